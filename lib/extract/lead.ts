import type { Outline, OutlineBlock, Tally } from './outline.ts';

/**
 * A standfirst shorter than this is display type, which repeats the headline in other words (and which truths leave out);
 * a longer one is the first paragraph of the story, set apart.
 */
const LEAD_LENGTH = 160;
/** More than this between headline and text is no lead but something else: boxes about the author, other stories. */
const MOST = 2;
/** Not a lead, whatever its length: what boxes of these names hold stands in the head of many stories. */
const NO_LEAD =
  /author|byline|bio|caption|credit|image|photo|picture|disclos|disclaim|tooltip|excerpt-card|meta(?![a-z])/i;
/** How many elements are looked at around a block for such names. */
const AROUND = 5;

/** The opening paragraphs that a page sets apart between the headline and the text, where Readability loses them. */
export function findLead({ blocks }: Outline): OutlineBlock[] {
  const first = blocks.findIndex((block) => block.prose && block.kept);
  let headline = first - 1;
  while (headline >= 0 && blocks[headline]?.element.localName !== 'h1') headline--;
  if (headline < 0) return [];
  const found = blocks.slice(headline + 1, first).filter(isLead);
  return found.length <= MOST && found.every((lead) => !standsElsewhere(lead, blocks)) ? found : [];
}

function isLead(block: OutlineBlock): boolean {
  if (!block.prose || block.kept || block.linked || block.size < LEAD_LENGTH) return false;
  let tally: Tally | null = block.at;
  for (let i = 0; tally?.parent && i < AROUND; i++, tally = tally.parent) {
    const { element, signs } = tally;
    if (signs.furniture || signs.named || element.localName.startsWith('fig')) return false;
    if (NO_LEAD.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`))
      return false;
  }
  return true;
}

function standsElsewhere(lead: OutlineBlock, blocks: OutlineBlock[]): boolean {
  const text = textOf(lead);
  return blocks.some((block) => block !== lead && block.size === lead.size && textOf(block) === text);
}

const textOf = ({ nodes }: OutlineBlock): string =>
  nodes
    .map((node) => node.data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
