import type { View } from '../e2e/harness/harness.ts';
import { breachesOf, type Fact, factsOf } from '../lib/sanitise/oracle.ts';
import { provoke } from './provoke.ts';

/** What the reader itself adds to a sanitised text; anything else beside the policy is a breach. */
const TABLE_FRAME = ['aria-label', 'class', 'role', 'tabindex'];
const PICTURE = ['data-address', 'data-failed', 'decoding', 'hidden', 'loading', 'style'];
const PICTURE_STYLE = /^(?:--picture-width: \d+px; )?(?:aspect-ratio: \d+ \/ \d+;)?$/;
const PLACEHOLDER = ['class', 'data-ours', 'dir'];
const GUESS = /^contain-intrinsic-block-size: auto [\d.]+[a-z]+;$/;

/** Shows an article in a page of the reader that is open, and waits for these words in it. */
export async function showArticle(reader: View, id: string, words: string): Promise<void> {
  await reader
    .run((it) => {
      // Shown already, it would be loaded once more while it is looked at.
      if (location.search !== `?id=${it}`) location.search = `?id=${it}`;
    }, id)
    .catch(() => {});
  await reader.until(
    (it, wanted) => {
      if (!location.search.endsWith(it)) return false;
      Object.assign(globalThis, {
        boom: () => Object.assign(globalThis, { fired: 1 }),
      });
      return document.querySelector('.article-text')?.textContent?.includes(wanted);
    },
    id,
    words,
  );
}

/** What is wrong with what is shown: in the text, around it, and after every event on every element of it. */
export async function lookAtReader(reader: View): Promise<string[]> {
  const text = await reader.run(factsOf, '.article-text');
  const all = await reader.run(factsOf, 'html');
  await provokeIn(reader, '.article-text');
  const fired = await reader.run(() => 'fired' in globalThis);
  return [
    ...text.map(withoutOurs).flatMap((it) => (it ? breachesOf(it) : [])),
    ...all.flatMap(shellBreaches),
    ...(fired ? ['fired'] : []),
  ];
}

/** Brings about the events that matter most on every element under what the selector finds. */
export function provokeIn(view: View, selector: string): Promise<void> {
  const events = `'click mouseover focus load error toggle animationstart'.split(' ')`;
  return view.run(
    `async (selector) => {
    ${provoke.toString().replace(/\bEVENTS\b/, events)}
    const stay = (event) => event.preventDefault();
    await provoke(document.querySelector(selector));
  }` as never,
    selector,
  );
}

/** The element as it would be without the reader's own additions; null for one that is the reader's own. */
function withoutOurs(whole: Fact): Fact | null {
  const fact = withoutGuess(whole);
  const { name, attributes } = fact;
  const has = (expected: readonly string[]) => Object.keys(attributes).every((it) => expected.includes(it));
  if (name === 'div' && attributes.class === 'table-scroll' && has(TABLE_FRAME)) return null;
  if (name === 'span' && attributes.class === 'missing-picture' && has(PLACEHOLDER)) return null;
  if (name === 'figure' && attributes['data-ours'] === '' && has(['data-ours'])) return null;
  if (name === 'button' && attributes.type === 'button' && has(['type'])) return null;
  if (name !== 'img' || !PICTURE_STYLE.test(attributes.style ?? '')) return fact;
  const own = Object.entries(attributes).filter(([it]) => !PICTURE.includes(it));
  const src = attributes['data-address'];
  return { ...fact, attributes: { ...Object.fromEntries(own), ...(src !== undefined && { src }) } };
}

/** Without the height that is guessed for a block far from the window. */
function withoutGuess(fact: Fact): Fact {
  const { 'data-far': far, style = '', ...attributes } = fact.attributes;
  return far !== undefined && GUESS.test(style) ? { ...fact, attributes } : fact;
}

/** Of any page of ours: nothing that runs, loads a document or listens by an attribute. */
export function shellBreaches({ name, attributes }: Fact): string[] {
  const breaches: string[] = [];
  if (/^(?:iframe|frame|object|embed|applet|base|portal)$/.test(name)) breaches.push(`<${name}> in the page`);
  if (name === 'script' && !/^(?:\.?\/|[a-z]+-extension:)/.test(attributes.src ?? ''))
    breaches.push('<script> in the page');
  if (name === 'meta' && 'http-equiv' in attributes) breaches.push('<meta http-equiv>');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) breaches.push(`${name}[${attribute}] in the page`);
    if (
      /^(?:href|src|action|formaction|xlink:href)$/.test(attribute) &&
      /^\s*(?:javascript|vbscript|data:text)/i.test(value)
    )
      breaches.push(`${attribute}=${value} in the page`);
  }
  return breaches;
}
