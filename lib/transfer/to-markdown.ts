import { codeBlock, codeSpan, escapedWords, linkTarget } from './markdown-words.ts';

/**
 * The Markdown of a clean text (CommonMark, with tables as GitHub writes them). It knows the elements that
 * `lib/sanitise/policy.ts` lets through.
 *
 * @param pictureOf the address that a picture gets; '' leaves it out
 */
export function toMarkdown(root: ParentNode, pictureOf: (image: Element) => string): string {
  return blocks(root, pictureOf).join('\n\n');
}

type PictureOf = (image: Element) => string;

const BLOCK =
  /^(p|div|section|h[1-6]|hr|ul|ol|dl|dt|dd|li|blockquote|pre|figure|figcaption|table|details|summary|caption)$/;
const nameOf = (node: Node) => node.nodeName.toLowerCase();

/** Each block as its lines; runs of words between blocks are blocks too. */
function blocks(root: ParentNode, pictureOf: PictureOf): string[] {
  const found: string[] = [];
  let words = '';
  const end = () => {
    if (words.trim()) found.push(tidy(words));
    words = '';
  };
  for (const node of root.childNodes) {
    if (!BLOCK.test(nameOf(node))) {
      words += inline(node, pictureOf);
      continue;
    }
    end();
    const written = block(node as Element, pictureOf);
    if (written) found.push(written);
  }
  end();
  return found;
}

function block(element: Element, pictureOf: PictureOf): string {
  const name = nameOf(element);
  const inside = () => blocks(element, pictureOf).join('\n\n');
  if (/^h[1-6]$/.test(name)) return `${'#'.repeat(Number(name[1]))} ${oneLine(element, pictureOf)}`;
  if (name === 'hr') return '---';
  if (name === 'pre') return codeBlock(element.textContent ?? '');
  if (name === 'blockquote') return prefixed(inside(), '> ', '> ');
  if (name === 'ul' || name === 'ol') return list(element, pictureOf);
  if (name === 'table') return table(element, pictureOf);
  if (name === 'figcaption') return `*${oneLine(element, pictureOf)}*`;
  if (name === 'dt') return `**${oneLine(element, pictureOf)}**`;
  return inside();
}

function list(element: Element, pictureOf: PictureOf): string {
  const first = Number(element.getAttribute('start') ?? 1);
  return [...element.children]
    .map((item, index) => {
      const mark = nameOf(element) === 'ol' ? `${first + index}. ` : '- ';
      return prefixed(blocks(item, pictureOf).join('\n\n'), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function table(element: Element, pictureOf: PictureOf): string {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => oneLine(cell, pictureOf).replaceAll('|', '\\|')),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, n) => cells[n] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const caption = element.querySelector('caption');
  const lines = [line(head), line(new Array<string>(width).fill('---')), ...body.map(line)];
  return `${caption ? `*${oneLine(caption, pictureOf)}*\n\n` : ''}${lines.join('\n')}`;
}

function inline(node: Node, pictureOf: PictureOf): string {
  if (node.nodeType === 3) return escapedWords((node.nodeValue ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = nameOf(element);
  if (name === 'br') return '  \n';
  if (name === 'img') return picture(element, pictureOf);
  if (/^(code|kbd|samp)$/.test(name)) return codeSpan(element.textContent ?? '');
  const words = [...element.childNodes].map((child) => inline(child, pictureOf)).join('');
  if (name === 'a') return linked(words, element.getAttribute('href') ?? '');
  if (/^(strong|b)$/.test(name)) return wrapped(words, '**');
  if (/^(em|i|cite|dfn|var)$/.test(name)) return wrapped(words, '*');
  if (/^(s|del)$/.test(name)) return wrapped(words, '~~');
  return words;
}

function picture(image: Element, pictureOf: PictureOf): string {
  const address = pictureOf(image);
  const words = escapedWords((image.getAttribute('alt') ?? '').replace(/\s+/g, ' '));
  return address ? `![${words}](${linkTarget(address)})` : '';
}

const linked = (words: string, href: string) =>
  words.trim() && href ? `[${words.trim()}](${linkTarget(href)})` : words;

/** Marks must touch the words; white space goes outside. */
function wrapped(words: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return inner ? `${before}${mark}${inner}${mark}${after}` : words;
}

const oneLine = (element: Element, pictureOf: PictureOf) =>
  blocks(element, pictureOf)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ');
/** What would begin a list, a heading or a rule at the start of a line is only a sign there. */
const tidy = (words: string) =>
  words
    .trim()
    .split('\n')
    .map((line) =>
      line
        .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=]+\s*$)/, '\\')
        .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
        .replace(/ +$/, '  '),
    )
    .join('\n');

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line ? `${index === 0 ? first : rest}${line}` : rest.trimEnd()))
    .join('\n');
}
