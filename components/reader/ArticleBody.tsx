import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SafeHtml } from '../../lib/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { useHostPermission } from '../hooks/use-host-permission.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useStoredPictures } from '../hooks/use-stored-pictures.ts';
import '../styles/article.css';
import '../styles/article-choices.css';
import '../styles/faces.css';
import '../styles/highlights.css';
import '../styles/print.css';
import { prepareBody } from './prepare-body.ts';
import { showPictures } from './show-pictures.ts';

interface ArticleBodyProps {
  row: ArticleRow;
  html: SafeHtml;
  bodyRef: RefObject<HTMLDivElement | null>;
}

/** The clean text with its pictures. It is inserted as nodes; no string of a page's is ever parsed here. */
export function ArticleBody({ row, html, bodyRef: body }: ArticleBodyProps) {
  const { id, lang, dir, leadPicture } = row;
  const pictures = useStoredPictures(id);
  const settings = useSettings();
  const permitted = useHostPermission();

  useLayoutEffect(() => {
    body.current?.replaceChildren(prepareBody(html, leadPicture, document, t('tableScrolls')));
  }, [html, leadPicture]);

  useLayoutEffect(() => {
    if (!body.current || !pictures || !settings || permitted === null) return;
    showPictures(body.current, pictures, {
      // With the permission pictures are fetched once, without cookies, and kept: nothing is loaded while reading.
      fromWeb: settings.loadPictures && !permitted,
      words: { missing: t('pictureMissing'), load: permitted ? t('pictureFetch') : t('pictureLoad') },
      onLoad: (showFromWeb) => (permitted ? callBackground('fetchPictures').catch(() => {}) : showFromWeb()),
    });
  }, [html, leadPicture, pictures, settings, permitted]);

  return <div ref={body} class="article-text" lang={lang ?? undefined} dir={dir} />;
}
