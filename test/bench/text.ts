const SKIPPED = new Set(
  'script style noscript template head title svg iframe object embed canvas video audio datalist'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section select summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/**
 * The lines of text under `root`, like innerText but without layout: block elements and `<br>` start a line, white
 * space folds (inside `<pre>` line breaks stay), cells are parted by a space. Without `captions`, `<figcaption>` is left out.
 */
export function visibleLines(root: Element, captions = true): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const folded = line
      .replace(/[\u200b\ufeff\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (folded) lines.push(folded);
    line = '';
  };
  // A stack of its own: pages nest deeper than the call stack likes. Functions on it are what follows an element.
  const stack: (Node | (() => void))[] = [root];
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (typeof item === 'function') {
      item();
      continue;
    }
    if (item.nodeType === Node.TEXT_NODE) {
      const text = item.nodeValue ?? '';
      const [first = '', ...rest] = item.parentElement?.closest('pre') ? text.split(/\r?\n/) : [text];
      line += first;
      for (const next of rest) {
        flush();
        line += next;
      }
      continue;
    }
    if (item.nodeType !== Node.ELEMENT_NODE) continue;
    const name = (item as Element).localName;
    if (SKIPPED.has(name) || (name === 'figcaption' && !captions)) continue;
    if (name === 'br') flush();
    if (BLOCKS.has(name)) {
      flush();
      stack.push(flush);
    } else if (name === 'td' || name === 'th') {
      line += ' ';
      stack.push(() => {
        line += ' ';
      });
    }
    for (let child = item.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  flush();
  return lines;
}
