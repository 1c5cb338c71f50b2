import { pageUrl } from '../../lib/browser.ts';
import type { VisitAnswer, VisitOutcome, VisitTask } from '../../lib/visit-answer.ts';

/** After so many ms nobody waits any more. */
const PATIENCE = 60_000;

/** Has a page of ours, in a frame that nobody sees, read the original of an article again. */
export async function visitOriginal(articleId: string, what: VisitTask): Promise<VisitOutcome> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'original';
  const answered = new Promise<VisitOutcome>((resolve) => {
    const listen = ({ origin, source, data }: MessageEvent<Partial<VisitAnswer> | null>) => {
      if (origin !== location.origin || source !== frame.contentWindow) return;
      if (data?.broadsheet !== 'visit' || data.id !== articleId || !data.outcome) return;
      removeEventListener('message', listen);
      resolve(data.outcome);
    };
    addEventListener('message', listen);
    setTimeout(() => {
      removeEventListener('message', listen);
      resolve({ type: 'failed' });
    }, PATIENCE);
  });
  frame.src = pageUrl(`original.html#${new URLSearchParams({ id: articleId, what })}`);
  document.body.append(frame);
  const outcome = await answered;
  frame.remove();
  return outcome;
}
