import { addDays, civilDate, inWords } from '#domain/deadlines/civil';
import type { Cast } from '../cast.ts';
import type { Person } from '../client.ts';
import { arrived, submit } from '../submitting.ts';
import { eventually, type Witness } from '../witness.ts';
import type { Scene } from './scene.ts';

/** 前加签: the signer has to say something first; until then it is not up to whoever asked. */
const signFirst = async (
  { departmentReviewer, budgetOffices, performanceOffice }: Cast,
  witness: Witness,
  id: string,
) => {
  const [signer] = budgetOffices;
  const asked = { kind: 'before', signers: [signer.id], reason: '请核对预算数' };
  await departmentReviewer.act(id, 'addSigners', asked);
  await witness.step(`主管部门请财政业务科${signer.name}前加签`, id, [signer, '加签']);
  await witness.refused('waitingForSigners', () => departmentReviewer.act(id, 'approve'));
  await signer.act(id, 'approve', { opinion: '预算数核对无误' });
  const added = (await signer.see(id)).tasks.find(({ parent }) => parent !== undefined);
  witness.holds('加签人的意见在案', added?.status === 'APPROVED' && added.opinion === '预算数核对无误');
  await witness.step('加签人同意，任务回到主管部门', id, [departmentReviewer, arrived.department]);
  await departmentReviewer.act(id, 'approve', { opinion: '初审通过' });
  await witness.step('主管部门初审通过', id, [performanceOffice, arrived.finance]);
};

/** The register is read anew every few seconds only. */
const mayApprove = (deputy: Person, id: string): Promise<true> =>
  eventually('委托代理生效', async () =>
    (await deputy.see(id)).allowedActions.some(({ action, allowed }) => action === 'approve' && allowed)
      ? true
      : undefined,
  );

/** 委托代理: for a time and a round; before it and after it the deputy has no say. */
const decideInPlace = async (
  { performanceOffice, budgetOffices, filler }: Cast,
  witness: Witness,
  id: string,
  round: string,
) => {
  const [, deputy] = budgetOffices;
  await witness.refused('notAssignee', () => deputy.act(id, 'approve'));
  const from = civilDate(new Date().toISOString());
  const until = addDays(from, 3);
  const proxy = await performanceOffice.setProxy({
    deputy: deputy.id,
    from,
    until,
    rounds: [round],
    reason: '外出培训',
  });
  await mayApprove(deputy, id);
  await witness.step(`${performanceOffice.name}外出，委托${deputy.name}代理至${inWords(until)}（仅“${round}”）`);
  await deputy.act(id, 'approve', { opinion: '目标批复' });
  const decided = (await filler.see(id)).tasks.find(({ node, status }) => node === 'finance' && status === 'APPROVED');
  const inPlace = decided?.byId === deputy.id && decided.onBehalfOf === performanceOffice.name;
  witness.holds('决定记为代理人代委托人作出', inPlace);
  await witness.step(`${deputy.name}代${performanceOffice.name}批复目标`, id, [filler, '已批复']);
  await performanceOffice.endProxy(proxy, '提前返岗');
  const ended = (await deputy.proxies()).find((one) => one.id === proxy);
  witness.holds('代理已结束', ended?.state === 'over');
  await witness.step('委托人提前返岗，代理结束');
};

/** A signer who is asked, and a deputy who decides. */
export const standingIn: Scene = async ({ cast, goal, witness, title, round }) => {
  const { performanceOffice, filler, unitHead, departmentReviewer } = cast;
  const today = civilDate(new Date().toISOString());
  const deadlines = { goal: addDays(today, 7), selfEvaluation: addDays(today, 90) };
  const task = { unitId: 'czj.xfj.hunan', evalScope: 'PROJECT', fiscalYear: 2022, scheme: 'HUNAN' };
  const id = await performanceOffice.open({ ...task, title, round, deadlines });
  await witness.step('【加签与代理】任务下达', id, [filler, '新任务']);
  await submit(cast, witness, id, 'submitGoal', goal);
  await witness.step('填报绩效目标，送审', id, [unitHead, arrived.unitHead]);
  await unitHead.act(id, 'approve', { opinion: '同意' });
  await witness.step('单位负责人同意', id, [departmentReviewer, arrived.department]);
  await signFirst(cast, witness, id);
  await decideInPlace(cast, witness, id, round);
};
