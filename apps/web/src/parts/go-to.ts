import { spread } from '../form/marks.ts';

/** One step up in an address: the cell's row, the row's table. */
const above = (where: string): string => where.replace(/(\.[^.[\]]*|\.?[^.[\]]*\[[^\]]*\])$/u, '');

/** Not in a tab that is hidden: the same form may stand there too. */
const seen = (where: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-at=${CSS.escape(where)}]`)].find(
    ({ offsetParent }) => offsetParent !== null,
  );

const find = (where: string): HTMLElement | undefined => {
  const found = seen(where) ?? seen(`narrative[${where}]`);
  const up = above(where);
  return found ?? (up && up !== where ? find(up) : undefined);
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
