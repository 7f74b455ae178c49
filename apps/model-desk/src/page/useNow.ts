import { useEffect, useState } from 'react';

/** How often words about time are looked at again, in milliseconds. */
const EVERY = 10_000;

/** The time, again and again: what is due says so without anybody touching the page. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}
