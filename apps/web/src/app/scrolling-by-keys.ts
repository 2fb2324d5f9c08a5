import { useEffect } from 'react';

const regions = '.ant-table-content';
const reachable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** A table wider than its place gets the focus itself, unless something in it does, so that the arrow keys can move it. */
const mark = (region: HTMLElement): void => {
  const wide = region.scrollWidth > region.clientWidth + 1;
  if (wide && !region.querySelector(reachable)) region.tabIndex = 0;
  else region.removeAttribute('tabindex');
};

/** The table library leaves its scrolling boxes out of the order of the keys, and not every browser puts them in by itself. */
export const useScrollingByKeys = (): void =>
  useEffect(() => {
    let asked = 0;
    const markAll = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => document.querySelectorAll<HTMLElement>(regions).forEach(mark));
    };
    const changes = new MutationObserver(markAll);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', markAll);
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', markAll);
      cancelAnimationFrame(asked);
    };
  }, []);
