/** What is used of a browser's voice. */
export interface Voice {
  lang: string;
  localService: boolean;
  default: boolean;
}

/**
 * The voice that reads `lang` best: of its region before another one of the language, of this machine before one of the
 * web. Null when none speaks the language: a wrong voice cannot be understood.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const wanted = normal(lang);
  const [primary] = wanted.split('-');
  const rank = (voice: V) =>
    (normal(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  const able = voices.filter((voice) => normal(voice.lang).split('-')[0] === primary);
  return able.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** Android writes `en_US`. */
const normal = (lang: string) => lang.toLowerCase().replace('_', '-');
