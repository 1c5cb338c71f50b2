import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const annotated = draft({
  contentHtml:
    `<p>Levels rose<sup><a href="#note-1" id="note-2">1</a></sup> again.</p><table><tbody><tr><td>1</td></tr></tbody></table>
    <ol><li id="note-1">Harbour office, 2025. <a href="#note-2">↩</a></li></ol>` as SafeHtml,
});

describe('the text of an article', () => {
  it('shows a footnote when its number is pointed at or has the focus, and keeps it when pressed', async () => {
    await saveDraft('it', annotated, Date.now());
    show(<Reader articleId="it" />);
    const number = await screen.findByText('1', { selector: 'sup a' });
    const preview = () => screen.queryByRole('complementary', { name: t('notePreview') });
    await waitFor(() => {
      fireEvent.pointerOver(number);
      expect(preview()?.textContent).toContain('Harbour office, 2025.');
    });
    fireEvent.pointerOver(screen.getByText(/again/));
    await waitFor(() => expect(preview()).toBeNull());
    number.focus();
    await waitFor(() => expect(number.getAttribute('aria-describedby')).toBe(preview()?.id));
    fireEvent.click(number);
    await waitFor(() => expect(document.activeElement).toBe(preview()));
    fireEvent.pointerOver(document.body);
    expect(preview()?.textContent).not.toContain('↩');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    await waitFor(() => expect(preview()).toBeNull());
    expect(document.activeElement).toBe(number);
  });

  it('goes from the preview to the note itself', async () => {
    await saveDraft('it', annotated, Date.now());
    show(<Reader articleId="it" />);
    const number = await screen.findByText('1', { selector: 'sup a' });
    await waitFor(() => {
      fireEvent.click(number);
      screen.getByRole('button', { name: t('noteGo') });
    });
    fireEvent.click(screen.getByRole('button', { name: t('noteGo') }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('hash', '#note-2'));
  });

  it('lets a table scroll on its own, by key too, and names it', async () => {
    await saveDraft('it', annotated, Date.now());
    show(<Reader articleId="it" />);
    const frame = await screen.findByRole('group', { name: t('tableScrolls') });
    expect(frame).toMatchObject({ className: 'table-scroll', tabIndex: 0 });
  });

  it('is set in the face and with the paragraphs that its reader chose', async () => {
    await saveDraft('it', draft(), Date.now());
    show(<Reader articleId="it" />);
    const page = document.documentElement;
    fireEvent.click(await screen.findByRole('button', { name: t('panel_typography') }));
    fireEvent.click(await screen.findByRole('radio', { name: t('face_legible') }));
    await waitFor(() => expect(page.dataset.face).toBe('legible'));
    fireEvent.click(screen.getByRole('radio', { name: t('paragraphs_indented') }));
    await waitFor(() => expect(page.dataset).toMatchObject({ face: 'legible', paragraphs: 'indented' }));
    expect(screen.getByRole('link', { name: t('faceLicence') })).toHaveProperty(
      'pathname',
      '/fonts/atkinson-hyperlegible-licence.txt',
    );
  });
});
