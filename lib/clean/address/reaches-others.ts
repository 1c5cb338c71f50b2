import type { Leaf } from '../blocks/block.ts';
import { strongestHit } from '../blocks/condemn.ts';
import { sameSite } from '../blocks/read-links.ts';
import { says } from './says.ts';
import { MAIL, PHONE } from './signs.ts';

/** "Information: 055 501 0101, info@museum.example": a telephone, and an address at another host than the site's. */
export function reachesOthers(leaf: Leaf, host: string): boolean {
  if (!leaf.text.includes('@') || says(leaf, 'us') || strongestHit(leaf, 'sure')) return false;
  const mailed = MAIL.exec(leaf.text)?.[1];
  if (mailed === undefined || mailed === host || sameSite(mailed, host)) return false;
  return PHONE.test(leaf.text);
}
