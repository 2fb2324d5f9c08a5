import { li, qian, signing, sun, wang, zhao, zhou, type Case } from '../../../../test/approvals.ts';
import { nodeCount, taskLines } from './task-lines.ts';

/** Tasks as a page shows them: holder, status and notes. */
const shown = ({ state }: Case): string[] =>
  taskLines(state.approval, state.packs).map(({ holder, statusWords, notes }) =>
    [holder?.name, statusWords, ...notes].join('｜'),
  );

describe('tasks in words', () => {
  it('say where they come from, and who advises', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'transfer', { to: li.id });
    office.act(qian, 'delegate', { to: zhou.id });
    expect(shown(office)).toEqual(['李四｜待办｜原由赵一办理', '钱二｜委派中｜已委派周五提出意见']);
    expect(taskLines(office.state.approval, office.state.packs)[0]).toMatchObject({
      title: '财政业务科会签',
      owner: { name: '赵一' },
    });
  });

  it('say who was added, by whom and how', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'before', mode: 'seq', signers: [li.id, zhou.id] });
    expect(shown(office)).toEqual([
      '赵一｜待轮到｜前加签2人，依次签署，尚未办结',
      '钱二｜待办',
      '李四｜待办｜赵一前加签',
      '周五｜待轮到｜赵一前加签',
    ]);
    expect(taskLines(office.state.approval, office.state.packs)[2]).toMatchObject({ kind: '前加签' });
  });

  it('say why they fell, and in whose place somebody decided', () => {
    const office = signing('any', [zhao, qian]);
    office.act({ ...li, standsFor: [zhao] }, 'approve');
    expect(shown(office).slice(0, 2)).toEqual([
      '赵一｜同意｜代赵一办理',
      '钱二｜已失效｜本节点已由其他人员办结（李四）',
    ]);
  });

  it('are none before anything is handed in', () => {
    expect(taskLines(null, [])).toEqual([]);
    expect(nodeCount(null)).toBeNull();
  });
});

describe('the count of a node', () => {
  it('says how many are to agree, and grows with parallel signers', () => {
    const office = signing({ percent: 60 }, [zhao, qian, sun]);
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 3, agreed: 0, disagreed: 0, needed: 2 });
    office.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 4, needed: 3 });
    office.act(qian, 'addSigners', { kind: 'before', signers: [wang.id] });
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 4, needed: 3 });
  });
});
