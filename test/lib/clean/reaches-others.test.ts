import { expect, it } from 'vitest';
import { reachesOthers } from '../../../lib/clean/address/reaches-others.ts';
import type { Leaf } from '../../../lib/clean/blocks/block.ts';

const us = { kind: null, strength: 'us', phrase: 'our' };
const sure = { kind: 'tips', strength: 'sure', phrase: '^tips' };

it.each([
  ['Informazioni: telefono 055 501 0101, e-mail info@museo.example.', {}, true],
  ['Informazioni: telefono 055 501 0101, e-mail info@skarn.example.', {}, false],
  ['Informazioni: telefono 055 501 0101, e-mail info@post.skarn.example.', {}, false],
  ['Informazioni: e-mail info@museo.example.', {}, false],
  ['Informazioni: telefono 055 501 0101.', {}, false],
  ['I nostri abbonati: telefono 055 501 0101, e-mail info@museo.example.', { address: [us] }, false],
  ['Segnalazioni: telefono 055 501 0101, e-mail info@museo.example.', { hits: [sure] }, false],
])('%s %j', (text, more, reaches) => {
  const leaf = { text, address: [], hits: [], ...more } as unknown as Leaf;
  expect(reachesOthers(leaf, 'skarn.example')).toBe(reaches);
});
