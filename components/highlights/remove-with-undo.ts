import { putHighlight, removeHighlight } from '../../lib/db/commands/highlights.ts';
import { t } from '../../lib/i18n.ts';
import type { useUndo } from '../controls/Undo.tsx';

/** Removes a highlight; it comes back as it was. */
export function removeWithUndo(id: string, perform: ReturnType<typeof useUndo>['perform']): Promise<void> {
  return perform(t('highlightRemoved'), async () => {
    const before = await removeHighlight(id);
    return async () => before && putHighlight(before);
  });
}
