import type { KeyboardEvent } from 'react';

type Shortcut = readonly [keys: string, does: string];

/** What the keys do in a list, as it is told under the question mark; `picking`: rows can be picked. */
export const shortcuts = (picking: boolean): readonly Shortcut[] => [
  ['↑ ↓', '上一项、下一项'],
  ['Home End', '第一项、最后一项'],
  ['Enter', '打开'],
  ...(picking ? [['空格', '选择或取消选择，供批量同意'] as const] : []),
  ['/', '查找'],
  ['?', '显示这份说明'],
];

interface Does {
  open(this: void, id: string): void;
  toggle(this: void, id: string): void;
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('tr[data-row-key]')];

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The arrows lead from row to row; on a row, Enter opens it and the space bar picks it. Fields and buttons keep their own keys. */
export const onRowKey = (event: KeyboardEvent<HTMLElement>, { open, toggle }: Does): void => {
  const target = event.target as HTMLElement;
  const rows = rowsOf(event.currentTarget);
  const row = target.closest<HTMLElement>('tr[data-row-key]');
  const step = steps[event.key];
  if (step && row) {
    event.preventDefault();
    const next = rows[step(rows.indexOf(row), rows.length - 1)];
    next?.focus();
    return;
  }
  const id = target === row ? row.dataset['rowKey'] : undefined;
  if (id === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  if (event.key === 'Enter') open(id);
  else toggle(id);
};

/** From the search field the arrow leads into the list. */
export const intoList = (list: HTMLElement | null): void => {
  if (list) rowsOf(list)[0]?.focus();
};
