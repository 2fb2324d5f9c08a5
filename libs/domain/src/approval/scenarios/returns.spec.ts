import {
  betterGoal,
  department,
  drafted,
  filler,
  goalForm,
  office as performance,
  unitHead,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import { lived, stateOf } from '../../../../../test/lived.ts';
import type { Fact } from '../../../../../test/builders.ts';
import { formsOf } from '../../evaluation/state.ts';
import { record } from '../../../../../test/given.ts';
import {
  dept,
  drafting,
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

const route = [head, dept, together, office];
const atCountersign = reviewed(route, [unitHead, 'approve'], [department, 'approve']);
const when = (facts: readonly Fact[], ...[action, input, by]: Parameters<ReturnType<typeof given>['when']>) =>
  given(...facts).when(action, input, by, undefined, people);
/** More words, no figure touched. */
const reworded = drafted(betterGoal());
const dearer = drafted(goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '180' })));

describe('A03 return from one of three who sign together', () => {
  it('marks the one, cancels the other two with the cause, and opens the target once', () => {
    when(atCountersign, 'returnForRevision', { opinion: '请核对', to: 'department' }, first)
      .happens(['approval.sentBack.v1', { opens: { node: 'department', reopened: true } }])
      .leavesAt('goal.reviewing')
      .leaves((state) => {
        expect(tasksIn(state).slice(2)).toEqual([
          'countersign/3 甲 RETURNED',
          'countersign/3 乙 CANCELLED RETURNED_BY_PEER',
          'countersign/3 丙 CANCELLED RETURNED_BY_PEER',
          `department/4 ${department.name} PENDING`,
        ]);
        expect(visitsIn(state)).toEqual([
          'unitHead PASSED',
          'department CLOSED',
          'countersign CLOSED',
          'department OPEN',
        ]);
      });
  });

  it('goes to the filler in the same way, and nobody of them can act any more', () => {
    const returned = lived(atCountersign, [[first, 'returnForRevision', { opinion: '请核对' }]], { people });
    expect(tasksIn(stateOf(returned)).slice(2)).toEqual([
      'countersign/3 甲 RETURNED',
      'countersign/3 乙 CANCELLED RETURNED_BY_PEER',
      'countersign/3 丙 CANCELLED RETURNED_BY_PEER',
    ]);
    when(returned, 'approve', {}, second).refused('illegalAction');
  });
});

const straightBack = lived(atCountersign, [[second, 'returnForRevision', { opinion: '请量化', mode: 'DIRECT' }]], {
  people,
});

describe('A04 return, and straight back', () => {
  it('opens the node that returned and no other; those passed over are sent the difference', () => {
    when([...straightBack, reworded], 'submitGoal', {}, filler)
      .happens(
        [
          'goal.submitted.v1',
          {
            revision: 2,
            resubmitted: { asked: 'DIRECT', mode: 'DIRECT', because: '文字1处' },
            leadsTo: {
              skips: [
                { node: 'unitHead', rule: 'DIRECT' },
                { node: 'department', rule: 'DIRECT' },
              ],
            },
          },
        ],
        ['evaluation.copied.v1', { to: [{ id: unitHead.id }, { id: department.id }] }],
      )
      .leaves((state) => {
        expect(visitsIn(state)).toEqual(['unitHead SKIPPED DIRECT', 'department SKIPPED DIRECT', 'countersign OPEN']);
        expect(tasksIn(state)).toEqual([
          'countersign/3 甲 PENDING',
          'countersign/3 乙 PENDING',
          'countersign/3 丙 PENDING',
        ]);
      });
  });

  it('is refused as a wish where the node does not offer it', () => {
    const strict = { ...together, resubmit: ['REDO' as const] };
    const there = reviewed([head, dept, strict, office], [unitHead, 'approve'], [department, 'approve']);
    when(there, 'returnForRevision', { opinion: '请量化', mode: 'DIRECT' }, first).refused('invalid', {
      allowed: ['REDO'],
    });
  });
});

describe('A05 as A04, but an amount has changed', () => {
  it('goes the whole way again', () => {
    when([...straightBack, dearer], 'submitGoal', {}, filler)
      .happens(['goal.submitted.v1', { resubmitted: { asked: 'DIRECT', mode: 'REDO', because: '金额1处' } }])
      .leaves((state) => expect(visitsIn(state)).toEqual(['unitHead OPEN']));
  });

  it('unless the node says otherwise', () => {
    const kept = { ...together, keepDirect: true };
    const there = reviewed([head, dept, kept, office], [unitHead, 'approve'], [department, 'approve']);
    const returned = lived(there, [[first, 'returnForRevision', { opinion: '请量化', mode: 'DIRECT' }]], { people });
    when([...returned, dearer], 'submitGoal', {}, filler)
      .happens(['goal.submitted.v1', { resubmitted: { mode: 'DIRECT' } }], 'evaluation.copied.v1')
      .leaves((state) => expect(visitsIn(state).at(-1)).toBe('countersign OPEN'));
  });
});

describe('A06 return to a node that was itself signed together', () => {
  const passed = lived(
    atCountersign,
    [first, second, third].map((by) => [by, 'approve'] as const),
    { people },
  );

  it('gives every former member a task again, all of them pending', () => {
    when(passed, 'returnForRevision', { opinion: '意见不一', to: 'countersign' }, performance)
      .happens('approval.sentBack.v1')
      .leaves((state) =>
        expect(tasksIn(state).slice(-3)).toEqual([
          'countersign/5 甲 PENDING',
          'countersign/5 乙 PENDING',
          'countersign/5 丙 PENDING',
        ]),
      );
  });

  it('leaves out whoever is no longer on duty', () => {
    const without = people.filter(({ id }) => id !== second.id);
    given(...passed)
      .when('returnForRevision', { opinion: '意见不一', to: 'countersign' }, performance, undefined, without)
      .leaves((state) =>
        expect(tasksIn(state).slice(-2)).toEqual(['countersign/5 甲 PENDING', 'countersign/5 丙 PENDING']),
      );
  });

  it('counts anew: one of three does not pass it', () => {
    const back = lived(passed, [[performance, 'returnForRevision', { opinion: '意见不一', to: 'countersign' }]], {
      people,
    });
    const one = lived(back, [[first, 'approve']], { people });
    expect(visitsIn(stateOf(one)).at(-1)).toBe('countersign OPEN');
    const all = lived(
      one,
      [
        [second, 'approve'],
        [third, 'approve'],
      ],
      { people },
    );
    expect(visitsIn(stateOf(all)).at(-1)).toBe('finance OPEN');
  });
});

describe('A07 the targets of a return are the nodes that were really passed', () => {
  const cheap = { ...dept, id: 'cheap', when: { fact: 'budgetFen', is: '≥', value: '200000000' } } as const;
  const dear = {
    ...together,
    mode: 'single',
    id: 'dear',
    when: { fact: 'budgetFen', is: '<', value: '200000000' },
  } as const;
  const writer = { ...head, writable: ['funds'] };
  const nodes = [writer, dear, cheap, office];
  const firstWay = reviewed(nodes, [unitHead, 'approve'], [department, 'approve']);
  const amended = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '150' }));
  const secondWay = lived(
    firstWay,
    [
      [performance, 'returnForRevision', { opinion: '金额有误', to: 'unitHead' }],
      [unitHead, 'amendForm', { form: amended, approve: {} }],
      [first, 'approve'],
    ],
    { people },
  );

  it('after 1→3→4, back to 1, then 1→2→4', () => {
    expect(visitsIn(stateOf(firstWay))).toEqual([
      'unitHead PASSED',
      'dear SKIPPED CONDITION',
      'cheap PASSED',
      'finance OPEN',
    ]);
    expect(visitsIn(stateOf(secondWay)).slice(4)).toEqual([
      'unitHead PASSED',
      'dear PASSED',
      'cheap SKIPPED CONDITION',
      'finance OPEN',
    ]);
    const targets = ['unitHead', 'dear'];
    when(secondWay, 'returnForRevision', { opinion: '再核', to: 'cheap' }, performance).refused('targetNotPassed', {
      targets,
    });
    for (const to of targets)
      when(secondWay, 'returnForRevision', { opinion: '再核', to }, performance).happens('approval.sentBack.v1');
  });

  it('and neither an unknown node nor the node itself', () => {
    when(firstWay, 'returnForRevision', { opinion: '再核', to: 'nowhere' }, performance).refused('targetNodeUnknown');
    when(firstWay, 'returnForRevision', { opinion: '再核', to: 'finance' }, performance).refused('sameNode');
    when(firstWay, 'returnForRevision', { opinion: '再核', to: 'dear' }, performance).refused('targetNotPassed');
  });

  it('and only the last one where the node says so, none where it says nothing', () => {
    const near = lived(drafting(head, dept, together, { ...office, returnTo: 'previous' }), [
      [filler, 'submitGoal'],
      [unitHead, 'approve'],
      [department, 'approve'],
    ]);
    const there = lived(near, [[{ ...first, roles: ['budgetOffice'] }, 'approve']]);
    when(there, 'returnForRevision', { opinion: '再核', to: 'department' }, performance).refused('targetNotPassed', {
      targets: ['countersign'],
    });
  });
});

describe('A08 a return never changes a field', () => {
  it('whatever it says and wherever it leads', () => {
    const before = formsOf(stateOf(atCountersign), record(atCountersign));
    for (const to of ['start', 'unitHead', 'department']) {
      const items = [{ where: 'funds.rows[TOTAL].annualBudget', text: '应为180' }];
      const after = lived(atCountersign, [[first, 'returnForRevision', { items, to }]], { people });
      const { returned: _, ...forms } = formsOf(stateOf(after), record(after));
      expect(forms).toEqual(before);
    }
  });
});
