import { useCallback, useEffect, useRef, useState } from 'react';
import { clock } from '../../parts/when.tsx';

/** How long a picture stands before the next, in milliseconds. */
const stands = 15_000;

/** The time on the wall. */
export const useNow = (): string => {
  const [now, setNow] = useState(() => clock.format(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.format(new Date())), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** The whole display, where the browser lets a page have it; leaving that leaves the big screen. */
export const useWholeDisplay = (onLeave: () => void): void => {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    let had = false;
    const note = (): void => {
      if (document.fullscreenElement) had = true;
      else if (had) leave.current();
    };
    document.addEventListener('fullscreenchange', note);
    void document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', note);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
};

interface Turning {
  nth: number;
  held: boolean;
  turn(this: void, by: 1 | -1): void;
  hold(this: void): void;
}

/** From picture to picture in a ring, by themselves unless they are held. */
export const useTurning = (count: number): Turning => {
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  const turn = useCallback((by: 1 | -1): void => setAt((was) => (was + by + count) % count), [count]);
  useEffect(() => {
    if (held) return;
    const timer = setInterval(() => turn(1), stands);
    return () => clearInterval(timer);
  }, [held, at, turn]);
  return { nth: at % count, held, turn, hold: () => setHeld(!held) };
};
