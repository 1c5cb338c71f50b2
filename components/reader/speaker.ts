/** What is told of the reading aloud. */
export interface SpeakerEvents {
  /** This sentence begins. */
  onSentence: (index: number) => void;
  /** Everything was read. */
  onEnd: () => void;
  /** The voice failed again and again. */
  onFailed: () => void;
}

/** Failures in a row after which a voice is given up; a single sentence may well be too much for one. */
const MAX_FAILURES = 3;
/** ms in which even a slow voice says one character, at its usual speed. */
const SLOWEST_CHARACTER = 200;
/** ms that a voice may take to begin. Those of the web fetch every sentence. */
const PATIENCE = 8_000;

/**
 * Reads sentences aloud, one utterance each: long ones are cut off by some voices (Chromium's after fifteen seconds), and
 * events within an utterance do not come from all of them. A voice that falls silent without a word is noticed, and
 * gets the sentence once more.
 */
export class Speaker {
  rate = 1;
  private current: SpeechSynthesisUtterance | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly synthesis: SpeechSynthesis;
  private readonly texts: readonly string[];
  private readonly voice: SpeechSynthesisVoice;
  private readonly events: SpeakerEvents;

  constructor(
    synthesis: SpeechSynthesis,
    texts: readonly string[],
    voice: SpeechSynthesisVoice,
    events: SpeakerEvents,
  ) {
    this.synthesis = synthesis;
    this.texts = texts;
    this.voice = voice;
    this.events = events;
  }

  /** Reads from this sentence on; what was being read stops. */
  play(index: number): void {
    this.stop();
    const text = this.texts[index];
    if (text === undefined) {
      this.events.onEnd();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = this.rate;
    utterance.onend = () => this.goOn(utterance, index + 1, 0);
    utterance.onerror = () => this.goOn(utterance, index + 1, this.failures + 1);
    utterance.onboundary = () => this.watch(utterance, index, text);
    // Chrome collects an utterance that nobody holds, and its end is then never told.
    this.current = utterance;
    this.events.onSentence(index);
    // A voice that another page halted stays halted for all.
    this.synthesis.resume();
    this.synthesis.speak(utterance);
    this.watch(utterance, index, text);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.current = null;
    this.synthesis.cancel();
  }

  private watch(utterance: SpeechSynthesisUtterance, index: number, text: string): void {
    if (this.current !== utterance) return;
    clearTimeout(this.timer);
    const longest = PATIENCE + (text.length * SLOWEST_CHARACTER) / this.rate;
    this.timer = setTimeout(() => this.goOn(utterance, index, this.failures + 1), longest);
  }

  private goOn(utterance: SpeechSynthesisUtterance, next: number, failures: number): void {
    // Cancelled ones end too.
    if (this.current !== utterance) return;
    this.failures = failures;
    if (failures < MAX_FAILURES) this.play(next);
    else {
      this.stop();
      this.failures = 0;
      this.events.onFailed();
    }
  }
}
