import { Component } from 'preact';
import type { Place } from '../../lib/db/list.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { ArticleRow, type RowSetting } from './ArticleRow.tsx';
import { groupWords } from './group-words.ts';
import { groupOf, type ListView } from './list-view.ts';
import styles from './PageRows.module.css';

interface PageRowsProps {
  rows: Row[];
  /** The last row of the page before; null for the first page. */
  after: Place | null;
  view: ListView;
  setting: RowSetting;
  passing: boolean;
}

/**
 * The rows of a page. The same as before are not compared again, one by one, each time a page comes or goes while the
 * list is scrolled. Not by keeping what was drawn (`useMemo`): that remembers for ever the list in which it first stood,
 * and through it every page that was ever there.
 */
export class PageRows extends Component<PageRowsProps> {
  override shouldComponentUpdate({ rows, view, setting, passing }: PageRowsProps): boolean {
    const now = this.props;
    return rows !== now.rows || view !== now.view || setting !== now.setting || passing !== now.passing;
  }

  override render({ rows, after, view, setting, passing }: PageRowsProps) {
    const group = groupOf(view);
    return rows.map((row, n) => {
      const heading = group && groupWords(row, n > 0 ? rows[n - 1] : after, group, setting.now);
      return [
        heading && (
          <p key={`${row.id} group`} role="presentation" class={styles.group}>
            <bdi>{heading}</bdi>
          </p>
        ),
        <ArticleRow key={row.id} row={row} setting={setting} passing={passing} />,
      ];
    });
  }
}
