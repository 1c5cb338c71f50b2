import { capture } from '../../lib/capture.ts';
import { answerSave } from '../../lib/sample/answer-save.ts';
import { fillSample } from '../../lib/sample/fill-sample.ts';

/** A noisy news page in our own words, framed by the welcome page, that saves itself when it is asked to. */
fillSample(document);
addEventListener(
  'message',
  (event) => void answerSave(event, { doc: document, origin: location.origin, capture }),
);
