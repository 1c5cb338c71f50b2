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

/**
 * Reads sentences aloud, one utterance each: long ones are cut off by some voices, and events within an utterance do not
 * come from all of them.
 */
export class Speaker {
  rate = 1;
  private current: SpeechSynthesisUtterance | null = null;
  private failures = 0;
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
    utterance.onend = () => this.goOn(utterance, index, 0);
    utterance.onerror = () => this.goOn(utterance, index, this.failures + 1);
    // Chrome collects an utterance that nobody holds, and its end is then never told.
    this.current = utterance;
    this.events.onSentence(index);
    this.synthesis.speak(utterance);
  }

  stop(): void {
    this.current = null;
    this.synthesis.cancel();
  }

  private goOn(utterance: SpeechSynthesisUtterance, index: number, failures: number): void {
    // Cancelled ones end too.
    if (this.current !== utterance) return;
    this.failures = failures;
    if (failures < MAX_FAILURES) this.play(index + 1);
    else {
      this.stop();
      this.events.onFailed();
    }
  }
}
