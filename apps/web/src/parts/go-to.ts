import { spread } from '../form/marks.ts';

/** One step up in an address: the cell's row, the row's table. */
const above = (where: string): string => where.replace(/(\.[^.[\]]*|\.?[^.[\]]*\[[^\]]*\])$/u, '');

/** Not in a tab that is hidden: the same form may stand there too. */
const seen = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(({ offsetParent }) => offsetParent !== null);

/** The place itself, a section by its number, the first cell of a part such as 表头, else one step up. */
const find = (where: string): HTMLElement | undefined => {
  const name = CSS.escape(where);
  const found =
    seen(`[data-at=${name}]`) ??
    seen(`[data-at=${CSS.escape(`narrative[${where}]`)}]`) ??
    seen(`[data-at^=${CSS.escape(`${where}.`)}]`);
  const up = above(where);
  return found ?? (up && up !== where ? find(up) : undefined);
};

/** Shows the place that a finding speaks of: the cell, else its row, else the table; the field there takes the keys. */
export const goTo = (where: string): void => {
  const place = find(spread(where)[0] ?? where);
  if (!place) return;
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  const field = place.matches('textarea') ? place : place.querySelector<HTMLElement>('textarea');
  field?.focus({ preventScroll: true });
  place.classList.add('flash');
  setTimeout(() => place.classList.remove('flash'), 1_500);
};
