import fc from 'fast-check';
import type { SafeHtml } from '../../lib/article.ts';
import { sanitise, sanitiseTree, toFragment } from '../../lib/sanitise/sanitise.ts';
import { serialise } from '../../lib/sanitise/serialise.ts';
import { findBreaches } from '../lib/sanitise/oracle.ts';
import { hostileHtml } from './grammar.ts';
import { provoke } from './provoke.ts';

/**
 * Runs in a plain page without any policy of its own, bundled with the sanitiser: nothing but the sanitiser stands between
 * a payload and its effect here. `fired` counts what ran.
 */
const watched = globalThis as unknown as { fired: number } & Record<string, unknown>;
watched.fired = 0;
for (const name of ['boom', 'alert', 'confirm', 'prompt', 'print', 'open'])
  watched[name] = () => {
    watched.fired++;
  };

const inert = (html: string): HTMLElement => {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = html;
  return box;
};

/** Does it end what it begins? Then what follows it is read as if it stood alone. */
export const isClosed = (payload: string): boolean =>
  inert(`<div>${payload}</div><hr class="after">`).lastElementChild?.className === 'after';

export const breachesIn = (html: string): string[] => findBreaches(inert(html));

/** What is wrong with what the sanitiser makes of it, by every way that HTML takes through it. */
function faultsOf(payload: string): string[] {
  const base = document.baseURI;
  const stored = sanitise(payload, base);
  const again = sanitise(stored, base);
  const tree = inert(payload);
  sanitiseTree(tree);
  for (const mark of tree.querySelectorAll('[data-broadsheet-removed]'))
    mark.removeAttribute('data-broadsheet-removed');
  return [
    ...breachesIn(stored),
    ...breachesIn(again),
    ...findBreaches(tree),
    ...breachesIn(serialise(tree)),
    ...(sanitise(again, base) === again ? [] : ['does not settle']),
  ];
}

/** What a piece of HTML is when it has been read once more. */
const reread = (html: string): string => serialise(inert(html));

/**
 * What is wrong with what is stored of a payload, read again: it shall be the same for every later reading, by a parser
 * and by the sanitiser. Both ways into the library: as text, and as a tree that a page had built.
 */
function movesOf(payload: string): string[] {
  const base = document.baseURI;
  const tree = inert(payload);
  sanitiseTree(tree);
  for (const mark of tree.querySelectorAll('[data-broadsheet-removed]'))
    mark.removeAttribute('data-broadsheet-removed');
  const ways = { text: sanitise(payload, base), tree: serialise(tree) };
  return Object.entries(ways).flatMap(([way, stored]) => [
    ...breachesIn(stored).map((it) => `${way}: ${it}`),
    ...(reread(stored) === stored ? [] : [`${way}: read again it is another`]),
    ...(sanitise(stored, base) === stored ? [] : [`${way}: sanitised again it is another`]),
  ]);
}

export const moves = (payloads: readonly string[]): string[] =>
  payloads.flatMap((it) => movesOf(it).map((fault) => `${fault} ${JSON.stringify(it)}`));

/** The same without the sanitiser: how many are no safe tree, or another one when they are read again. */
export const movesUncleaned = (payloads: readonly string[]): number => payloads.filter(isUnclean).length;

function isUnclean(payload: string): boolean {
  try {
    return breachesIn(payload).length > 0 || reread(reread(payload)) !== payload;
  } catch {
    // A form with a field called "attributes" is read by nobody, which says enough of it.
    return true;
  }
}

/** Shows payloads as the reader does, provokes every element, and tells what is wrong. */
export async function show(payloads: readonly string[]): Promise<string[]> {
  const { fired } = watched;
  const box = document.createElement('div');
  for (const payload of payloads) box.append(toFragment(payload as SafeHtml, document));
  document.body.append(box);
  const faults = findBreaches(box);
  await provoke(box);
  box.remove();
  return watched.fired > fired ? [...faults, `${watched.fired - fired} fired`] : faults;
}

export async function judge(payloads: readonly string[]): Promise<string[]> {
  const faults = payloads.flatMap((it) => faultsOf(it).map((fault) => `${fault} ${it}`));
  return [...faults, ...(await show(payloads))];
}

/** The same without the sanitiser, each in a frame of its own: how many of them have an effect. */
export async function control(payloads: readonly string[]): Promise<number> {
  let effective = 0;
  for (const payload of payloads) {
    const { fired } = watched;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    Object.assign(frame.contentWindow ?? {}, { boom: watched.boom });
    const body = frame.contentDocument?.body;
    if (body) {
      body.innerHTML = payload;
      await provoke(body);
    }
    if (watched.fired > fired) effective++;
    frame.remove();
  }
  return effective;
}

/** Cases by chance, from a seed. Returns the first that fails, made small, or ''. */
export async function fuzz(seed: number, cases: number, payloads: readonly string[]): Promise<string> {
  const kept: string[] = [];
  const settled = fc.property(hostileHtml(payloads), (html) => {
    kept.push(html);
    const faults = faultsOf(html);
    if (faults.length > 0) throw new Error(faults.join(', '));
  });
  const { failed, counterexample, errorInstance } = fc.check(settled, { seed, numRuns: cases });
  if (failed) return `${errorInstance} ${JSON.stringify(counterexample)}`;
  return (await show(kept)).join(', ');
}
