import { useState } from 'preact/hooks';
import { deleteTag, renameTag } from '../../lib/db/commands/rename-tag.ts';
import { countTags, tidyTag } from '../../lib/db/tags.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { byName } from '../format/by-name.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './TagList.module.css';

/** Every tag in use: rename it, merge it with another by its name, or delete it. Each can be undone. */
export function TagList() {
  const counted = useLiveQuery(countTags, []);
  const tags = counted.status === 'ready' ? [...counted.value] : [];
  const compare = byName(uiLanguage());
  tags.sort(([a], [b]) => compare(a, b));
  if (counted.status === 'ready' && tags.length === 0) return <p>{t('noTags')}</p>;
  return (
    <ul class={styles.tags}>
      {tags.map(([tag, count]) => (
        <TagItem key={tag} tag={tag} count={count} known={tags.map(([name]) => name)} />
      ))}
    </ul>
  );
}

function TagItem({ tag, count, known }: { tag: string; count: number; known: string[] }) {
  const [name, setName] = useState(tag);
  const { perform } = useUndo();
  const next = tidyTag(name);
  const merges = next !== tag && known.includes(next);
  const rename = () => perform(t(merges ? 'tagMerged' : 'tagRenamed', tag, next), () => renameTag(tag, next));
  return (
    <li class={styles.tag}>
      <input
        class={styles.name}
        type="text"
        dir="auto"
        aria-label={t('tagName', tag)}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      <span class={styles.count}>{plural('articles', count)}</span>
      {next !== '' && next !== tag && (
        <Button onPress={rename}>{merges ? t('tagMerge', next) : t('tagRename')}</Button>
      )}
      <Button
        look="quiet"
        icon="trash"
        label={`${t('delete')}: ${tag}`}
        onPress={() => perform(t('tagDeleted', tag), () => deleteTag(tag))}
      >
        {t('delete')}
      </Button>
    </li>
  );
}
