import { useEffect } from 'react';

const seen = ({ offsetParent }: HTMLElement): boolean => offsetParent !== null;

/** The page's own actions, else the tab that is open. */
const elsewhere = (): HTMLElement | undefined =>
  ['.actions button', '[role=tab][aria-selected=true]']
    .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
    .find(seen);

/** Whoever works by keys goes on where they were before a dialog opened, or at the page's own actions when that is gone. */
export const useFocusBack = (): void =>
  useEffect(() => {
    const was = document.activeElement;
    return () => {
      const there = was instanceof HTMLElement && was.isConnected && was !== document.body && was.offsetParent;
      const target = there ? was : elsewhere();
      setTimeout(() => target?.focus({ preventScroll: true }));
    };
  }, []);
