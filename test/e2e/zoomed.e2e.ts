import { expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const TAGS = ['water', 'a tag that is longer than anybody would type', 'Donaudampfschifffahrt'];
const TITLE = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

story('at 200 %', {}, (browser) => {
  it('list, filters, offers, tags and keys fit a panel of 360 px', async () => {
    const { site, openOurs } = browser();
    site.put('/zoom', { body: storyPage({ title: TITLE }) });
    const { id } = await saveWithPopup(browser(), site.url('/zoom'));
    const view = await openOurs('privacy.html');
    await view.run(copyRow, id, { tags: TAGS, siteName: TITLE }, []);
    // In a frame of half that width; it stays until the tab goes, as Firefox complains of frames that go while they work.
    await view.run(() => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;inset:0;width:180px;height:400px;border:0';
      frame.src = '/sidepanel.html';
      document.body.append(frame);
    });
    const found: Record<string, string[]> = {};
    const look = async (name: string, shown: string) => {
      await view.until((it) => document.querySelector('iframe')?.contentDocument?.querySelector(it), shown);
      found[name] = await view.run(tooWide);
    };
    await look('list', '[data-row]');
    await view.run((label) => {
      const list = document.querySelector('iframe')?.contentDocument;
      list?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    }, say('filters'));
    await look('filters', `select[aria-label="${say('filterTag')}"]`);
    await view.until(pressInFrame, 'j');
    await view.run(pressInFrame, 't');
    await look('tags', 'dialog[open] button + button + button');
    await view.run(() => document.querySelector('iframe')?.contentDocument?.querySelector('dialog')?.close());
    await view.until(() => !document.querySelector('iframe')?.contentDocument?.querySelector('dialog'));
    await view.run(pressInFrame, '?');
    await look('keys', 'dialog[open] dl');
    await view.run(() => document.querySelector('iframe')?.contentDocument?.querySelector('dialog')?.close());
    await view.run(() => {
      const field = document.querySelector('iframe')?.contentDocument?.querySelector('input');
      if (!field) return;
      field.focus();
      field.value = 'tag:';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await look('offers', '[role=option]');
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    await view.close();
  });
});

/** What in the frame must be scrolled sideways. Runs in the page around it. */
function tooWide(): string[] {
  const list = document.querySelector('iframe')?.contentDocument;
  return [...(list?.querySelectorAll('html, main, dialog[open], [role=listbox]') ?? [])]
    .filter((it) => it.scrollWidth > it.clientWidth)
    .map((it) => `${it.localName}: ${it.scrollWidth} in ${it.clientWidth} px`);
}

/** Presses a key in the frame; true when a row has the focus. Runs in the page around it. */
function pressInFrame(key: string): boolean {
  const frame = document.querySelector('iframe');
  const list = frame?.contentDocument;
  frame?.contentWindow?.focus();
  list?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return list?.activeElement?.closest('[data-row]') != null;
}
