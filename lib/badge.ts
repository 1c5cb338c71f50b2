import { browser } from './browser.ts';
import { t } from './i18n.ts';

/** What the toolbar icon says of a tab. The browser forgets it when the tab goes to another page. */
export type Badge = 'none' | 'busy' | 'saved' | 'problem';

const SIGNS: Record<Badge, string> = { none: '', busy: '…', saved: '✓', problem: '!' };
/** Dark enough for white signs (at least 4.5:1). */
const COLOURS: Record<Badge, string> = {
  none: '#5c554b',
  busy: '#5c554b',
  saved: '#2f6b3a',
  problem: '#a3281c',
};

/** Shows `badge` on the icon of the tab, and says it in the icon's name. A tab that is gone is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  try {
    await browser.action.setTitle({
      tabId,
      title: t(badge === 'saved' ? 'actionTitleSaved' : 'actionTitle'),
    });
    await browser.action.setBadgeText({ tabId, text: SIGNS[badge] });
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[badge] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed: nobody looks at its badge.
  }
}
