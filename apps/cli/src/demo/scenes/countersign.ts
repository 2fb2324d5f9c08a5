import { addDays, civilDate } from '#domain/deadlines/civil';
import type { Form } from '#domain/form';
import type { Cast } from '../cast.ts';
import { approveBelow, arrived, submit } from '../submitting.ts';
import { eventually, type Told, type Witness } from '../witness.ts';
import type { Scene } from './scene.ts';

const atCountersign = '“财政业务科会签”';

const items = [
  { where: 'goals.expected', text: '请写明年度', code: 'WRONG_IDENTITY' },
  { where: '', text: '请说明预算测算依据', code: 'NO_EVIDENCE' },
];

const mended = (goal: Form): Form => ({
  ...goal,
  goals: { expected: { raw: `${goal.goals?.expected?.raw ?? ''}（2022年度）` }, actual: null },
});

/** One of two returns it: the other's task falls, and says by whom and why. */
const sendBack = async ({ budgetOffices, filler }: Cast, witness: Witness, id: string): Promise<void> => {
  const [first, second] = budgetOffices;
  const { tasks } = await first.see(id);
  const pending = tasks.filter(({ node, status }) => node === 'countersign' && status === 'PENDING');
  witness.holds('会签任务两人各一', pending.length === 2);
  await first.act(id, 'returnForRevision', { opinion: '目标与预算对应不清', items });
  const fallen = (await second.see(id)).tasks.find(({ holder }) => holder?.id === second.id);
  witness.holds('另一人的任务失效并写明原因', fallen?.cancelled?.reason === 'RETURNED_BY_PEER');
  await witness.refused('illegalAction', () => second.act(id, 'approve'));
  await witness.step(
    `会签中${first.name}退回，列整改事项2项，${second.name}的任务随之失效`,
    id,
    [filler, '被退回'],
    [second, '已由其他审核人退回'],
  );
};

/** Not before every item is answered, and not with a form that reads as before. */
const answer = async (cast: Cast, witness: Witness, id: string, goal: Form): Promise<void> => {
  const { filler, unitHead } = cast;
  await filler.act(id, 'saveDraft', { form: mended(goal) });
  await witness.refused('openItems', () => filler.act(id, 'submitGoal'));
  const corrected = { item: 0, kind: 'corrected', text: '已写明2022年度' };
  await filler.act(id, 'answerReturn', { answers: [corrected] });
  await witness.refused('openItems', () => filler.act(id, 'submitGoal'));
  const explained = { item: 1, kind: 'explained', text: '按上年支出标准和本年任务量测算' };
  await filler.act(id, 'answerReturn', { answers: [explained] });
  witness.holds('整改清单两项均已答复', (await filler.see(id)).returnList?.answers.length === 2);
  await submit(cast, witness, id, 'submitGoal', mended(goal));
  await witness.step('填报人改正一项、说明一项，逐项答复后重新送审', id, [unitHead, arrived.unitHead]);
};

/** 会签: two people of the bureau look at the figures together, before 绩效科 has the last word. */
export const countersign: Scene = async ({ cast, goal, witness, title, round }) => {
  const { performanceOffice, filler, unitHead, budgetOffices } = cast;
  const [first, second] = budgetOffices;
  const both: Told[] = budgetOffices.map((person) => [person, atCountersign]);
  const today = civilDate(new Date().toISOString());
  const deadlines = { goal: addDays(today, 7), selfEvaluation: addDays(today, 90) };
  const task = { unitId: 'czj.xfj.hunan', evalScope: 'PROJECT', fiscalYear: 2022, scheme: 'HUNAN' };
  const id = await performanceOffice.open({ ...task, title, round, deadlines, route: 'joint' });
  await witness.step('【会签】按会签流程下达任务', id, [filler, '新任务']);
  await submit(cast, witness, id, 'submitGoal', goal);
  await witness.step('填报绩效目标，送审', id, [unitHead, arrived.unitHead]);
  await approveBelow(cast, witness, id, ...both);
  await sendBack(cast, witness, id);
  await answer(cast, witness, id, goal);
  await approveBelow(cast, witness, id, ...both);
  await first.act(id, 'approve', { opinion: '已按要求改正' });
  witness.holds('一人同意尚不通过', (await second.see(id)).pendingNode === '财政业务科会签');
  await second.act(id, 'approve', { opinion: '同意' });
  await witness.step(`${first.name}、${second.name}先后同意，会签通过`, id, [performanceOffice, arrived.finance]);
  await performanceOffice.act(id, 'approve', { opinion: '目标批复' });
  await eventually('目标批复', async () => ((await filler.see(id)).place.startsWith('execution') ? true : undefined));
  await witness.step('财政绩效科批复目标', id, [filler, '已批复']);
};
