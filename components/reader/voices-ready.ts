/** ms after which a browser without voices is taken to have none. */
const PATIENCE = 1_500;

/** The browser's voices. Chromium has none at first, and says when they are there. */
export function voicesReady(synthesis: SpeechSynthesis | undefined): Promise<SpeechSynthesisVoice[]> {
  const voices = synthesis?.getVoices() ?? [];
  if (!synthesis || voices.length > 0) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const tell = () => {
      clearTimeout(timer);
      synthesis.removeEventListener?.('voiceschanged', tell);
      resolve(synthesis.getVoices());
    };
    const timer = setTimeout(tell, PATIENCE);
    synthesis.addEventListener?.('voiceschanged', tell);
  });
}
