import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

/** The settings as they are now, in every open view at once; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = watchSettings(setSettings);
    readSettings().then(setSettings);
    return stop;
  }, []);
  return settings;
}
