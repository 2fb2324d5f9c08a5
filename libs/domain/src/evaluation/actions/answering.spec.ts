import {
  betterGoal,
  department,
  drafted,
  fact,
  filler,
  goalForm,
  histories,
  returned,
  unitHead,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import { lived, stateOf } from '../../../../../test/lived.ts';

const items = [
  { where: 'goals.expected', text: '请量化', code: 'UNEXPLAINED' },
  { where: 'funds.rows[TOTAL].annualBudget', text: '金额请核对' },
  { where: '', text: '请补充附件' },
] as const;
const sentBack = [...histories['goal.reviewing unitHead'], returned('goal', 'unitHead', { items: [...items] })];
const answer = (...kinds: ('corrected' | 'explained' | 'waiverAsked')[]) =>
  fact('return.answered.v1', { answers: kinds.map((kind, item) => ({ item, kind, text: '见修改' })) }, filler);
const reworded = drafted(betterGoal());

describe('answering what a return has asked for', () => {
  it('is done item by item; the newest answer to an item holds', () => {
    const once = [...sentBack, answer('explained')];
    given(...once)
      .when('answerReturn', { answers: [{ item: 0, kind: 'corrected', text: '已量化' }] }, filler)
      .happens('return.answered.v1')
      .leavesAt('goal.returned')
      .leaves(({ returnList }) =>
        expect(returnList?.answers).toEqual([{ item: 0, kind: 'corrected', text: '已量化' }]),
      );
  });

  it('is refused for an item that is not there, and twice for the same', () => {
    const one = { kind: 'explained', text: '已说明' };
    given(...sentBack)
      .when('answerReturn', { answers: [{ item: 3, ...one }] }, filler)
      .refused('invalid', { unknown: [4] });
    given(...sentBack)
      .when(
        'answerReturn',
        {
          answers: [
            { item: 0, ...one },
            { item: 0, ...one },
          ],
        },
        filler,
      )
      .refused('invalid');
  });

  it('is refused where nothing was asked for item by item', () => {
    given(...histories['goal.reviewing unitHead'], returned('goal'))
      .when('answerReturn', { answers: [{ item: 0, kind: 'explained', text: '已说明' }] }, filler)
      .refused('illegalAction');
  });
});

describe('handing in after a return with a list', () => {
  const submit = (...facts: ReturnType<typeof drafted>[]) =>
    given(...sentBack, ...facts).when('submitGoal', {}, filler);

  it('is refused while items are open, and says which', () => {
    submit(reworded).refused('openItems', { openItems: [0, 1, 2] });
    submit(reworded, answer('corrected', 'explained')).refused('openItems', { openItems: [2] });
  });

  it('is refused while what is said to be corrected reads as before', () => {
    submit(reworded, answer('corrected', 'corrected', 'explained')).refused('openItems', { openItems: [1] });
    submit(reworded, answer('corrected', 'explained', 'corrected')).happens('goal.submitted.v1');
  });

  it('is refused while the whole form reads as before, however often it was saved', () => {
    submit(drafted(goalForm()), answer('explained', 'explained', 'waiverAsked')).refused('unchangedResubmission');
  });

  it('goes through with a changed form and an answer to each', () => {
    submit(reworded, answer('corrected', 'explained', 'waiverAsked'))
      .happens(['goal.submitted.v1', { revision: 2, resubmitted: { mode: 'REDO', because: '文字1处' } }])
      .leaves((state) => {
        expect(state.returnList).toBeNull();
        expect(state.answered?.answers).toHaveLength(3);
      });
  });

  it('is not got round by withdrawing it and handing it in again', () => {
    const done = [...sentBack, reworded, answer('corrected', 'explained', 'explained')];
    const withdrawn = lived(done, [
      [filler, 'submitGoal'],
      [filler, 'withdraw'],
    ]);
    expect(stateOf(withdrawn)).toMatchObject({ place: 'goal.drafting', returnList: { answers: [{}, {}, {}] } });
    given(...withdrawn, drafted(goalForm()))
      .when('submitGoal', {}, filler)
      .refused('unchangedResubmission');
  });
});

describe('returning with a list', () => {
  it('needs no other words', () => {
    given(...histories['goal.reviewing unitHead'])
      .when('returnForRevision', { items, due: '2023-02-20' }, unitHead)
      .happens(['goal.returned.v1', { opinion: '请量化；金额请核对；请补充附件', due: '2023-02-20' }])
      .leaves(({ deadlines }) => expect(deadlines.goal).toBe('2023-02-20'));
  });

  it('is refused without any word at all, and with a date that is over', () => {
    given(...histories['goal.reviewing unitHead'])
      .when('returnForRevision', {}, unitHead)
      .refused('opinionRequired');
    given(...histories['goal.reviewing unitHead'])
      .when('returnForRevision', { items, due: '2023-01-31' }, unitHead)
      .refused('invalid');
  });

  it('does not make a date earlier that stands', () => {
    given(...histories['goal.reviewing department'])
      .when('returnForRevision', { items, due: '2023-02-05' }, department)
      .leaves(({ deadlines }) => expect(deadlines.goal).toBe('2023-02-10'));
  });
});
