import {
  business,
  department,
  goalForm,
  histories,
  office as performance,
  opened,
  unitHead,
} from '../../../../../test/builders.ts';
import type { Fact } from '../../../../../test/builders.ts';
import { given, record, today } from '../../../../../test/given.ts';
import { lived, stateOf } from '../../../../../test/lived.ts';
import {
  dept,
  first,
  head,
  office,
  people,
  reviewed,
  second,
  tasksIn,
  third,
  together,
  visitsIn,
} from '../../../../../test/given-case.ts';
import type { RouteNode } from '../../approval/route.ts';
import { routes } from '../../approval/routes.ts';
import type { Context } from '../action.ts';
import { decide } from '../decide.ts';
import { formsOf } from '../state.ts';

const route = (more: Partial<RouteNode> = {}): RouteNode[] => [head, dept, { ...together, ...more }, office];
const atCountersign = (more: Partial<RouteNode> = {}): Fact[] =>
  reviewed(route(more), [unitHead, 'approve'], [department, 'approve']);
const when = (facts: readonly Fact[], ...[action, input, by]: Parameters<ReturnType<typeof given>['when']>) =>
  given(...facts).when(action, input, by, today, people);

describe('disagreeing', () => {
  it('in a countersign fails the node at once: the rule returns it, in its own name', () => {
    when(atCountersign(), 'disagree', { opinion: '依据不足' }, second)
      .happens('task.disagreed.v1', ['goal.returned.v1', { rule: 'NODE_FAILED', items: [] }])
      .leavesAt('goal.returned')
      .leaves((state) => {
        expect(tasksIn(state).slice(2)).toEqual([
          'countersign/3 甲 CANCELLED NODE_FAILED',
          'countersign/3 乙 DISAGREED',
          'countersign/3 丙 CANCELLED NODE_FAILED',
        ]);
        expect(state.returnList).toMatchObject({ by: '系统', node: 'countersign' });
        expect(state.returnList?.opinion).toContain('乙：依据不足');
      });
  });

  it('in a vote counts, and fails the node only when it can pass no more', () => {
    const vote = atCountersign({ mode: { percent: 60 } });
    const one = lived(vote, [[first, 'disagree', { opinion: '依据不足' }]], { people });
    expect(stateOf(one).place).toBe('goal.reviewing');
    when(one, 'disagree', { opinion: '同甲' }, second).happens('task.disagreed.v1', 'goal.returned.v1');
    when(lived(one, [[second, 'approve']], { people }), 'approve', {}, third)
      .happens('task.approved.v1')
      .leaves((state) => expect(visitsIn(state).at(-1)).toBe('finance OPEN'));
  });

  it('ends the goal no more than a return does, even where the node would end a review', () => {
    when(atCountersign({ onFailure: 'reject' }), 'disagree', { opinion: '不可行' }, first).leavesAt('goal.returned');
  });

  it('ends a review for good where the node says so, by the rule', () => {
    const joint = routes['joint@1']!;
    const strict = joint.review.map((one) => (one.mode === 'all' ? { ...one, onFailure: 'reject' as const } : one));
    const pins = { machine: 1, route: 'strict@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 };
    const start = opened({ pins, pack: { ...joint, id: 'strict@1', review: strict } });
    given(start, ...histories['review countersign'].slice(1))
      .when('disagree', { opinion: '凭证不符' }, business)
      .happens('task.disagreed.v1', ['review.rejected.v1', { rule: 'NODE_FAILED' }])
      .leavesAt('terminated')
      .leaves(({ outcome }) => expect(outcome).toBe('rejected'));
  });

  it('needs words, and a node that offers it', () => {
    when(atCountersign(), 'disagree', {}, first).refused('opinionRequired');
    when(atCountersign({ may: ['approve'] }), 'disagree', { opinion: '不同意' }, first).refused('forbidden');
  });
});

describe('approving', () => {
  it('needs words of one’s own where the node asks for them', () => {
    when(atCountersign({ opinionRequired: true }), 'approve', {}, first).refused('opinionRequired');
    when(atCountersign({ opinionRequired: true }), 'approve', { opinion: '金额已核对' }, first).happens(
      'task.approved.v1',
    );
  });

  it('needs a signature on the very form where the node asks for one', () => {
    const facts = atCountersign({ signatureRequired: true });
    const state = stateOf(facts);
    const context: Context = { actor: first, now: today, forms: formsOf(state, record(facts)), people, seal: 'abc' };
    expect(() => decide(state, 'approve', {}, context)).toThrow('签名');
    expect(() => decide(state, 'approve', { signature: 'old' }, context)).toThrow('签名对应的不是现在的内容');
    expect(decide(state, 'approve', { signature: 'abc' }, context)).toMatchObject([{ data: { signature: 'abc' } }]);
  });

  it('is refused to whoever has decided already', () => {
    const once = lived(atCountersign(), [[first, 'approve']], { people });
    when(once, 'approve', {}, first).refused('notAssignee');
  });
});

describe('amending the form under review', () => {
  const writable = { writable: ['funds'] };
  const dearer = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '180' }));
  const elsewhere = goalForm((form) => (form.goals!.expected = { raw: '另一目标' }));

  it('changes what the node may write, word by word on record', () => {
    when(atCountersign(writable), 'amendForm', { form: dearer }, first)
      .happens(['form.amended.v1', { changes: [{ where: 'funds.rows[TOTAL].annualBudget', from: '200', to: '180' }] }])
      .leaves(({ forms, version, filers }) => {
        expect(forms.goal).toBe(version);
        expect(filers).not.toContain(first.id);
      });
  });

  it('is refused for any other word, where nothing may be written, and where nothing differs', () => {
    when(atCountersign(writable), 'amendForm', { form: elsewhere }, first).refused('forbidden', {
      outside: ['goals.expected'],
    });
    when(atCountersign(), 'amendForm', { form: dearer }, first).refused('forbidden');
    when(atCountersign(writable), 'amendForm', { form: goalForm() }, first).refused('invalid');
    const without = goalForm((form) => form.indicatorSets[0]!.indicators.pop());
    when(atCountersign(writable), 'amendForm', { form: without }, first).refused('forbidden');
  });

  it('marks what others have decided on the old words, or asks them again where the node says so', () => {
    const one = lived(atCountersign(writable), [[second, 'approve']], { people });
    when(one, 'amendForm', { form: dearer }, first).leaves((state) => {
      expect(state.approval?.tasks.filter(({ stale }) => stale).map(({ by }) => by)).toEqual([
        unitHead.name,
        department.name,
        '乙',
      ]);
    });
    const again = lived(atCountersign({ ...writable, requireReconfirm: true }), [[second, 'approve']], { people });
    when(again, 'amendForm', { form: dearer }, first).leaves((state) =>
      expect(tasksIn(state)[3]).toBe('countersign/3 乙 PENDING'),
    );
  });

  it('can approve in the same step', () => {
    const two = lived(
      atCountersign(writable),
      [
        [second, 'approve'],
        [third, 'approve'],
      ],
      { people },
    );
    when(two, 'amendForm', { form: dearer, approve: { opinion: '已核减' } }, first)
      .happens('form.amended.v1', ['task.approved.v1', { opinion: '已核减' }])
      .leaves((state) => expect(visitsIn(state).at(-1)).toBe('finance OPEN'));
  });
});

describe('jumping', () => {
  const jump = (facts: readonly Fact[], to: string, reason = '人员调整') =>
    when(facts, 'jump', { to, reason }, performance);

  it('forward, passes over what lies between by the jump', () => {
    jump(reviewed(route()), 'countersign')
      .happens(['approval.jumped.v1', { reason: '人员调整' }])
      .leaves((state) => {
        expect(visitsIn(state)).toEqual(['unitHead CLOSED', 'department SKIPPED ADMIN_JUMP', 'countersign OPEN']);
        expect(tasksIn(state)[0]).toBe('unitHead/1 CANCELLED ADMIN_JUMP');
      });
  });

  it('back, opens the node to those who had it, and what came after no longer counts', () => {
    jump(atCountersign(), 'unitHead').leaves((state) => {
      expect(visitsIn(state)).toEqual(['unitHead CLOSED', 'department CLOSED', 'countersign CLOSED', 'unitHead OPEN']);
      expect(tasksIn(state).at(-1)).toBe(`unitHead/4 ${unitHead.name} PENDING`);
    });
  });

  it('is refused without a reason, to where it is, to nowhere, and to others than who runs the flows', () => {
    jump(atCountersign(), 'finance', '').refused('opinionRequired');
    jump(atCountersign(), 'countersign').refused('targetRunning');
    jump(atCountersign(), 'nowhere').refused('targetNodeUnknown');
    when(atCountersign(), 'jump', { to: 'finance', reason: '急' }, { ...performance, path: 'czj.jyj' }).refused(
      'forbidden',
    );
  });
});

describe('suspending', () => {
  const halted = lived(atCountersign(), [[performance, 'suspend', { reason: '审计进点' }]]);

  it('lets nobody decide until it goes on', () => {
    when(halted, 'approve', {}, first).refused('taskSuspended');
    when(halted, 'suspend', { reason: '再次' }, department).refused('taskSuspended');
    when(lived(halted, [[performance, 'resume', { reason: '审计结束' }]]), 'approve', {}, first).happens(
      'task.approved.v1',
    );
  });

  it('moves the dates by the working days that it lasted', () => {
    given(...halted)
      .when('resume', { reason: '审计结束' }, performance, '2023-02-03T02:00:00.000Z')
      .happens(['evaluation.resumed.v1', { deadlines: { goal: '2023-02-14', selfEvaluation: '2024-04-02' } }]);
  });

  it('needs a reason both ways, and something that is suspended', () => {
    when(atCountersign(), 'suspend', {}, performance).refused('opinionRequired');
    when(halted, 'resume', {}, performance).refused('opinionRequired');
    when(atCountersign(), 'resume', { reason: '恢复' }, performance).refused('illegalAction');
  });
});
