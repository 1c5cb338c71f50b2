import type { Taught } from '../../lib/db/commands/teach-rules.ts';
import { useUndo } from '../controls/Undo.tsx';

/** Does what may teach a rule, and says which of both it was; undo takes back the deed and the rule. */
export function useTaught() {
  const { perform } = useUndo();
  return async (words: string, wordsOfRule: string, act: () => Promise<Taught>) => {
    const done = await act().catch((error: unknown) => ({ error }));
    const isTaught = 'rules' in done && done.rules.length > 0;
    await perform(isTaught ? wordsOfRule : words, async () => {
      if ('error' in done) throw done.error;
      return done.undo;
    });
  };
}
