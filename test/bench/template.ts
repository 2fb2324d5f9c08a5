import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultRoute } from '#domain/approval/routes';
import type { By, Event, Recorded } from '#domain/evaluation/events';
import { machineVersion } from '#domain/evaluation/machine';
import { evolve } from '#domain/evaluation/evolve';
import { unopened, type State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { readForms } from '#forms/read';
import { filler, finance, heads, unit } from './people.ts';

export const scheme = schemeOf('MOF-2020');

/** The published form of a real unit: 14 indicators. dist/test/bench → test/forms. */
const formFile = fileURLToPath(new URL('../../../test/forms/000-b.json', import.meta.url));
export const readForm = (): Form => {
  const [read] = readForms('000-b.json', readFileSync(formFile));
  if (!read) throw new Error('the form of the benchmark was not recognised');
  return read.form;
};

type Deed = [Event, By];
const submitted = { revision: 1, statedTotal: '95.00' };

/** Seven facts up to the self-evaluation, the last of them carrying the form. */
const filling = (form: Form): Deed[] => [
  [
    {
      type: 'evaluation.opened.v1',
      data: {
        unit,
        round: '2026年度绩效自评',
        fiscalYear: 2026,
        title: '部门整体支出',
        evalScope: 'DEPARTMENT',
        pins: {
          machine: machineVersion,
          route: defaultRoute,
          scheme: scheme.id,
          schemeVersion: scheme.version,
          rules: 1,
        },
        deadlines: { goal: '2026-01-31', selfEvaluation: '2027-03-31' },
      },
    },
    finance,
  ],
  [{ type: 'goal.submitted.v1', data: { revision: 1 } }, filler],
  [{ type: 'goal.approved.v1', data: { revision: 1 } }, finance],
  [{ type: 'monitoring.opened.v1', data: { period: '2026-07' } }, finance],
  [
    {
      type: 'monitoring.recorded.v1',
      data: { period: '2026-07', executedFen: 28_096_000, outlook: 'certain', light: 'green', remark: '进度正常' },
    },
    filler,
  ],
  [{ type: 'execution.closed.v1', data: { remark: '' } }, finance],
  [{ type: 'form.drafted.v1', data: { form } }, filler],
];

/** Handed in and passed by unit and department: the finance bureau's node is to act. */
const reviewing: Deed[] = [
  [{ type: 'selfEvaluation.submitted.v1', data: submitted }, filler],
  ...heads.map(([node, by]): Deed => [
    { type: 'task.approved.v1', data: { task: `review-1-${node}`, opinion: '同意' } },
    by,
  ]),
];

const scored: Deed = [
  { type: 'review.scored.v1', data: { task: 'review-1-finance', score: '90', opinion: '情况属实' } },
  finance,
];

export interface Template {
  events: readonly Recorded[];
  state: State;
}

const record = (deeds: readonly Deed[]): Template => {
  let state: State = unopened;
  const start = Date.parse('2026-02-01T01:00:00.000Z');
  const events = deeds.map(([fact, by], i) => {
    const event = { ...fact, version: i + 1, at: new Date(start + i * 60_000).toISOString(), by } as Recorded;
    state = evolve(state, event);
    return event;
  });
  return { events, state };
};

/** A history of this many facts, at least ten, that ends in review with the finance bureau to act. */
export const inReview = (length: number): Template => {
  const usual = [...filling(readForm()), ...reviewing];
  return record([...usual, ...Array.from({ length: length - usual.length }, () => scored)]);
};

/** A history that ends where the self-evaluation is still owed. */
export const owing = (): Template => record(filling(readForm()));
