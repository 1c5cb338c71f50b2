import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';

export interface Command {
  name: string;
  /** As the browser writes it; empty when the browser gave it no key. */
  shortcut: string;
}

/** The extension's commands and their keys as they are set now; looked up again when the reader comes back. */
export function useCommands(): Command[] {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const look = async () => {
      const all = await browser.commands.getAll();
      setCommands(all.map(({ name = '', shortcut = '' }) => ({ name, shortcut })));
    };
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return commands;
}
