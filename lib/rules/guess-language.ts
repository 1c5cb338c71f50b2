export function guessLanguage(_text: string): string | null {
  return 'en';
}
