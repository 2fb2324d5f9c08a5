import { addDays, civilDate, inWords } from '#domain/deadlines/civil';
import type { Form } from '#domain/form';
import type { Cast } from './cast.ts';
import { arrived, submit } from './submitting.ts';
import type { Witness } from './witness.ts';

/** Missed: reminded, refused; an extension is asked for, and granted. */
export const missDeadline = async (cast: Cast, witness: Witness, id: string, goal: Form): Promise<void> => {
  const { filler, departmentReviewer } = cast;
  await filler.act(id, 'saveDraft', { form: goal });
  await witness.refused('deadlinePassed', () => filler.act(id, 'submitGoal'));
  await witness.step('目标报送逾期，不能再送审', id, [filler, '已逾期1天']);
  const due = addDays(civilDate(new Date().toISOString()), 5);
  const asked = { stage: 'goal', due, reason: '单位经办人员更替，资料移交中' };
  await filler.act(id, 'requestExtension', asked);
  await witness.refused('deadlinePassed', () => filler.act(id, 'submitGoal'));
  await witness.refused('forbidden', () => filler.act(id, 'extendDeadline', asked));
  await witness.step(`填报人申请延期至${inWords(due)}，批准前期限不变`, id, [departmentReviewer, '申请将']);
  await departmentReviewer.act(id, 'extendDeadline', { stage: 'goal', due, reason: '情况属实，同意延期' });
  witness.holds(`期限延至${inWords(due)}`, (await filler.see(id)).deadlines.goal === due);
  await witness.step('主管部门批准延期', id, [filler, `期限延至${inWords(due)}`]);
};

/** The department returns it with an item that has to be answered before the goal can be handed in again. */
export const returnOnce = async (cast: Cast, witness: Witness, id: string, goal: Form): Promise<void> => {
  const { filler, unitHead, departmentReviewer } = cast;
  await unitHead.act(id, 'approve', { opinion: '同意' });
  await witness.step('单位负责人同意', id, [departmentReviewer, arrived.department]);
  await departmentReviewer.act(id, 'returnForRevision', {
    opinion: '整体绩效目标所写年度与预算年度不一致，请修改',
    items: [{ where: 'goals.expected', text: '应为2021年', code: 'WRONG_IDENTITY' }],
  });
  await witness.refused('unchangedResubmission', () => filler.act(id, 'submitGoal'));
  await witness.step('主管部门退回，列整改事项1项；原样不能重报', id, [filler, '被退回']);
  const expected = goal.goals?.expected;
  const mended = expected
    ? { ...goal, goals: { expected: { ...expected, raw: expected.raw.replace('2020年', '2021年') }, actual: null } }
    : goal;
  await filler.act(id, 'answerReturn', { answers: [{ item: 0, kind: 'corrected', text: '已改为2021年' }] });
  await submit(cast, witness, id, 'submitGoal', mended);
  await witness.step('填报人改正、答复整改清单，重新送审', id, [unitHead, arrived.unitHead]);
};
