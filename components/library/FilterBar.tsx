import type { ComponentChildren } from 'preact';
import { listHosts } from '../../lib/db/hosts.ts';
import { listTags } from '../../lib/db/tags.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { byName } from '../format/by-name.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './FilterBar.module.css';
import {
  countFilters,
  DENSITIES,
  type Density,
  type ListView,
  NO_FILTERS,
  SORTS,
  type SortName,
} from './list-view.ts';
import { SweepButton } from './SweepButton.tsx';

/** More than anybody looks through in a menu; the search finds the others (`site:`). */
const MOST_HOSTS = 200;
/** Minutes that people have. */
const TIMES = [5, 10, 20, 40];

interface FilterBarProps {
  view: ListView;
  /** ms since epoch */
  now: number;
  onChange: (patch: Partial<ListView>) => void;
}

/** What narrows the list down, and how it is sorted, grouped and set. */
export function FilterBar({ view, now, onChange }: FilterBarProps) {
  const tags = useLiveQuery(listTags, []);
  const hosts = useLiveQuery(() => listHosts('', MOST_HOSTS), []);
  const { by } = SORTS[view.sort];
  const canGroup = by !== 'minutes' && by !== 'progress';
  return (
    <section class={styles.bar} aria-label={t('filters')}>
      <Chip on={view.unread} onSwitch={(unread) => onChange({ unread })} words={t('filterUnread')} />
      <Chip
        on={view.notOffline}
        onSwitch={(notOffline) => onChange({ notOffline })}
        words={t('filterNotOffline')}
      />
      <Chip on={view.notWhole} onSwitch={(notWhole) => onChange({ notWhole })} words={t('filterNotWhole')} />
      <Choice
        label={t('filterTime')}
        value={String(view.maxMinutes ?? '')}
        onChoose={(value) => onChange({ maxMinutes: value ? Number(value) : null })}
      >
        <option value="">{t('anyTime')}</option>
        {TIMES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {plural('haveMinutes', minutes)}
          </option>
        ))}
      </Choice>
      <Names
        label={t('filterTag')}
        all={t('anyTag')}
        names={namesOf(tags).sort(byName(uiLanguage()))}
        chosen={view.tag}
        onChoose={(tag) => onChange({ tag })}
      />
      <Names
        label={t('filterSite')}
        all={t('anySite')}
        names={namesOf(hosts)}
        chosen={view.host}
        onChoose={(host) => onChange({ host })}
      />
      <Choice label={t('sort')} value={view.sort} onChoose={(sort) => onChange({ sort: sort as SortName })}>
        {Object.keys(SORTS).map((name) => (
          <option key={name} value={name}>
            {t(`sort_${name as SortName}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('density')}
        value={view.density}
        onChoose={(density) => onChange({ density: density as Density })}
      >
        {DENSITIES.map((name) => (
          <option key={name} value={name}>
            {t(`density_${name}`)}
          </option>
        ))}
      </Choice>
      {canGroup && (
        <Chip
          on={view.grouped}
          onSwitch={(grouped) => onChange({ grouped })}
          words={by === 'host' ? t('groupBySite') : t('groupByDay')}
        />
      )}
      {view.shelf === 'list' && <SweepButton now={now} />}
      {countFilters(view) > 0 && (
        <button type="button" class={styles.reset} onClick={() => onChange(NO_FILTERS)}>
          {t('showAll')}
        </button>
      )}
    </section>
  );
}

const namesOf = (result: { status: string; value?: string[] }) => result.value ?? [];

function Chip({ on, onSwitch, words }: { on: boolean; onSwitch: (on: boolean) => void; words: string }) {
  return (
    <button type="button" class={styles.chip} aria-pressed={on} onClick={() => onSwitch(!on)}>
      {words}
    </button>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ComponentChildren;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <select
      class={styles.choice}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {children}
    </select>
  );
}

interface NamesProps {
  label: string;
  /** Words for "not filtered". */
  all: string;
  names: string[];
  chosen: string | null;
  onChoose: (name: string | null) => void;
}

function Names({ label, all, names, chosen, onChoose }: NamesProps) {
  // What is chosen stays in the menu, even when the last article that has it is gone.
  const shown = chosen === null || names.includes(chosen) ? names : [chosen, ...names];
  if (shown.length === 0) return null;
  return (
    <Choice label={label} value={chosen ?? ''} onChoose={(value) => onChoose(value || null)}>
      <option value="">{all}</option>
      {shown.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
