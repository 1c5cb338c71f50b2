import { expect, it } from 'vitest';
import { archiveCopy } from '../../../lib/transfer/archive-copy.ts';

it('names the page and the time, whatever signs the address has', () => {
  const address = 'https://daily.example/?a=$&b={address}';
  expect(archiveCopy(address, Date.UTC(2026, 2, 17, 8, 30))).toMatch(/\/20260317083000\/https:/);
  expect(archiveCopy(address, 0).endsWith(address)).toBe(true);
});
