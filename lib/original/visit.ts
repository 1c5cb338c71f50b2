import { fetchMissing } from '../pictures/keep-pictures.ts';
import type { VisitAnswer, VisitOutcome } from '../visit-answer.ts';
import { compareOriginal } from './compare-original.ts';
import { fetchPages } from './fetch-pages.ts';
import type { PageTools } from './tools.ts';

/**
 * The work of `original.html`, a page without a view in a frame of the reader's: it has the parser and the room for a
 * capture, which the reader has not and Chrome's worker cannot have.
 *
 * @param task `id` of the article, `what` is to be done (`VisitTask`)
 */
export async function visit(task: URLSearchParams, tools: PageTools): Promise<VisitAnswer> {
  const id = task.get('id') ?? '';
  const outcome = await run(id, task.get('what'), tools).catch((error: unknown): VisitOutcome => {
    console.error(error);
    return { type: 'failed' };
  });
  if (outcome.type === 'edited' || outcome.type === 'joined') void fetchMissing(false);
  return { broadsheet: 'visit', id, outcome };
}

function run(id: string, what: string | null, tools: PageTools): Promise<VisitOutcome> {
  const work = what === 'pages' ? fetchPages : compareOriginal;
  return work(id, tools, Date.now());
}
