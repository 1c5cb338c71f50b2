import type { Capture } from '../article.ts';
import type { SaveOutcome } from '../messages.ts';
import { SAMPLE_URL } from '../reading/sample-address.ts';
import { storeCapture } from '../store-capture.ts';

/** What the page that frames the sample asks, and what it is told. */
export interface SampleRequest {
  /** Id of the save; the same on a retry. */
  save: string;
}
export interface SampleAnswer {
  outcome: SaveOutcome;
}

interface Sample {
  doc: Document;
  /** That of our own pages. */
  origin: string;
  capture: (doc: Document, href: string) => Capture;
}

/** Captures and stores the sample when the page around it asks for it: the way every page goes, only without a tab. */
export async function answerSave(event: MessageEvent, { doc, origin, capture }: Sample): Promise<void> {
  // A stranger's page cannot frame this one; it is not listened to either.
  if (event.origin !== origin || !isRequest(event.data)) return;
  const outcome = await storeCapture(event.data.save, capture(doc, SAMPLE_URL), Date.now());
  const answer: SampleAnswer = { outcome };
  event.source?.postMessage(answer, { targetOrigin: event.origin });
}

function isRequest(data: unknown): data is SampleRequest {
  return (
    typeof data === 'object' &&
    data !== null &&
    'save' in data &&
    typeof data.save === 'string' &&
    data.save !== ''
  );
}
