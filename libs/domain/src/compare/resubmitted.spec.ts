import {
  betterTable,
  drafted,
  fact,
  filler,
  histories,
  returned,
  selfEvaluationTable,
  unsoundTable,
} from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { lived, stateOf } from '../../../../test/lived.ts';
import type { Fact } from '../../../../test/builders.ts';
import { formsOf } from '../evaluation/state.ts';
import { resubmitted } from './resubmitted.ts';

const items = [
  { where: 'header.filledBy', text: '请核对填表人' },
  { where: 'totals', text: '合计请说明' },
];
const back = [...histories['review unitHead'], returned('review', 'unitHead', { items })];
const answers = fact(
  'return.answered.v1',
  {
    answers: [
      { item: 0, kind: 'corrected', text: '已改' },
      { item: 1, kind: 'explained', text: '与账一致' },
    ],
  },
  filler,
);
const seen = (facts: readonly Fact[]) => {
  const state = stateOf(facts);
  return resubmitted(state, formsOf(state, record(facts)));
};

describe('what the next reviewer sees after a return', () => {
  it('is every item with its answer and the differences at its place', () => {
    const again = lived([...back, drafted(betterTable()), answers], [[filler, 'submitSelfEvaluation']]);
    expect(seen(again)).toMatchObject({
      items: [
        {
          text: '请核对填表人',
          answer: { kind: 'corrected' },
          changes: [{ where: 'header.filledBy', after: '李填报' }],
        },
        { text: '合计请说明', answer: { kind: 'explained' }, changes: [] },
      ],
      fields: [{ label: '填表人' }],
      scores: [],
      findings: { gone: [], fresh: [{ rule: 'P03' }] },
    });
  });

  it('names findings that have come and gone, also to the filer who is still at work', () => {
    expect(seen([...back, drafted(unsoundTable())])?.findings.fresh).toMatchObject([{ rule: 'A05' }]);
    const unsound = [
      ...histories['selfEvaluation.drafting'],
      drafted(unsoundTable()),
      ...back.slice(histories['selfEvaluation.drafting'].length),
      drafted(selfEvaluationTable(() => undefined)),
    ];
    expect(seen(unsound)?.findings.gone).toMatchObject([{ rule: 'A05' }]);
  });

  it('is nothing where nothing was returned, nor once it has been decided', () => {
    expect(seen(histories['review unitHead'])).toBeNull();
    expect(seen(histories['publication.pending'])).toBeNull();
  });
});
