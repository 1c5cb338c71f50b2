/** What the keys for music do while an article is read aloud. */
export interface MediaKeys {
  play: () => void;
  pause: () => void;
  /** The next article, the one before. */
  nexttrack: () => void;
  previoustrack: () => void;
  /** The next sentence, the one before. */
  seekforward: () => void;
  seekbackward: () => void;
}

/** Browsers give the keys only to a page that plays sound, and a voice is none to them: so silence is played. */
let silence: HTMLAudioElement | null = null;

/** Takes the media keys while reading; `null` gives them back. */
export function takeMediaKeys(keys: MediaKeys | null, about: { title: string; artist: string }): void {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (!session) return;
  for (const name of ACTIONS) {
    try {
      session.setActionHandler(name, keys && (() => keys[name]()));
    } catch {
      // A browser that does not know this key.
    }
  }
  session.metadata = keys ? new MediaMetadata(about) : null;
}

/** Tells the browser whether the voice is speaking. To be called in the gesture that begins it. */
export function showPlaying(playing: boolean): void {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (!session) return;
  if (playing) {
    silence ??= makeSilence();
    // Refused without a gesture, or where there is no sound device: the keys then stay the system's.
    silence.play()?.catch(() => {});
  } else silence?.pause();
  session.playbackState = playing ? 'playing' : 'paused';
}

const ACTIONS = ['play', 'pause', 'nexttrack', 'previoustrack', 'seekforward', 'seekbackward'] as const;

/** Samples a second, the least that every browser plays. */
const RATE = 8_000;
/** Chromium takes sounds of less than five seconds for signals, which get no keys. */
const SECONDS = 10;

/** Ten seconds of nothing, over and over: RIFF WAVE, 8 bit, one channel. */
function makeSilence(): HTMLAudioElement {
  const samples = RATE * SECONDS;
  const bytes = new Uint8Array(44 + samples).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const letters = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  letters(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  letters(36, 'data');
  view.setUint32(40, samples, true);
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  sound.loop = true;
  return sound;
}
