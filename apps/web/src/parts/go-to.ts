import { spread } from '../form/marks.ts';

/** One step up in an address: the cell's row, the row's table. */
const above = (where: string): string => where.replace(/(\.[^.[\]]*|\.?[^.[\]]*\[[^\]]*\])$/u, '');

const find = (where: string): HTMLElement | null => {
  const found = document.querySelector<HTMLElement>(`[data-at=${CSS.escape(where)}]`);
  const up = above(where);
  return found ?? (up && up !== where ? find(up) : null);
};

/** Shows the place that a finding speaks of: the cell, else its row, else the table. */
export const goTo = (where: string): void => {
  const place = find(spread(where)[0] ?? where);
  if (!place) return;
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  const field = place.matches('textarea') ? place : place.querySelector<HTMLElement>('textarea');
  field?.focus({ preventScroll: true });
  place.classList.add('flash');
  setTimeout(() => place.classList.remove('flash'), 1_500);
};
