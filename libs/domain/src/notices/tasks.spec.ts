import { filler, onDuty } from '../../../../test/builders.ts';
import { begun, li, qian, signing, sun, wang, wu, zhao, zheng, zhou, type Case } from '../../../../test/approvals.ts';
import type { Actor } from '../evaluation/action.ts';
import type { ActionName } from '../evaluation/actions.ts';
import { replay } from '../evaluation/evolve.ts';
import { noticesOf } from '../notices.ts';

const names = new Map(onDuty.map(({ id, name }) => [id, name]));
const nameOf = (id: string): string =>
  [zhao, qian, sun, li, zhou, wu, zheng, wang].find((one) => one.id === id)?.name ?? names.get(id) ?? id;

/** Who is told what by one act: "钱二: words", without the name of the case. */
const told = (office: Case, by: Actor, action: ActionName, input: object = {}): string[] => {
  const from = office.history.length;
  office.act(by, action, input);
  return office.history
    .slice(from)
    .flatMap((event, i) =>
      noticesOf(replay(office.history.slice(0, from + i + 1)), event, replay(office.history.slice(0, from + i))).map(
        ({ to, text }) =>
          `${'role' in to ? to.role : to.persons.map(nameOf).join('、')}: ${text.replace(/示例县第一中学.*?（2023年度）/u, '')}`,
      ),
    );
};

describe('of tasks is told', () => {
  it('whoever gets one, by name, and whoever has lost it to a reassignment', () => {
    const office = signing('all', [zhao, qian]);
    expect(told(office, zhao, 'transfer', { to: li.id, reason: '出差' })).toEqual(['李四: 的审核任务转由您办理：出差']);
    const [, taken, ...others] = told(office, wang, 'reassign', { to: sun.id, reason: '李四病假' });
    expect(taken).toBe('李四: 的审核任务不再由您办理，已改派给孙三：李四病假');
    expect(others.join()).toMatch(/填报人.*钱二: 的审核任务已改派给孙三：李四病假/u);
  });

  it('a helper, then the owner; and the helper, when the opinion is no longer wanted', () => {
    const office = signing('all', [zhao, qian]);
    expect(told(office, zhao, 'delegate', { to: zhou.id, reason: '请核实' })).toEqual(['周五: 请您提出意见：请核实']);
    expect(told(office, zhou, 'answerDelegation', { opinion: '属实' })).toEqual(['赵一: 的委派意见已答复：属实']);
    office.act(zhao, 'delegate', { to: zhou.id });
    expect(told(office, zhao, 'approve')).toEqual(['周五: 的委派已结束，不再需要您的意见']);
  });

  it('every added signer whose turn it is, and then whoever added them', () => {
    const office = signing('all', [zhao, qian]);
    expect(
      told(office, zhao, 'addSigners', { kind: 'before', mode: 'seq', signers: [li.id, zhou.id], reason: '先审' }),
    ).toEqual(['李四: 请您在“财政业务科会签”节点加签：先审']);
    expect(told(office, li, 'approve')).toEqual(['周五: 请您在“财政业务科会签”节点加签']);
    expect(told(office, zhou, 'approve')).toEqual(['赵一: 已到“财政业务科会签”节点，请办理']);
    // Nobody is told twice that it is their turn: 钱二 has heard of it when the node opened.
    expect(told(office, zhao, 'approve')).toEqual([]);
  });

  it('whoever is no longer needed, and why', () => {
    const office = signing('any', [zhao, qian, sun]);
    expect(told(office, zhao, 'approve').slice(-2)).toEqual([
      '钱二: 不再需要您办理：本节点已由其他人员办结',
      '孙三: 不再需要您办理：本节点已由其他人员办结',
    ]);
  });

  it('nobody, when a task is claimed or given back', () => {
    const office = signing('single');
    expect(told(office, zhao, 'claim')).toEqual([]);
    expect(told(office, zhao, 'unclaim')).toEqual([]);
  });

  it('those who are waited for, helpers too, and from the second time on their leader', () => {
    const office = signing('all', [zhou]);
    expect(told(office, filler, 'urge', { remark: '月底前报省厅' })).toEqual(['周五: 催办：，月底前报省厅']);
    office.act(zhou, 'delegate', { to: li.id });
    expect(told(office, qian, 'urge')).toEqual([
      '周五: 催办：，请尽快办理',
      '李四: 催办：，请尽快办理',
      '郑七、吴六: 已再次催办，请督促办理',
    ]);
  });

  it('everybody once for one event', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'copyTo', { to: [li.id] });
    const heard = told(office, wang, 'reassign', { to: li.id, reason: '赵一调离' }).flatMap(
      (line) => line.split(': ')[0]?.split('、') ?? [],
    );
    expect(heard.filter((name) => name === '李四')).toHaveLength(1);
    expect(new Set(heard).size).toBe(heard.length);
    expect(begun([]).tasks).toEqual([]);
  });
});
