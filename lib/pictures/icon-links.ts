/**
 * Runs in the page (only its text crosses, so it closes over nothing): addresses of the icons that the page names for
 * itself, the fittest for a small square first, and last the place where sites keep theirs by custom. No SVG: those
 * are documents.
 *
 * @returns at most six
 */
export function iconLinks(doc: Document = document): string[] {
  /** Pixels of the square that is drawn; a larger icon can be made smaller, a smaller one is blurred. */
  const wanted = 32;
  const found: { src: string; rank: number }[] = [];
  for (const link of doc.querySelectorAll<HTMLLinkElement>('link[rel][href]')) {
    const rel = link.rel.toLowerCase().split(/\s+/);
    const touch = rel.some((it) => it.startsWith('apple-touch-icon'));
    if (!touch && !rel.includes('icon')) continue;
    if (!/^https?:/.test(link.href) || /svg/i.test(link.type) || /\.svg(?:[?#]|$)/i.test(link.href)) continue;
    const size = Number.parseInt(link.getAttribute('sizes') ?? '', 10) || (touch ? 180 : 16);
    found.push({ src: link.href, rank: size < wanted ? 1000 - size : size - wanted });
  }
  const links = found.sort((a, b) => a.rank - b.rank).map(({ src }) => src);
  const { protocol, origin } = doc.location ?? {};
  const custom = /^https?:$/.test(protocol ?? '') ? [`${origin}/favicon.ico`] : [];
  return [...new Set([...links.slice(0, 6 - custom.length), ...custom])];
}
