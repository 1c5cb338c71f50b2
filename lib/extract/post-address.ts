/** Where posts stand, whoever runs the place: a path of a name, a word and a number, or a single letter and a name. */
const POST =
  /^https?:\/\/[^/]+\/(?:@?[\w.]+\/)?(?:status(?:es)?|posts?|p|reel|video|photo|videos|@[\w.]+)\/[\w.:-]+/i;

/** Whether a quotation is a post of somebody's: its last link says where it stands. */
export function quotesPost(quotation: Element): boolean {
  const links = quotation.getElementsByTagName('a');
  return POST.test(links[links.length - 1]?.getAttribute('href') ?? '');
}
