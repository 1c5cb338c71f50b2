import { LEARNED } from '../../learned-rules/apply-rules.ts';
import { isSameRule } from '../../learned-rules/fits.ts';
import type { SiteRuleRow } from '../../learned-rules/site-rule.ts';
import { db } from '../database.ts';
import { read } from '../read.ts';
import type { RemovalRow } from '../rows.ts';
import { write } from '../transaction.ts';

/** Every rule that the reader's hand taught, by site, the latest first. */
export function readSiteRules(): Promise<SiteRuleRow[]> {
  return read(async () => {
    const rules = await db.siteRules.toArray();
    return rules.sort((a, b) => (a.host === b.host ? b.createdAt - a.createdAt : a.host < b.host ? -1 : 1));
  });
}

/** Switches a rule on or off; one that had expired begins anew. @returns the way back */
export function switchRule(id: string, on: boolean): Promise<() => Promise<unknown>> {
  return write([db.siteRules], async () => {
    const before = await db.siteRules.get(id);
    if (before) await db.siteRules.put({ ...before, status: on ? 'on' : 'off', misses: 0 });
    return () => putRules(before ? [before] : []);
  });
}

/** @returns the way back */
export function removeRule(id: string): Promise<() => Promise<unknown>> {
  return write([db.siteRules], async () => {
    const before = await db.siteRules.get(id);
    await db.siteRules.delete(id);
    return () => putRules(before ? [before] : []);
  });
}

/** Adds the rules that are not known yet. @returns how many those were, and the way back */
export function addRules(
  rules: readonly SiteRuleRow[],
): Promise<{ added: number; undo: () => Promise<unknown> }> {
  // Most backups have none, and a transaction waits for the disk.
  if (rules.length === 0) return Promise.resolve({ added: 0, undo: async () => {} });
  return write([db.siteRules], async () => {
    const known = Map.groupBy(await db.siteRules.toArray(), kinOf);
    const fresh: SiteRuleRow[] = [];
    for (const rule of rules) {
      const kin = known.get(kinOf(rule)) ?? [];
      if (kin.some((it) => isSameRule(it, rule))) continue;
      const own = { ...rule, id: crypto.randomUUID() };
      kin.push(own);
      known.set(kinOf(own), kin);
      fresh.push(own);
    }
    await db.siteRules.bulkAdd(fresh);
    const ids = fresh.map(({ id }) => id);
    return { added: ids.length, undo: () => write([db.siteRules], () => db.siteRules.bulkDelete(ids)) };
  });
}

/**
 * Only rules of the same kin can be the same (`fits`): a file may have thousands, and each is compared with those. Where
 * nothing else makes them alike, that is how they begin.
 */
function kinOf({ host, verb, shape, removed }: SiteRuleRow): string {
  const { selector, dress, linked, begins } = shape;
  const byWords = !removed && dress === '' && linked !== 'all';
  return JSON.stringify([host, verb, selector, dress, linked, byWords ? begins : '']);
}

function putRules(rules: SiteRuleRow[]): Promise<unknown> {
  return write([db.siteRules], () => db.siteRules.bulkPut(rules));
}

/** Whether a rule of the reader's took the block out. */
export const isByRule = ({ step }: RemovalRow): boolean => step === LEARNED;
