import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { writeSettings } from '../../lib/settings.ts';
import { BackupSection } from '../backup/BackupSection.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import { Switch } from '../controls/Switch.tsx';
import { AllHighlights } from '../highlights/AllHighlights.tsx';
import { useSettings } from '../hooks/use-settings.ts';
import { AutoArchive } from './AutoArchive.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { DropPictures } from './DropPictures.tsx';
import { KeyList } from './KeyList.tsx';
import { LanguageList } from './LanguageList.tsx';
import { LearnedRules } from './LearnedRules.tsx';
import { OfflinePictures } from './OfflinePictures.tsx';
import styles from './Options.module.css';
import { Permissions } from './Permissions.tsx';
import { ResetSettings } from './ResetSettings.tsx';
import { StorageMeter } from './StorageMeter.tsx';
import { TagList } from './TagList.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

/** The options page. Every change is kept at once. */
export function Options() {
  const settings = useSettings();
  // What is kept outside the settings is read anew after a reset.
  const [resets, setResets] = useState(0);
  useEffect(() => {
    document.title = t('optionsTitle');
  }, []);
  if (!settings) return null;
  const sections: [id: string, title: string, content: ComponentChildren][] = [
    [
      'look',
      t('optionsLook'),
      <>
        <ThemeChoice theme={settings.theme} onChoose={(theme) => writeSettings({ theme })} />
        <DensityChoice key={resets} />
      </>,
    ],
    [
      'saving',
      t('optionsSaving'),
      <>
        <Switch
          label={t('saveOnClick')}
          description={t('saveOnClickHint')}
          on={settings.saveOnClick}
          onSwitch={(saveOnClick) => writeSettings({ saveOnClick })}
        />
        <AutoArchive after={settings.archiveAfter} />
      </>,
    ],
    [
      'pictures',
      t('optionsPictures'),
      <>
        <Switch
          label={t('neverLoadPictures')}
          description={t('neverLoadPicturesHint')}
          on={!settings.loadPictures}
          onSwitch={(never) => writeSettings({ loadPictures: !never })}
        />
        <OfflinePictures />
      </>,
    ],
    [
      'storage',
      t('optionsStorage'),
      <>
        <StorageMeter />
        <DropPictures />
      </>,
    ],
    ['backup', t('backup'), <BackupSection key="" />],
    ['rules', t('rules'), <LearnedRules key="" />],
    ['highlights', t('panel_highlights'), <AllHighlights key="" />],
    ['tags', t('tags'), <TagList key="" />],
    ['keys', t('keys'), <KeyList key="" />],
    ['language', t('optionsLanguage'), <LanguageList key="" />],
    ['permissions', t('optionsPermissions'), <Permissions key="" />],
    [
      'privacy',
      t('optionsPrivacy'),
      <>
        <p>{t('privacyWords')}</p>
        <p>{t('privacyPictures')}</p>
        <p>
          <LinkButton href={pageUrl('privacy.html')}>{t('privacyMore')}</LinkButton>
        </p>
      </>,
    ],
    ['reset', t('optionsReset'), <ResetSettings key="" onReset={() => setResets((times) => times + 1)} />],
  ];
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('optionsTitle')}</h1>
      <nav class={styles.contents} aria-label={t('onThisPage')}>
        {sections.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {sections.map(([id, title, content]) => (
        <section key={id} class={styles.group} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {content}
        </section>
      ))}
    </main>
  );
}
