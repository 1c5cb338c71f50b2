import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../lib/clean/blocks/read-blocks.ts';
import { keepUpdates } from '../../../lib/clean/blocks/updates.ts';
import { phraseListsFor } from '../../../lib/rules/phrases.ts';

const stays = (lang: string, text: string): boolean => {
  const root = document.createElement('div');
  root.innerHTML = `<p>${text}</p>`;
  const lists = phraseListsFor(lang);
  const blocks = readBlocks(root, 'https://www.skarn.example/a', lists);
  keepUpdates(blocks, lists);
  return blocks.leaves.some(({ hits }) => hits.some(({ phrase }) => phrase === 'updated'));
};

describe('keepUpdates', () => {
  it.each<[lang: string, text: string, stays: boolean]>([
    ['en', 'Update, 14 March: This article was amended to say that the rule applies to boats only.', true],
    ['en', 'UPDATE (Jan. 9, 10:14 UTC): Adds details of the vote and a word from the harbour.', true],
    ['it', 'Articolo aggiornato alle 15.10 con la replica della Provincia', true],
    ['fr', 'Mise à jour du 22 novembre à 9 heures : ajout de la réaction de la mairie.', true],
    ['es', 'Esta noticia se ha actualizado a las 18.40 con la reacción del alcalde.', true],
    [
      'pt',
      'Colaborou Inês Prata. Esta notícia foi atualizada às 11h20 para incluir a resposta da câmara.',
      true,
    ],
    ['en', 'By Ada Lowrie in Skarn. Updated 5 January 2026 at 10:14 am', false],
    ['en', 'Last updated on Monday 5 January 2026 at 10:14 am', false],
    ['en', 'Published 4 January, updated 5 January 2026 by Ada Lowrie, our harbour reporter', false],
    [
      'en',
      'Stay updated with all that happens in the harbour, every morning before the ferry leaves.',
      false,
    ],
    ['en', 'The town updated its map in 2019 after the flood had taken the lower road.', true],
  ])('%s: %s', (lang, text, expected) => {
    expect(stays(lang, text)).toBe(expected);
  });
});
