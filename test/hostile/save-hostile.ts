import type { Harness, View } from '../e2e/harness/harness.ts';
import { PARAGRAPHS, storyPage } from '../e2e/harness/pages.ts';

/** How the payloads get into the page: as the parser meets them, or by the page's own script, each by itself. */
export type Delivery = 'parsed' | 'scripted';

/** A news page whose story holds hostile pieces between its paragraphs; in the page `boom()` is there to be called. */
export function hostilePage(title: string, payloads: readonly string[], delivery: Delivery): string {
  const pieces = payloads.map((it, n) => [`<p>Piece ${n}. ${PARAGRAPHS[n % PARAGRAPHS.length]}</p>`, it]);
  const after =
    delivery === 'parsed'
      ? pieces.map(([text, it]) => `${text}<div>${it}</div>`).join('\n')
      : `${pieces.map(([text]) => `${text}<div class="piece"></div>`).join('\n')}
        <script>{
          const pieces = ${JSON.stringify(payloads).replaceAll('<', '\\u003c')};
          const places = document.querySelectorAll('.piece');
          for (const [n, place] of places.entries()) place.innerHTML = pieces[n];
        }</script>`;
  return storyPage({ title, after, head: `<script>(${quieten})()</script>` });
}

/** Payloads of others call `alert`, some again whenever it is closed: their page would never answer anybody. */
function quieten(): void {
  for (const name of ['boom', 'alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(window, name, { value: () => {} });
}

export type SaveAnswer = { ok: boolean; value?: { type: string; id?: string }; error?: string } | undefined;

/** Saves the tab that shows this address as the popup does. `ours` is a page of ours; everything is granted. */
export function saveFrom(ours: View, url: string): Promise<SaveAnswer> {
  return ours.run(askToSave, url);
}

/** Loads an address in the tab in front and saves it; resolves with the id of the article. */
export async function openAndSave(browser: Harness, ours: View, url: string): Promise<string> {
  await browser.open(url);
  const answer = await saveFrom(ours, url);
  if (!answer?.value?.id) throw new Error(`${url}: ${JSON.stringify(answer)}`);
  return answer.value.id;
}

/** Stands alone, because only its text crosses. */
async function askToSave(url: string): Promise<SaveAnswer> {
  interface Api {
    tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
    runtime: { sendMessage(message: object): Promise<SaveAnswer> };
  }
  const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
  const tab = (await browser.tabs.query({})).find((it) => it.url === url);
  return browser.runtime.sendMessage({ call: 'saveTab', args: [tab?.id ?? -1, crypto.randomUUID()] });
}

/** May pictures be loaded from the web when an article is opened? */
export function letPicturesLoad(ours: View, loadPictures: boolean): Promise<void> {
  return ours.run(
    async (settings) => {
      interface Api {
        storage: { local: { set(what: object): Promise<void> } };
      }
      const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
      await browser.storage.local.set({ settings });
    },
    { loadPictures },
  );
}
