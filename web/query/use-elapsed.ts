/** How long something has been running. */
import { useEffect, useState } from 'react';

const TICK = 100;

/** Seconds since `running` became true; 0 while it is not. */
export const useElapsed = (running: boolean): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!running) return;
    const begun = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - begun) / 1000), TICK);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
};
