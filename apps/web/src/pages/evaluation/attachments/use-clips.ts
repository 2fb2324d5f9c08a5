import { useMemo } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import { isLive } from '#domain/attachments/attachment';
import type { Clips } from '../../../form/clip.tsx';
import { goTo } from '../../../parts/go-to.ts';
import { usePapers } from './use-indicators.ts';

const flash = 1_500;

/** As soon as the tab that was chosen is drawn. */
const drawn = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then, 50));

/** The papers of one indicator, shown where they are listed; the keys go on there. */
const showPapers = (where: string): void => {
  const papers = [...document.querySelectorAll<HTMLElement>(`[data-paper=${CSS.escape(where)}]`)];
  papers[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  papers[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  for (const paper of papers) {
    paper.classList.add('flash');
    setTimeout(() => paper.classList.remove('flash'), flash);
  }
};

/** From an indicator to its papers and back. `show`: brings up a tab; undefined: the first, where the form stands. */
export const useClips = (
  detail: Detail,
  show: (tab: string | undefined) => void,
): { clips: Clips; toPlace(this: void, where: string): void } => {
  const { papers } = usePapers(detail);
  const counts = useMemo(() => {
    const sums = new Map<string, number>();
    for (const { where } of papers.filter(isLive)) if (where) sums.set(where, (sums.get(where) ?? 0) + 1);
    return sums;
  }, [papers]);
  const clips = useMemo(
    () => ({
      counts,
      open: (where: string) => {
        show('attachments');
        drawn(() => showPapers(where));
      },
    }),
    [counts, show],
  );
  const toPlace = (where: string): void => {
    show(undefined);
    drawn(() => goTo(where));
  };
  return { clips, toPlace };
};
