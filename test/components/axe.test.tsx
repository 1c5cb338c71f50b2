import { screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Privacy } from '../../components/privacy/Privacy.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const views: [name: string, view: ComponentChildren, ready: string][] = [
  ['popup', <Library key="" view="popup" />, 'A story'],
  ['panel', <Library key="" view="panel" />, 'A story'],
  ['reader', <Reader key="" articleId="it" />, 'A story'],
  ['options', <Options key="" />, 'Broadsheet options'],
  ['welcome', <Welcome key="" />, 'Save the story and nothing else'],
  ['privacy', <Privacy key="" />, 'What is kept, and where'],
];

/** Structure only: colours and sizes need a real browser, which the end-to-end tests bring. */
describe('axe finds nothing in', () => {
  it.each(views)('%s', async (_name, view, ready) => {
    const { url } = extension.tab;
    extension.background.pageState = () => ({ type: 'saved', url, title: 'In front', id: 'it', savedAt: 1 });
    await saveDraft('it', draft(), Date.now());
    document.documentElement.lang = 'en';
    document.title = 'Broadsheet';
    show(view);
    await screen.findAllByText(ready);
    const { violations } = await axe.run(document, { iframes: false });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
});
