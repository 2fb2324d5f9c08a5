import {
  fact,
  goalForm,
  histories,
  opened,
  passedBy,
  person,
  selfEvaluationTable,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import type { Actor } from '../action.ts';

const bureau = person('budgetOffice', 'czj');
const source = { name: '一中自评表.docx', unplaced: [{ at: 'p3', raw: '见附件' }] };

describe('importing for a unit', () => {
  it('keeps a draft as the unit itself would have, with the name of the file and what found no place', () => {
    given(opened())
      .when('importDraft', { form: goalForm(), source }, bureau)
      .happens(['form.drafted.v1', { form: goalForm(), source }])
      .leavesAt('goal.drafting')
      .leaves(({ filers, forms }) => {
        expect(filers).toEqual([bureau.id]);
        expect(forms).toEqual({ goal: 2 });
      });
  });

  it('is checked as the unit is: the form of another stage is refused', () => {
    given(opened())
      .when('importDraft', { form: selfEvaluationTable(() => undefined), source }, bureau)
      .refused('invalid', { kind: 'SELF_EVALUATION_TABLE' });
  });

  it('is not for the unit, nor for those who review', () => {
    for (const by of [person('filler'), person('departmentReviewer', 'czj.jyj'), person('performanceOffice', 'czj')])
      given(opened()).when('importDraft', { form: goalForm() }, by).refused('forbidden');
  });

  it('makes the importer a filer, who may not review what he brought in, whatever other post he holds', () => {
    const both: Actor = { ...bureau, roles: ['budgetOffice', 'performanceOffice'] };
    const imported = { ...fact('form.drafted.v1', { form: goalForm(), source }, both) };
    const submitted = histories['goal.reviewing unitHead'].slice(-1);
    const waiting = [opened(), imported, ...submitted, ...passedBy('goal', 1, 2)];
    given(...waiting)
      .when('approve', { opinion: '同意' }, both)
      .refused('selfApproval');
    given(...waiting)
      .when('approve', { opinion: '同意' }, person('performanceOffice', 'czj'))
      .happens('task.approved.v1', 'goal.approved.v1');
  });
});
