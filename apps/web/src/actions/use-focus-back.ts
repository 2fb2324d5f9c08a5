import { useEffect } from 'react';

/** Whoever works by keys goes on where they were before a dialog opened, or at the page's own actions when that is gone. */
export const useFocusBack = (): void =>
  useEffect(() => {
    const was = document.activeElement;
    return () => {
      const there = was instanceof HTMLElement && was.isConnected && was !== document.body && was.offsetParent;
      const target = there ? was : document.querySelector<HTMLElement>('.actions button');
      setTimeout(() => target?.focus({ preventScroll: true }));
    };
  }, []);
