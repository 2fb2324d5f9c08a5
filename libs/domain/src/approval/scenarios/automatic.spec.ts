import {
  department,
  drafted,
  betterGoal,
  filler,
  office as performance,
  person,
  unitHead,
} from '../../../../../test/builders.ts';
import type { Fact } from '../../../../../test/builders.ts';
import { given, today } from '../../../../../test/given.ts';
import { lived, stateOf } from '../../../../../test/lived.ts';
import { system, type Actor } from '../../evaluation/action.ts';
import { reseatTask } from '../../register/hand-over.ts';
import type { RouteNode } from '../route.ts';
import {
  dept,
  drafting,
  first,
  head,
  members,
  node,
  office,
  people,
  reviewed,
  second,
  tasksIn,
  third,
  together,
  visitsIn,
} from '../../../../../test/given-case.ts';

const when = (
  facts: readonly Fact[],
  staff: readonly Actor[],
  ...[action, input, by]: Parameters<ReturnType<typeof given>['when']>
) => given(...facts).when(action, input, by, undefined, staff);

const budget = { candidates: { role: 'budgetOffice', reach: 'above' } } as const;

describe('A20 whoever has approved already', () => {
  const rule = { ...budget, mode: 'any', duplicate: 'CONSECUTIVE' } as const;
  const [a, b, c] = [node('a', { ...budget, mode: 'any' }), node('b', rule), node('c')];
  const one = people.filter(({ id }) => id !== second.id && id !== third.id);

  it('CONSECUTIVE is passed over at the node right behind, by the rule and not in their name', () => {
    const there = lived(
      drafting(a, b, c),
      [
        [filler, 'submitGoal'],
        [first, 'approve'],
      ],
      { people: one },
    );
    expect(visitsIn(stateOf(there))).toEqual(['a PASSED', 'b SKIPPED DUPLICATE_CONSECUTIVE', 'c OPEN']);
    expect(stateOf(there).approval?.tasks.filter(({ byId }) => byId === first.id)).toHaveLength(1);
  });

  it('CONSECUTIVE is asked again when somebody else has decided in between', () => {
    const between = node('between', head);
    const deeds = [
      [filler, 'submitGoal'],
      [first, 'approve'],
      [unitHead, 'approve'],
    ] as const;
    const there = lived(drafting(a, { ...between, id: 'between' }, b, c), deeds, { people: one });
    expect(visitsIn(stateOf(there))).toEqual(['a PASSED', 'between PASSED', 'b OPEN']);
  });

  it('ALL_LATER is passed over there too', () => {
    const later = { ...b, duplicate: 'ALL_LATER' } as const;
    const deeds = [
      [filler, 'submitGoal'],
      [first, 'approve'],
      [unitHead, 'approve'],
    ] as const;
    const there = lived(drafting(a, { ...head, id: 'between' }, later, c), deeds, { people: one });
    expect(visitsIn(stateOf(there)).slice(2)).toEqual(['b SKIPPED DUPLICATE_ALL_LATER', 'c OPEN']);
  });

  it('among several, only they are passed over', () => {
    const all = { ...together, id: 'b', duplicate: 'CONSECUTIVE' } as const;
    const there = lived(
      drafting(a, all, c),
      [
        [filler, 'submitGoal'],
        [first, 'approve'],
      ],
      { people },
    );
    expect(tasksIn(stateOf(there)).slice(3)).toEqual([
      'b/2 甲 SKIPPED DUPLICATE_CONSECUTIVE',
      'b/2 乙 PENDING',
      'b/2 丙 PENDING',
    ]);
  });

  it('is asked again after a return to a node, and after a return to the filer', () => {
    const there = lived(
      drafting(a, b, c),
      [
        [filler, 'submitGoal'],
        [first, 'approve'],
      ],
      { people: one },
    );
    const back = lived(
      there,
      [
        [unitHead, 'returnForRevision', { opinion: '重核', to: 'a' }],
        [first, 'approve'],
      ],
      {
        people: one,
      },
    );
    expect(visitsIn(stateOf(back)).slice(3)).toEqual(['a PASSED', 'b OPEN']);
    const filed = [...lived(there, [[unitHead, 'returnForRevision', { opinion: '重核' }]]), drafted(betterGoal())];
    const again = lived(
      filed,
      [
        [filler, 'submitGoal'],
        [first, 'approve'],
      ],
      { people: one },
    );
    expect(visitsIn(stateOf(again))).toEqual(['a PASSED', 'b OPEN']);
  });

  it('is asked again where a signature is wanted, and where nothing is said', () => {
    for (const more of [
      { ...b, signatureRequired: true },
      { ...b, duplicate: undefined },
    ]) {
      const there = lived(
        drafting(a, more as RouteNode, c),
        [
          [filler, 'submitGoal'],
          [first, 'approve'],
        ],
        {
          people: one,
        },
      );
      expect(visitsIn(stateOf(there)).at(-1)).toBe('b OPEN');
    }
  });
});

describe('A21 an approver who is no longer on duty when they should decide', () => {
  const facts = reviewed([together, office]);
  const gone = people.filter(({ id }) => id !== second.id);
  const newcomer = { ...person('budgetOffice', 'czj'), id: 'budget-4', name: '丁' };
  const reseated = (staff: readonly Actor[]) => {
    const context = { actor: system, now: today, forms: {}, people: staff };
    return reseatTask(stateOf(facts), second, 'goal-1-countersign.2', context);
  };

  it('is replaced by somebody of the same post who is not yet at the node, by the rule and on record', () => {
    const made = reseated([...gone, newcomer]);
    expect(made).toMatchObject([
      {
        type: 'task.reassigned.v1',
        data: { task: 'goal-1-countersign.2', to: { id: 'budget-4' }, rule: 'HOLDER_GONE' },
      },
    ]);
    const after = stateOf([...facts, ...made.map((event) => ({ ...event, by: system }) as Fact)]);
    expect(tasksIn(after)[1]).toBe('countersign/1 丁 PENDING');
  });

  it('goes to whoever runs the flows when there is nobody else, with the trace', () => {
    expect(reseated(gone)).toMatchObject([
      { type: 'approver.missing.v1', data: { node: 'countersign', trace: expect.stringContaining('乙') } },
      { type: 'task.reassigned.v1', data: { to: { id: performance.id }, rule: 'TO_ADMIN' } },
    ]);
  });

  it('is no event when they are still there', () => {
    expect(reseated(people)).toEqual([]);
  });
});

describe('A22 a node that nobody is there to decide', () => {
  const without = people.filter(({ id }) => !members.some((one) => one.id === id));
  const submit = (nodes: readonly RouteNode[], staff: readonly Actor[]) =>
    when(drafting(...nodes), staff, 'submitGoal', {}, filler);
  const lone = (more: Partial<RouteNode> = {}) => [{ ...together, ...more }, office];

  it('goes to whoever runs the flows, on record, unless the node says otherwise', () => {
    submit(lone(), without)
      .happens('goal.submitted.v1', ['approver.missing.v1', { node: 'countersign', rule: 'TO_ADMIN' }])
      .leaves((state) => expect(tasksIn(state)).toEqual([`countersign/1 ${performance.name} PENDING`]));
    submit([node('a', { candidates: { persons: ['nobody'] }, mode: 'any' }), office], without).happens(
      'goal.submitted.v1',
      ['approver.missing.v1', { rule: 'TO_ADMIN' }],
    );
  });

  it('needs as many as its vote counts', () => {
    submit(lone({ mode: { passCount: 4 } }), people).happens('goal.submitted.v1', 'approver.missing.v1');
    submit(lone({ mode: { passCount: 3 } }), people).happens('goal.submitted.v1');
  });

  it('passes where the node says so, but never where money or a score is decided', () => {
    const free = node('a', { candidates: { persons: ['nobody'] }, mode: 'any', empty: 'PASS' });
    submit([free, office], without)
      .happens('goal.submitted.v1')
      .leaves((state) => expect(visitsIn(state)).toEqual(['a SKIPPED EMPTY_PASS', 'finance OPEN']));
    submit(lone({ empty: 'PASS' }), without).happens('goal.submitted.v1', 'approver.missing.v1');
    submit([{ ...free, scoreRequired: true }, office], without).happens('goal.submitted.v1', 'approver.missing.v1');
  });

  it('is the end of the revision where the node says so, by the rule', () => {
    submit(lone({ empty: 'REJECT' }), without)
      .happens('goal.submitted.v1', ['goal.returned.v1', { rule: 'EMPTY_REJECT' }])
      .leavesAt('goal.returned')
      .leaves(({ returnList }) => expect(returnList?.by).toBe('系统'));
  });

  it('cannot be handed in when there is nobody to turn to', () => {
    const nobody = without.filter(({ id }) => id !== performance.id);
    submit(lone(), nobody).refused('assigneesIncomplete', { node: 'countersign' });
  });

  it('is met at every later node too', () => {
    const there = lived(drafting(dept, ...lone()), [[filler, 'submitGoal']], { people });
    when(there, without, 'approve', {}, department).happens('task.approved.v1', [
      'approver.missing.v1',
      { node: 'countersign' },
    ]);
  });
});

describe('nobody reviews what they have filed', () => {
  const twice: Actor = {
    ...filler,
    roles: ['filler', 'budgetOffice'],
    otherPosts: [{ roles: ['budgetOffice'], path: 'czj' }],
  };
  const only = [...people.filter(({ id }) => !members.some((one) => one.id === id) && id !== filler.id), twice];
  const submit = (more: Partial<RouteNode>, staff: readonly Actor[]) =>
    when(drafting({ ...together, ...more }, office), staff, 'submitGoal', {}, filler);

  it('they are left out among others', () => {
    submit({}, [...only, first]).leaves((state) => expect(tasksIn(state)).toEqual(['countersign/1 甲 PENDING']));
  });

  it('alone, the node says what then: refused, passed to the leader, or to whoever runs the flows', () => {
    submit({ self: 'REFUSE' }, only).refused('selfApproval');
    submit({ self: 'TO_LEADER' }, only)
      .happens('goal.submitted.v1', ['approver.missing.v1', { rule: 'TO_LEADER' }])
      .leaves((state) => expect(tasksIn(state)).toEqual([`countersign/1 ${unitHead.name} PENDING`]));
    const leaderless = only.filter(({ id }) => id !== unitHead.id);
    for (const [self, staff] of [
      ['SKIP', only],
      ['TO_LEADER', leaderless],
      [undefined, only],
    ] as const)
      submit(self ? { self } : {}, staff).happens('goal.submitted.v1', ['approver.missing.v1', { rule: 'TO_ADMIN' }]);
  });

  it('SKIP passes over where neither money nor a score is decided', () => {
    const aside = node('a', { candidates: { persons: [filler.id] }, mode: 'any', self: 'SKIP' });
    when(drafting(aside, office), people, 'submitGoal', {}, filler).leaves((state) =>
      expect(visitsIn(state)).toEqual(['a SKIPPED SELF_SKIP', 'finance OPEN']),
    );
  });
});
