import { useEffect, useState } from 'react';

/** The server's wall time, ms, looked at every few seconds: by it the teacher sees how long somebody has waited. */
export function useServerTime(told: number | null, every = 5_000): number {
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (told !== null) setAhead(told - Date.now());
  }, [told]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now + ahead;
}
