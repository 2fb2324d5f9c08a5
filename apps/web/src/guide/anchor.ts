import { useEffect, useState } from 'react';

const patience = 5_000;
const interval = 100;

const seen = (anchor: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(`[data-tour="${anchor}"]`)].find((one) => one.offsetParent !== null) ??
  null;

/** The thing spoken of, once it is on the page; null: it does not come. undefined: still waited for. */
export const useAnchor = (anchor: string | undefined, step: number): HTMLElement | null | undefined => {
  const [found, setFound] = useState<{ step: number; element: HTMLElement | null }>();
  useEffect(() => {
    const began = performance.now();
    const look = (): void => {
      const element = anchor ? seen(anchor) : null;
      if (!element && anchor && performance.now() - began < patience) return;
      clearInterval(timer);
      setFound({ step, element });
    };
    const timer = setInterval(look, interval);
    return () => clearInterval(timer);
  }, [anchor, step]);
  return found?.step === step ? found.element : undefined;
};
