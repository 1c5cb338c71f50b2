import type { ListFilter, Place, Sort } from '../../lib/db/list.ts';
import { lastUpTo } from '../../lib/db/neighbours.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import type { RowSetting } from './ArticleRow.tsx';
import styles from './GroupHeading.module.css';
import { groupOf, groupWords } from './group-words.ts';
import type { ListView } from './list-view.ts';

interface GroupHeadingProps {
  row: Row;
  setting: RowSetting;
  /** The row before it on its page; null for the first of all, undefined for the first of a later page. */
  before: Row | null | undefined;
  filter: ListFilter;
  sort: Sort;
  view: ListView;
  /** With which the page before once ended. */
  after: Place | null;
}

/** What stands over the first row of a group; nothing over the others. */
export function GroupHeading(props: GroupHeadingProps) {
  return props.before === undefined ? (
    <PageHeading {...props} />
  ) : (
    <Heading {...props} before={props.before} />
  );
}

/** The row with which the page before once ended may be gone from the list: then another one stands before this. */
function PageHeading(props: GroupHeadingProps) {
  const { filter, sort, after } = props;
  const result = useLiveQuery(async () => after && lastUpTo(after, sort, filter), [filter, sort, after?.id]);
  return result.status === 'ready' ? <Heading {...props} before={result.value} /> : null;
}

function Heading({ row, before, view, setting }: GroupHeadingProps & { before: Row | null }) {
  const by = groupOf(view);
  const words = by && groupWords(row, before, by, setting.now);
  return words ? (
    <p role="presentation" class={styles.group}>
      <bdi>{words}</bdi>
    </p>
  ) : null;
}
