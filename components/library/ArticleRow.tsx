import type { ComponentChildren } from 'preact';
import { readerUrl } from '../../lib/browser.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { lazy } from '../controls/lazy.tsx';
import type { Beside } from '../hooks/use-beside.ts';
import styles from './ArticleRow.module.css';
import type { Density } from './list-view.ts';
import { RowActionButtons } from './RowActionButtons.tsx';
import { RowFacts } from './RowFacts.tsx';
import type { RowActions } from './use-row-actions.ts';

const Thumbnail = lazy(() => import('./Thumbnail.tsx').then((it) => it.Thumbnail));

/** What all rows of a list share. */
export interface RowSetting {
  actions: RowActions;
  /** ms since epoch, for the age. */
  now: number;
  density: Density;
  selected: ReadonlySet<string>;
  beside: Beside | null;
  /** `range`: all from the last chosen row to this one. */
  onSelect: (row: Row, range: boolean) => void;
  /** Asks for tags of these articles. */
  onTag: (ids: string[]) => void;
}

interface ArticleRowProps {
  row: Row;
  setting: RowSetting;
  /** In the place of headline and excerpt: the same with what was searched for marked. */
  headline?: ComponentChildren;
  excerpt?: ComponentChildren;
  /** Just come, or scrolled past too fast to be seen: picture and buttons are left out until it rests. */
  passing?: boolean;
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A right-to-left headline may begin with a foreign name, which `auto` would take for its direction. */
const directionOf = ({ dir, title }: Row) => (dir === 'rtl' && RTL_LETTER.test(title) ? 'rtl' : 'auto');

/** Address of the thumbnail, or of the whole lead picture while there is no thumbnail. */
function pictureOf(row: Row): string | null {
  if (row.thumbnail) return row.thumbnail.slice(row.id.length + 1);
  return row.pictureStored > 0 ? row.leadPicture : null;
}

/** One article in the list. The headline is the link; the actions follow it in the focus order. */
export function ArticleRow({ row, setting, headline, excerpt, passing }: ArticleRowProps) {
  const { actions, now, density, selected, beside, onSelect, onTag } = setting;
  const lang = row.lang ?? undefined;
  const isSelected = selected.has(row.id);
  const picture = pictureOf(row);
  const onClick = (event: MouseEvent) => {
    if (!event.shiftKey || !(event.target instanceof Element) || event.target.closest('button')) return;
    event.preventDefault();
    onSelect(row, true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: pages of rows lie between the list and its items
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for selecting is that of the list
    <div
      role="listitem"
      class={styles.row}
      data-row={row.id}
      data-state={row.state}
      data-density={density}
      data-selected={isSelected || undefined}
      onClick={onClick}
    >
      <h3 class={styles.headline} dir={directionOf(row)} lang={lang}>
        {/* A bare link has no text of ours to read; any other address is the reader's page to judge (`link-to.ts`). */}
        <a
          href={row.grade === 'link' && row.url.startsWith('http') ? row.url : readerUrl(row.id)}
          target="_blank"
          rel="noopener noreferrer"
        >
          <span>{headline ?? row.title}</span>
        </a>
      </h3>
      {density !== 'headlines' && (excerpt || row.excerpt) && (
        <p class={styles.excerpt} dir="auto" lang={lang}>
          {excerpt ?? row.excerpt}
        </p>
      )}
      {density === 'comfortable' && picture !== null && (
        // The place is kept free while the picture is read, so that the headline beside it does not jump.
        <div class={styles.picture}>{!passing && <Thumbnail articleId={row.id} src={picture} />}</div>
      )}
      <div class={styles.foot}>
        <RowFacts row={row} now={now} beside={beside} />
        <div class={styles.actions}>
          {!passing && (
            <RowActionButtons
              row={row}
              actions={actions}
              selected={isSelected}
              onSelect={() => onSelect(row, false)}
              onTag={() => onTag([row.id])}
            />
          )}
        </div>
      </div>
    </div>
  );
}
