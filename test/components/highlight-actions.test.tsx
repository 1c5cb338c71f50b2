import { expect, it } from 'vitest';
import { highlightActions } from '../../components/reader/highlight-actions.ts';
import { readHighlights } from '../../lib/db/commands/highlights.ts';
import { cleanStage } from './stage.tsx';

cleanStage();

const WORDS = { exact: 'the old bridge', prefix: 'keep ', suffix: ' open', start: 5, end: 19 };

it('the same words are marked once, in the colour that was asked for last', async () => {
  const back: (() => Promise<unknown>)[] = [];
  const { add } = highlightActions('it', async (_, act) => {
    const takeBack = await act();
    if (typeof takeBack === 'function') back.push(takeBack);
  });
  const marks = async () => (await readHighlights('it')).map(({ colour, note }) => [colour, note]);
  await add(WORDS, 'yellow', 'Ask.');
  await add(WORDS, 'red');
  expect(await marks()).toEqual([['red', 'Ask.']]);
  await add({ ...WORDS, start: 90, end: 104 }, 'blue');
  expect(await marks()).toHaveLength(2);
  for (const takeBack of back.reverse().slice(0, 2)) await takeBack();
  expect(await marks()).toEqual([['yellow', 'Ask.']]);
});
