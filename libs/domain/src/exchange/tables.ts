import type { Exchanged, ExchangeTable, Row } from './table.ts';
import { budget } from './tables/budget.ts';
import { goal } from './tables/goal.ts';
import { indicator } from './tables/indicator.ts';
import { selfEvaluation } from './tables/self-evaluation.ts';

/** The tables of the national exchange (预算管理一体化). A new one is a file and a line here. */
export const exchangeTables: readonly ExchangeTable[] = [selfEvaluation, goal, indicator, budget];

/** All tables of one evaluation by their names. */
export const exchange = (exchanged: Exchanged): Record<string, Row[]> =>
  Object.fromEntries(exchangeTables.map(({ name, rows }) => [name, rows(exchanged)]));
