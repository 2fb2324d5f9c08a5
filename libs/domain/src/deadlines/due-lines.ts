import type { State } from '../evaluation/state.ts';
import { dueStages, type DueStage } from '../vocabulary.ts';
import { afterStandstills, stagesAhead } from './basis.ts';
import type { Calendar, CalendarWarning } from './calendar.ts';
import { inWords } from './civil.ts';
import { resolve } from './rule.ts';

/** One date of an evaluation with the words for it. */
export interface DueLine {
  stage: DueStage;
  what: string;
  due: string;
  explanation: string;
  warnings: CalendarWarning[];
}

/** How the dates that are still ahead come about; warnings are loud where a year has no holiday data. */
export const dueLines = (state: State, calendar: Calendar): DueLine[] =>
  stagesAhead(state.place).flatMap((stage) => {
    const due = state.deadlines[stage];
    const basis = state.basis[stage];
    if (!due || !basis) return [];
    const { due: counted, explanation, warnings } = resolve(calendar, basis.rule);
    const stood = afterStandstills(calendar, counted, basis.at, state.standstills) !== counted;
    const words = stood ? `${explanation}；挂起期间暂停计算，顺延至${inWords(due)}` : explanation;
    return [{ stage, what: dueStages[stage], due, explanation: words, warnings }];
  });
