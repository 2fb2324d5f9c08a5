import {
  betterGoal,
  betterTable,
  department,
  drafted,
  filler,
  goalForm,
  histories,
  opened,
  person,
  returned,
  selfEvaluationTable,
  tableWithMobile,
  tableWithOtherTarget,
  unitHead,
  unsoundTable,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import { rowOf } from '../../audit/given-form.ts';

const sound = selfEvaluationTable(() => undefined);
const afterClose = histories['selfEvaluation.drafting'].slice(0, -1);
const selfReturned = [...histories['review unitHead'], returned('review')];
const goalReturned = [...histories['goal.reviewing unitHead'], returned('goal')];

describe('saving a draft', () => {
  it('keeps the form, as often as wanted', () => {
    given(opened())
      .when('saveDraft', { form: goalForm() }, filler)
      .happens(['form.drafted.v1', { form: goalForm() }])
      .leavesAt('goal.drafting')
      .leaves(({ forms, filers, changed }) => {
        expect(forms).toEqual({ goal: 2 });
        expect(filers).toEqual([filler.id]);
        expect(changed).toBe(true);
      });
    given(opened(), drafted(goalForm())).when('saveDraft', { form: goalForm() }, filler).happens('form.drafted.v1');
  });

  it('welcomes a form with faults, and what could not be placed in it', () => {
    const source = { name: '自评表.docx', unplaced: [{ at: 'p3', raw: '见附件' }] };
    given(...afterClose)
      .when('saveDraft', { form: unsoundTable(), source }, filler)
      .happens(['form.drafted.v1', { source }]);
  });

  it('keeps the approved target whatever the self-evaluation says, and lists what was replaced', () => {
    const where = 'indicatorSets[eval].indicators[1].target';
    given(...afterClose)
      .when('saveDraft', { form: tableWithOtherTarget() }, filler)
      .happens(['form.drafted.v1', { form: sound, replaced: [{ where, said: '≥8场', approved: '≥10场' }] }]);
  });

  it('leaves an indicator alone that the approved goal does not know', () => {
    const renamed = selfEvaluationTable((form) => (rowOf(form, 1).level3 = '外出考察次数'));
    given(...afterClose)
      .when('saveDraft', { form: renamed }, filler)
      .happens(['form.drafted.v1', { form: renamed }]);
  });

  it('takes only the form of the stage', () => {
    given(opened()).when('saveDraft', { form: sound }, filler).refused('invalid', { kind: 'SELF_EVALUATION_TABLE' });
    given(...afterClose)
      .when('saveDraft', { form: goalForm() }, filler)
      .refused('invalid', { kind: 'GOAL_DECLARATION' });
  });

  it('refuses a negative budget, naming the cell', () => {
    const negative = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '-200' }));
    given(opened())
      .when('saveDraft', { form: negative }, filler)
      .refused('invalid', { issues: [{ path: 'form.funds.rows.0.annualBudget' }] });
  });

  it('refuses what is no form at all', () => {
    given(opened()).when('saveDraft', { form: {} }, filler).refused('invalid');
    given(opened()).when('saveDraft', { form: goalForm(), more: 1 }, filler).refused('invalid');
    given(opened()).when('saveDraft', undefined, filler).refused('invalid');
  });

  it('is for the filler of the unit only, and not while others are looking at it', () => {
    given(opened())
      .when('saveDraft', { form: goalForm() }, unitHead)
      .refused('forbidden', { roles: ['filler'] });
    given(opened()).when('saveDraft', { form: goalForm() }, person('filler', 'czj.jyj')).refused('forbidden');
    given(...histories['goal.reviewing unitHead'])
      .when('saveDraft', { form: goalForm() }, filler)
      .refused('illegalAction', { place: 'goal.reviewing' });
  });
});

describe.each([
  ['submitGoal', 'goal', histories['goal.drafting'], [opened()], goalReturned, '2023-02-10'],
  [
    'submitSelfEvaluation',
    'selfEvaluation',
    histories['selfEvaluation.drafting'],
    afterClose,
    selfReturned,
    '2024-03-31',
  ],
] as const)('%s', (action, stage, ready, empty, sentBack, due) => {
  const lastMoment = `${due}T15:59:59.999Z`;
  const tooLate = `${due}T16:00:00.000Z`;

  it('is refused before anything was filled in', () => {
    given(...empty)
      .when(action, {}, filler)
      .refused('invalid');
  });

  it('is in time until the last moment of the day in Shanghai, and late a moment after', () => {
    given(...ready)
      .when(action, {}, filler, lastMoment)
      .happens(`${stage}.submitted.v1`);
    given(...ready)
      .when(action, {}, filler, tooLate)
      .refused('deadlinePassed', { stage, due });
  });

  it('is refused while nobody has touched what was returned, and goes through afterwards as the next revision', () => {
    given(...sentBack)
      .when(action, {}, filler)
      .refused('unchangedResubmission');
    const same = stage === 'goal' ? goalForm() : sound;
    given(...sentBack, drafted(same))
      .when(action, {}, filler)
      .refused('unchangedResubmission');
    const form = stage === 'goal' ? betterGoal() : betterTable();
    given(...sentBack, drafted(form))
      .when(action, {}, filler)
      .happens([`${stage}.submitted.v1`, { revision: 2 }]);
  });

  it('is for the filler of the unit only', () => {
    given(...ready)
      .when(action, {}, unitHead)
      .refused('forbidden');
    given(...ready)
      .when(action, {}, department)
      .refused('forbidden');
    given(...ready)
      .when(action, {}, person('filler', 'czj.jyj'))
      .refused('forbidden');
    given(...ready)
      .when(action, {}, person('filler', `${filler.path}.fenxiao`))
      .refused('forbidden');
  });

  it('takes nothing but the wish to submit', () => {
    given(...ready)
      .when(action, { revision: 7 }, filler)
      .refused('invalid');
  });
});

describe('handing in', () => {
  it('a goal opens the route of the goal', () => {
    given(...histories['goal.drafting'])
      .when('submitGoal', {}, filler)
      .happens(['goal.submitted.v1', { revision: 1 }])
      .leavesAt('goal.reviewing')
      .leaves(({ approval }) =>
        expect(approval?.tasks.map(({ node, status }) => `${node} ${status}`)).toEqual(['unitHead PENDING']),
      );
  });

  it('a self-evaluation records the total that the unit stated', () => {
    given(...histories['selfEvaluation.drafting'])
      .when('submitSelfEvaluation', {}, filler)
      .happens(['selfEvaluation.submitted.v1', { revision: 1, statedTotal: '99.15' }])
      .leavesAt('review');
  });

  it('is refused while a RED finding is open, and the finding is told', () => {
    given(...afterClose, drafted(unsoundTable()))
      .when('submitSelfEvaluation', {}, filler)
      .refused('blockedByFindings', { findings: [{ rule: 'A05', where: 'totals' }] });
  });

  it('is not held back by a mobile number: that stops the publication', () => {
    given(...afterClose, drafted(tableWithMobile()))
      .when('submitSelfEvaluation', {}, filler)
      .happens('selfEvaluation.submitted.v1');
  });

  it('a revision forgets the reviewer’s score of the one before', () => {
    const returnedAtTheEnd = [...histories['review finance'], returned('review', 'finance'), drafted(betterTable())];
    given(...returnedAtTheEnd)
      .when('submitSelfEvaluation', {}, filler)
      .leaves(({ reviewerScore }) => expect(reviewerScore).toBeNull());
  });
});
