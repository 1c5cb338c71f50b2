import { quietSound } from './quiet-sound.ts';

/** What the keys for music do while an article is read aloud. */
export interface MediaKeys {
  play: () => void;
  pause: () => void;
  stop: () => void;
  /** The next article, the one before. */
  nexttrack: () => void;
  previoustrack: () => void;
  /** The next sentence, the one before. */
  seekforward: () => void;
  seekbackward: () => void;
}

/** Browsers give the keys only to a page that plays sound, and a voice is none to them: so one is played that nobody hears. */
let sound: HTMLAudioElement | null = null;

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
    sound ??= quietSound();
    // Refused without a gesture, or where there is no sound device: the keys then stay the system's.
    sound.play()?.catch(() => {});
  } else sound?.pause();
  session.playbackState = playing ? 'playing' : 'paused';
}

const ACTIONS = [
  ...(['play', 'pause', 'stop'] as const),
  ...(['nexttrack', 'previoustrack', 'seekforward', 'seekbackward'] as const),
];
