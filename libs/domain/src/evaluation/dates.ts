import type { DueStage } from '../vocabulary.ts';
import type { DataOf, Recorded } from './events.ts';
import { draftKey, type State } from './state.ts';

/** Dates that are set now, by a rule where one is given. */
export const setTo = (
  { deadlines, basis }: Pick<State, 'deadlines' | 'basis'>,
  dates: State['deadlines'],
  { at }: Recorded,
  rules: DataOf<'evaluation.opened.v1'>['rules'] = {},
): Pick<State, 'deadlines' | 'basis'> => {
  const set = Object.entries(dates).map(([stage, date]) => {
    const rule = rules[stage as DueStage] ?? ({ kind: 'date', date } as const);
    return [stage, { rule, at }];
  });
  return {
    deadlines: { ...deadlines, ...dates },
    basis: { ...basis, ...(Object.fromEntries(set) as State['basis']) },
  };
};

/** A new date given with a return holds where it is later than the one that stands. */
export const later = (state: State, due: string, event: Recorded): Partial<State> => {
  const stage = draftKey(state.place);
  const stands = state.deadlines[stage];
  return stands && stands >= due ? {} : setTo(state, { [stage]: due }, event);
};

/** Dates that are given; a stage without one is left as it is. */
export const definedOnly = (deadlines: { [stage in DueStage]?: string | undefined }): Partial<
  Record<DueStage, string>
> => Object.fromEntries(Object.entries(deadlines).filter(([, due]) => due !== undefined));
