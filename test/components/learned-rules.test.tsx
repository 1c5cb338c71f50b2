import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { LearnedRules } from '../../components/options/LearnedRules.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { readText } from '../../lib/db/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { takeOutBlocks } from '../../lib/db/commands/teach-rules.ts';
import { db } from '../../lib/db/database.ts';
import { plural, t } from '../../lib/i18n.ts';
import { LARGEST_RULES_FILE, rulesFile } from '../../lib/learned-rules/rules-file.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const HOST = 'daily.example';
const PODCAST = 'Listen to our podcast every Friday.';
const PROSE = Array.from(
  { length: 5 },
  (_, n) => `Paragraph ${n} says what happened at the harbour that day.`,
);
const html = [PODCAST, ...PROSE].map((it) => `<p>${it}</p>`).join('') as SafeHtml;
const page = (n: number) => draft({ title: `Story ${n}`, url: `https://${HOST}/${n}`, contentHtml: html });
const teach = () =>
  takeOutBlocks(
    HOST,
    html,
    [{ id: 'c', articleId: 'a1', block: 0, quote: PODCAST, text: PODCAST, createdAt: 1 }],
    1,
  );

it('the reader teaches by taking out, offers the earlier saves, and takes both back', async () => {
  for (const n of [1, 2]) await saveDraft(`a${n}`, page(n), n);
  show(<Reader articleId="a1" />);
  document.getSelection()?.selectAllChildren(await screen.findByText(PODCAST));
  await waitFor(() => {
    fireEvent.click(document.body);
    screen.getByRole('button', { name: t('cutBlock') });
  });
  fireEvent.click(screen.getByRole('button', { name: t('cutBlock') }));
  await screen.findAllByText(t('cutDoneLearned', HOST));
  fireEvent.click(await screen.findByText(`1 block removed: ${t('cutByYou')} 1`));
  fireEvent.click(await screen.findByRole('button', { name: t('earlierLook') }));
  fireEvent.click(await screen.findByRole('button', { name: t('earlierTakeOut') }));
  await screen.findAllByText(plural('earlierDone', 1));
  expect((await db.cuts.toArray()).map(({ articleId }) => articleId).sort()).toEqual(['a1', 'a2']);
  for (const cuts of [1, 0]) {
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(async () => expect(await db.cuts.count()).toBe(cuts));
  }
  expect(await db.siteRules.count()).toBe(0);
});

it('what a rule took out is listed as such; put back, it switches the rule off', async () => {
  await teach();
  await saveDraft('b', page(2), 2);
  show(<Reader articleId="b" />);
  fireEvent.click(await screen.findByText(`1 block removed: ${t('cutByRule')} 1`));
  screen.getByText(t('reason_yourRule'));
  fireEvent.click(screen.getByRole('button', { name: t('putBack') }));
  await screen.findAllByText(t('putBackUnlearned', HOST));
  await waitFor(async () => expect(await db.siteRules.toArray()).toMatchObject([{ status: 'off', uses: 1 }]));
});

it('the options list each rule, switch it off, remove it and bring it back', async () => {
  await saveDraft('a1', page(1), 1);
  await teach();
  show(<LearnedRules />);
  const box = await screen.findByRole('checkbox', { name: t('ruleTakesOut', PODCAST) });
  fireEvent.click(box);
  await waitFor(async () => expect(await db.siteRules.toArray()).toMatchObject([{ status: 'off' }]));
  await saveDraft('b', page(2), 2);
  expect(await readText('b')).toContain(PODCAST);
  fireEvent.click(screen.getByRole('button', { name: t('ruleRemove') }));
  await screen.findByText(t('rulesNone'));
  fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
  await screen.findByRole('checkbox', { name: t('ruleTakesOut', PODCAST) });
});

it('the options take rules in from a file, and say what is wrong with one', async () => {
  await teach();
  const good = rulesFile(await db.siteRules.toArray());
  await db.siteRules.clear();
  show(<LearnedRules />);
  const choose = (text: string) => {
    const file = new File([text], 'rules.json', { type: 'application/json' });
    fireEvent.change(screen.getByLabelText(t('rulesImport'), { selector: 'input' }), {
      target: { files: [file] },
    });
  };
  await screen.findByText(t('rulesNone'));
  choose('nonsense');
  await screen.findByText(t('rulesFault_notJson'));
  choose(good.replace('"takeOut"', '"burn"'));
  await screen.findByText(t('rulesFaultIn', 1, 'verb'));
  choose(good);
  await screen.findByRole('checkbox', { name: t('ruleTakesOut', PODCAST) });
  choose(good);
  await screen.findByText(t('rulesAllKnown'));
});

it('the options say so when a file of rules is empty, far too large, or cannot be read', async () => {
  show(<LearnedRules />);
  const choose = (file: object) =>
    fireEvent.change(screen.getByLabelText(t('rulesImport'), { selector: 'input' }), {
      target: { files: [file] },
    });
  await screen.findByText(t('rulesNone'));
  choose(new File([rulesFile([])], 'rules.json'));
  await screen.findByText(t('restoreNothing'));
  const unread = { size: LARGEST_RULES_FILE + 1, text: () => Promise.reject(new Error('read all the same')) };
  choose(unread);
  await screen.findByText(t('rulesFault_tooMany'));
  choose({ size: 7, text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  await screen.findByText(t('rulesFault_notJson'));
});

it('a file with many wrong rules is told of in a few lines', async () => {
  show(<LearnedRules />);
  await screen.findByText(t('rulesNone'));
  const wrong = JSON.stringify({ ...JSON.parse(rulesFile([])), rules: Array.from({ length: 500 }, () => 0) });
  fireEvent.change(screen.getByLabelText(t('rulesImport'), { selector: 'input' }), {
    target: { files: [new File([wrong], 'rules.json')] },
  });
  await screen.findByText(t('rulesFaultIn', 1, 'rule'));
  screen.getByText(plural('restoreUnreadable', 480));
  expect(screen.queryByText(t('rulesFaultIn', 21, 'rule'))).toBeNull();
});
