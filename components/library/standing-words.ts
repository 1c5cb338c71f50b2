import { t, uiLanguage } from '../../lib/i18n.ts';
import type { IconName } from '../controls/icon-paths.ts';
import { formatAge, formatDay } from '../format/age.ts';
import type { Standing } from './standing.ts';

export interface StandingWords {
  /** Empty while nothing is known. */
  title: string;
  /** What more there is to say, or what to do. */
  more?: string | undefined;
  tone: 'plain' | 'good' | 'notice' | 'error';
  icon?: IconName;
}

/** What the reader is told about the page in front. */
export function standingWords(standing: Standing, now = Date.now()): StandingWords {
  const language = uiLanguage();
  switch (standing.type) {
    case 'unknown':
      return { title: '', tone: 'plain' };
    case 'notSaved':
      return { title: t('standingNotSaved'), tone: 'plain' };
    case 'noAccess':
      return { title: t('standingNoAccess'), tone: 'plain' };
    case 'saving':
      return { title: t('saving'), tone: 'plain' };
    case 'justSaved':
      return { title: t('standingSaved'), more: gradeWords(standing), tone: 'good', icon: 'check' };
    case 'updated': {
      const day = formatDay(standing.savedAt, now, language);
      const unchanged = standing.poorer ? t('toastPoorer') : t('standingUnchanged', day);
      const title = standing.changed ? t('standingUpdated', day) : unchanged;
      return { title, more: gradeWords(standing), tone: 'good', icon: 'check' };
    }
    case 'alreadySaved':
      return {
        title: t('standingSavedWhen', formatAge(standing.row.savedAt, now, language)),
        tone: 'good',
        icon: 'check',
      };
    case 'cannotSave':
      return { title: t(`notArticle_${standing.reason}`), tone: 'notice', icon: 'warning' };
    case 'failed':
      return { title: t(`error_${standing.error}`), tone: 'error', icon: 'warning' };
  }
}

function gradeWords({ row }: { row: { grade: 'full' | 'cut' | 'consent' | 'short' | 'link' } }) {
  return row.grade === 'full' ? undefined : t(`capture_${row.grade}`);
}
