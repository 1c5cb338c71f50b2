import { useEffect, useState } from 'preact/hooks';

/** Ages are told in minutes at the finest. */
const TICK_MS = 60_000;

/** The present time (ms since epoch), kept fresh to the minute in a panel that stays open for days. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
