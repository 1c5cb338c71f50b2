import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { type ComparedBlock, compareTexts } from '../../lib/compare/compare-texts.ts';
import type { ArticleRow, VersionRow } from '../../lib/db/rows.ts';
import { readCompared } from '../../lib/db/versions.ts';
import { plural, t, uiDirection } from '../../lib/i18n.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './Comparison.module.css';

interface ComparisonProps {
  row: ArticleRow;
  version: VersionRow;
  /** What it is compared with; absent: the latest text. */
  next?: VersionRow | undefined;
}

/** What changed between an earlier text and a later one, word by word; the headline first. */
export function Comparison({ row, version, next }: ComparisonProps) {
  const result = useLiveQuery(
    () => Promise.all([readCompared(row, version), readCompared(row, next)]),
    [row.id, row.updatedAt, version, next],
  );
  const texts = result.status === 'ready' ? result.value : null;
  const title = next ? next.title : row.title;
  const blocks = useMemo(() => (texts === null ? [] : compareTexts(...texts, row.lang)), [texts, row.lang]);
  const changed = blocks.filter(isChanged).length;
  return (
    <div class="article-text" lang={row.lang ?? undefined} dir={row.dir}>
      {version.title !== title && (
        <section class={styles.headline}>
          <p class={styles.label} dir={uiDirection()}>
            {t('headlineChanged')}
          </p>
          <p>{compareTexts(version.title, title, row.lang).map((block) => [partsOf(block), ' '])}</p>
        </section>
      )}
      {texts !== null && (
        <p class={styles.label} dir={uiDirection()}>
          {changed > 0 ? plural('blocksChanged', changed) : t('textUnchanged')}
        </p>
      )}
      {blocks.map((block, index) => (
        <p key={index} data-changed={isChanged(block)} class={styles.block}>
          {partsOf(block)}
        </p>
      ))}
    </div>
  );
}

const isChanged = (block: ComparedBlock) => block.some(({ type }) => type !== 'same');

function partsOf(block: ComparedBlock) {
  return block.map(({ type, text }, index) => {
    if (type === 'added' || type === 'removed') return marked(type === 'added' ? 'ins' : 'del', text, index);
    if (type === 'moved')
      return (
        <span key={index} class={styles.moved}>
          <small class={styles.label}>{t('blockMoved')} </small>
          {text}
        </span>
      );
    return text;
  });
}

/** The words alone are marked: a coloured space beside them looks like a slip. */
function marked(Mark: 'ins' | 'del', text: string, key: number) {
  const words = text.trim() || text;
  const from = text.indexOf(words);
  return (
    <Fragment key={key}>
      {text.slice(0, from)}
      <Mark>{words}</Mark>
      {text.slice(from + words.length)}
    </Fragment>
  );
}
