/** Samples a second, the least that every browser plays. */
const RATE = 8_000;
/** Chromium takes sounds of less than five seconds for signals, Firefox those of less than three: they get no keys. */
const SECONDS = 10;
/**
 * Every sample, of 32,768. Firefox (153) takes up to 6 for silence, which gets no keys, and 10 for sound. A level that
 * never changes moves no loudspeaker: there is nothing to be heard, however loud one sets it.
 */
const LEVEL = 32;

/** Ten seconds in which nothing is heard, over and over, which browsers still take for sound: RIFF WAVE, 16 bit, one channel. */
export function quietSound(): HTMLAudioElement {
  const size = RATE * SECONDS * 2;
  const bytes = new Uint8Array(44 + size);
  const view = new DataView(bytes.buffer);
  const letters = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  letters(0, 'RIFF');
  view.setUint32(4, 36 + size, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, 'data');
  view.setUint32(40, size, true);
  for (let at = 44; at < bytes.length; at += 2) view.setInt16(at, LEVEL, true);
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  sound.loop = true;
  return sound;
}
