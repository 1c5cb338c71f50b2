import { act, cleanup, configure, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { Announcer } from '../../components/controls/Announcer.tsx';
import { UndoProvider } from '../../components/controls/Undo.tsx';
import type { Draft, SafeHtml } from '../../lib/article.ts';
import { db } from '../../lib/db/database.ts';
import { forgetWords } from '../../lib/i18n.ts';
import { extension } from './fake-extension.ts';

// A query by role over a whole view takes jsdom a second on a busy machine: that is not the view's failure.
configure({ asyncUtilTimeout: 20_000 });

/** Shows a view as `mount` does. */
export function show(view: ComponentChildren) {
  return render(
    <Announcer>
      <UndoProvider>{view}</UndoProvider>
    </Announcer>,
  );
}

/** From now on the browser speaks a language of `public/_locales`. */
export function speak(language: string): void {
  extension.speak(language);
  forgetWords();
}

/** Every test starts with an empty library and an extension in which nothing was set. */
export function cleanStage() {
  beforeEach(async () => {
    extension.reset();
    forgetWords();
    localStorage.clear();
    await db.delete();
    await db.open();
  });
  // Effects of a view that is taken down are undone with it, not in a later frame.
  afterEach(() => act(() => cleanup()));
  // What was put off to a frame must find its document: it is taken down after the last test.
  afterAll(framesPassed);
}

/** A draft of an article with what the test wants to be different. */
export function draft(change: Partial<Draft> = {}): Draft {
  const url = change.url ?? `https://daily.example/${encodeURIComponent(change.title ?? 'story')}`;
  return {
    type: 'article',
    url,
    canonicalUrl: url,
    title: 'A story',
    byline: 'Ida Rosenkvist',
    authors: ['Ida Rosenkvist'],
    siteName: 'The Daily',
    section: null,
    publishedTime: '2026-11-20T08:00:00Z',
    modifiedTime: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: 'What it is about.',
    leadPicture: null,
    contentHtml: '<p>The first paragraph.</p>' as SafeHtml,
    words: 700,
    removals: [],
    grade: 'full',
    gradeReasons: [],
    ...change,
  };
}

/** Resolves after what was put off to the next frame, and what that put off in its turn. */
async function framesPassed(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
