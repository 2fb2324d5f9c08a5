import { useSyncExternalStore } from 'react';

let taking = false;
const listeners = new Set<() => void>();

/** Starts or ends the guide, from wherever it is asked for. */
export const takeGuide = (now: boolean): void => {
  taking = now;
  listeners.forEach((tell) => tell());
};

export const useTakingGuide = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => taking,
  );
