import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { SafeHtml } from '../../lib/article.ts';
import type { Article } from '../../lib/db/article.ts';
import { keepSizes } from '../../lib/db/commands/keep-sizes.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import type { PictureSize } from '../../lib/db/side-rows.ts';
import { t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { ADDRESS } from '../../lib/reading/blocks.ts';
import { useHostPermission } from '../hooks/use-host-permission.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useStoredPictures } from '../hooks/use-stored-pictures.ts';
import '../styles/article.css';
import '../styles/article-tables.css';
import '../styles/article-choices.css';
import '../styles/faces.css';
import '../styles/highlights.css';
import '../styles/print.css';
import { type Column, guessHeights } from './guess-heights.ts';
import { prepareBody } from './prepare-body.ts';
import { showPictures } from './show-pictures.ts';

interface ArticleBodyProps {
  row: ArticleRow;
  html: SafeHtml;
  sizes: Article['sizes'];
  bodyRef: RefObject<HTMLDivElement | null>;
}

/** The clean text with its pictures. It is inserted as nodes; no string of a page's is ever parsed here. */
export function ArticleBody({ row, html, sizes, bodyRef: body }: ArticleBodyProps) {
  const { id, lang, dir, leadPicture } = row;
  const pictures = useStoredPictures(id, () => inFront(body.current));
  const settings = useSettings();
  const permitted = useHostPermission();

  useLayoutEffect(() => {
    if (!body.current) return;
    const prepared = prepareBody(html, leadPicture, document, { sizes, tableName: t('tableScrolls') });
    guessHeights(prepared, columnOf(body.current, lang));
    body.current.replaceChildren(prepared);
  }, [html, leadPicture]);

  useLayoutEffect(() => {
    if (!body.current || !pictures || !settings || permitted === null) return;
    showPictures(body.current, pictures, {
      // With the permission pictures are fetched once, without cookies, and kept: nothing is loaded while reading.
      fromWeb: settings.loadPictures && !permitted,
      words: { missing: t('pictureMissing'), load: permitted ? t('pictureFetch') : t('pictureLoad') },
      onLoad: (showFromWeb) => (permitted ? callBackground('fetchPictures').catch(() => {}) : showFromWeb()),
      onSize: (address, size) => keepSizes(id, { [address]: size }).catch(() => {}),
    });
  }, [html, leadPicture, pictures, settings, permitted]);

  // Nobody can unfold anything on paper.
  useEffect(() => {
    const unfold = () => {
      for (const details of body.current?.querySelectorAll('details') ?? []) details.open = true;
    };
    addEventListener('beforeprint', unfold);
    return () => removeEventListener('beforeprint', unfold);
  }, []);

  // A restored library has the pictures without their sizes.
  useEffect(() => {
    const found = [...(pictures ?? [])].flatMap(([src, it]): [string, PictureSize][] =>
      it && it.width > 0 && !sizes[src] ? [[src, [it.width, it.height]]] : [],
    );
    if (found.length > 0) keepSizes(id, Object.fromEntries(found)).catch(() => {});
  }, [pictures]);

  return <div ref={body} class="article-text" lang={lang ?? undefined} dir={dir} />;
}

const columnOf = (body: HTMLElement, lang: string | null): Column => ({
  width: body.clientWidth,
  size: Number.parseFloat(getComputedStyle(body).fontSize),
  lang,
});

/** Addresses of the pictures in the window, which are wanted first. */
function inFront(body: HTMLElement | null): string[] {
  const images = [...(body?.querySelectorAll<HTMLImageElement>(`img[${ADDRESS}]`) ?? [])];
  const seen = images.filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return seen.map((image) => image.getAttribute(ADDRESS) ?? '');
}
