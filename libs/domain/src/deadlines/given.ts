import { z } from 'zod';
import type { DataOf } from '../evaluation/events.ts';
import type { DueStage } from '../vocabulary.ts';
import type { Calendar } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { DueRule, resolve } from './rule.ts';

/** A date as people give it: itself, or the rule for it. */
export const GivenDue = z.union([CivilDate, DueRule]);
type Given = Partial<Record<DueStage, z.infer<typeof GivenDue> | undefined>>;
type Opened = Pick<DataOf<'evaluation.opened.v1'>, 'deadlines' | 'rules'>;

/** The dates that hold under a calendar, and the rules behind those that were not given as dates. */
export const byRule = (calendar: Calendar, given: Given): Opened => {
  const set = Object.entries(given).filter((entry): entry is [string, z.infer<typeof GivenDue>] => !!entry[1]);
  const dates = set.map(([stage, due]) => [stage, typeof due === 'string' ? due : resolve(calendar, due).due]);
  const rules = set.filter(([, due]) => typeof due !== 'string');
  return {
    deadlines: Object.fromEntries(dates) as Opened['deadlines'],
    ...(rules.length > 0 && { rules: Object.fromEntries(rules) as NonNullable<Opened['rules']> }),
  };
};
