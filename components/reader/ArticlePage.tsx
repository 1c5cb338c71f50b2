import { useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/db/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { shownHtml } from '../../lib/db/shown-html.ts';
import type { Settings } from '../../lib/settings.ts';
import { useRowActions } from '../library/use-row-actions.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import { Comparison } from './Comparison.tsx';
import { CorrectionNotes } from './CorrectionNotes.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import { ListenPanel } from './ListenPanel.tsx';
import { LiveOrder } from './LiveOrder.tsx';
import { MarkingMenu } from './MarkingMenu.tsx';
import { NotePreview } from './NotePreview.tsx';
import { OriginalNotice } from './OriginalNotice.tsx';
import { PagesNotice } from './PagesNotice.tsx';
import { PictureViewer } from './PictureViewer.tsx';
import { PrintedHighlights } from './PrintedHighlights.tsx';
import type { PanelName } from './panels.ts';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar.tsx';
import { Removals } from './Removals.tsx';
import type { Shown } from './shown.ts';
import { TakePanel } from './TakePanel.tsx';
import { TypographyPanel } from './TypographyPanel.tsx';
import { useCuts } from './use-cuts.ts';
import { useGallery } from './use-gallery.ts';
import { useHighlighting } from './use-highlighting.ts';
import { useListening } from './use-listening.ts';
import { useLiveOrder } from './use-live-order.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useNote } from './use-note.ts';
import { useOriginal } from './use-original.ts';
import { usePlace } from './use-place.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useTypography } from './use-typography.ts';
import { useWantedHighlight, wantedHighlight } from './use-wanted-highlight.ts';
import { VersionNotice } from './VersionNotice.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

interface ArticlePageProps {
  article: Article;
  settings: Settings | null;
  /** True when the voice comes here from another article. */
  listens: boolean;
  onGo: (id: string, listening?: boolean) => void;
}

/** One article to be read, with all that can be done to it. */
export function ArticlePage({ article, settings, listens, onGo }: ArticlePageProps) {
  const { row, removals } = article;
  const text = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(listens ? 'listen' : null);
  const [shown, setShown] = useState<Shown>({ type: 'latest' });
  const actions = useRowActions();
  const neighbours = useNeighbours(row);

  const wanted = removals.map(({ putBack }) => Number(putBack ?? false)).join('');
  const { cuts, cutSelected, cutPicture, bringBack } = useCuts(row, text);
  const latest = useMemo(
    () => shownHtml(article.html, removals, cuts, document),
    [article.html, wanted, cuts],
  );
  const live = useLiveOrder(row, shown.type === 'earlier' ? shown.version.html : latest, settings);
  const { html } = live;
  const shownRow = shown.type === 'earlier' ? { ...row, title: shown.version.title } : row;

  const goTo = (to: ArticleRow | null) => to && onGo(to.id, listening.state === 'reading');
  const done = async () => {
    // From the archive it only comes back.
    const goesOn = row.shelf === 'list';
    await actions.toggleArchive(row);
    if (goesOn) goTo(neighbours.next);
  };
  const close = () => setPanel(null);
  // Before the place: that is kept by measuring the text as it is set now.
  useTypography(settings?.typography);
  usePlace(
    row.id,
    text,
    [JSON.stringify([settings?.typography, shown.type]), html],
    shown.type === 'latest',
    wantedHighlight() !== null,
  );
  const look = `${shown.type} ${html}`;
  const highlighting = useHighlighting(row, look, text);
  useWantedHighlight(highlighting.marks, highlighting.show, () => setPanel('highlights'));
  const listening = useListening(row, text, look, { neighbours, startsNow: listens, onGo });
  const { gallery, turn, close: closeGallery, openFirst } = useGallery(text);
  const footnote = useNote(text);
  const original = useOriginal(row);
  useReaderKeys({
    footnote,
    onPictures: openFirst,
    original,
    onFetch: () =>
      row.pages?.rest.length
        ? original.ask('pages')
        : text.current?.querySelector<HTMLElement>('.missing-picture button')?.click(),
    onOrder: live.turn,
    onCut: () => {
      highlighting.close();
      cutSelected(html);
    },
    row,
    actions,
    neighbours,
    onGo: goTo,
    onDone: done,
    highlighting,
    listening,
    onPanel: (name) => setPanel((open) => (open === name ? null : name)),
  });

  return (
    <>
      <ReaderBar
        row={row}
        text={text}
        actions={actions}
        neighbours={neighbours}
        onGo={goTo}
        onDone={done}
        panel={panel}
        onPanel={(name) => setPanel(panel === name ? null : name)}
      >
        {panel === 'highlights' && (
          <HighlightsPanel
            marks={highlighting.marks}
            actions={highlighting.actions}
            onClose={close}
            onShow={highlighting.show}
          />
        )}
        {panel === 'listen' && <ListenPanel listening={listening} row={row} onGo={onGo} onClose={close} />}
        {panel === 'facts' && <FactsPanel row={row} onClose={close} />}
        {panel === 'take' && <TakePanel taken={{ row: shownRow, html }} onClose={close} />}
        {panel === 'versions' && (
          <VersionsPanel row={row} original={original} onShow={setShown} onClose={close} />
        )}
        {panel === 'typography' && settings && <TypographyPanel settings={settings} onClose={close} />}
      </ReaderBar>
      <main class={styles.page}>
        <article class={styles.article} dir={row.dir}>
          <ArticleHead row={shownRow} />
          {shown.type === 'latest' && (
            <Removals row={row} removals={removals} cuts={cuts} onBringBack={bringBack} />
          )}
          <ArticleNotices row={row} />
          {panel !== 'versions' && <OriginalNotice state={original.state} />}
          <PagesNotice row={row} original={original} />
          <VersionNotice row={row} shown={shown} onShow={setShown} />
          {shown.type === 'latest' && <CorrectionNotes row={row} notes={article.notes} />}
          {shown.type !== 'compared' && row.live && (
            <LiveOrder entries={live.entries} order={live.order} onOrder={live.choose} />
          )}
          {shown.type === 'compared' ? (
            <Comparison row={row} version={shown.version} next={shown.next} />
          ) : (
            <ArticleBody row={row} html={html} sizes={article.sizes} bodyRef={text} />
          )}
          {shown.type === 'latest' && <PrintedHighlights marks={highlighting.marks} />}
        </article>
        {gallery && (
          <PictureViewer
            {...gallery}
            onTurn={turn}
            onCut={(it) => cutPicture(html, it)}
            onClose={closeGallery}
          />
        )}
        {footnote.shown && (
          <NotePreview
            shown={footnote.shown}
            lang={row.lang}
            dir={row.dir}
            onGo={footnote.go}
            onClose={footnote.close}
          />
        )}
        {highlighting.marking && (
          <MarkingMenu
            marking={highlighting.marking}
            writes={highlighting.writes}
            onWrite={highlighting.turnWriting}
            actions={highlighting.actions}
            onCopy={highlighting.copyQuotation}
            onCut={() => cutSelected(html)}
            onDone={highlighting.close}
          />
        )}
      </main>
    </>
  );
}
