import { Component } from 'preact';
import type { ListFilter, Place, Sort } from '../../lib/db/list.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { lazy } from '../controls/lazy.tsx';
import { ArticleRow, type RowSetting } from './ArticleRow.tsx';
import type { ListView } from './list-view.ts';

const GroupHeading = lazy(() => import('./GroupHeading.tsx').then((it) => it.GroupHeading));

interface PageRowsProps {
  rows: Row[];
  /** The last row of the page before; null for the first page. */
  after: Place | null;
  filter: ListFilter;
  sort: Sort;
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

  override render({ rows, after, filter, sort, view, setting, passing }: PageRowsProps) {
    return rows.map((row, n) => {
      const before = n > 0 ? rows[n - 1] : after && undefined;
      return [
        view.grouped && (
          <GroupHeading key={`over ${row.id}`} {...{ row, before, after, filter, sort, view, setting }} />
        ),
        <ArticleRow key={row.id} row={row} setting={setting} passing={passing} />,
      ];
    });
  }
}
