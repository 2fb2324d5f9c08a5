import { filler, goalForm, drafted, unitHead } from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { lived, stateOf } from '../../../../test/lived.ts';
import { formsOf } from '../evaluation/state.ts';
import { holds } from './facts.ts';
import { wayAsks } from './next.ts';
import type { Condition } from './route.ts';
import { routes } from './routes.ts';
import { dept, drafting, head, office, people, together, visitsIn } from '../../../../test/given-case.ts';

const facts = drafting(head, office);
const state = stateOf(facts);
const forms = formsOf(state, record(facts));
const asked = (fact: Condition['fact'], is: Condition['is'], value: string): boolean =>
  holds({ fact, is, value }, { state, forms, purpose: 'goal' });

describe('a condition of a node', () => {
  it('compares amounts as numbers, whatever their length', () => {
    // 200万元 are 200,000,000分.
    expect(asked('budgetFen', '=', '200000000')).toBe(true);
    expect(asked('budgetFen', '>', '99999999')).toBe(true);
    expect(asked('budgetFen', '≥', '200000001')).toBe(false);
    expect(asked('budgetFen', '<', '200000001')).toBe(true);
    expect(asked('budgetFen', '≤', '199999999')).toBe(false);
    expect(asked('budgetFen', '≠', '200000000')).toBe(false);
  });

  it('asks for the kind of evaluation and for red findings', () => {
    expect(asked('evalScope', '=', 'PROJECT')).toBe(true);
    expect(asked('evalScope', '≠', 'PROJECT')).toBe(false);
    expect(asked('redFindings', '=', '0')).toBe(true);
  });

  it('keeps the node in the way where nothing is known', () => {
    expect(asked('statedTotal', '<', '60')).toBe(true);
    expect(asked('statedTotal', '≥', '60')).toBe(true);
    const without = goalForm((form) => (form.funds = null));
    expect(
      holds({ fact: 'budgetFen', is: '>', value: '1' }, { state, forms: { goal: without }, purpose: 'goal' }),
    ).toBe(true);
  });

  it('is asked when the node is about to be entered, not before', () => {
    const dear = { ...dept, id: 'dear', when: { fact: 'budgetFen', is: '<', value: '190000000' } } as const;
    const nodes = [{ ...head, writable: ['funds'] }, dear, office];
    const cheaper = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '180' }));
    const plain = lived(
      drafting(...nodes),
      [
        [filler, 'submitGoal'],
        [unitHead, 'approve'],
      ],
      { people },
    );
    expect(visitsIn(stateOf(plain))).toEqual(['unitHead PASSED', 'dear SKIPPED CONDITION', 'finance OPEN']);
    const amended = lived(
      drafting(...nodes),
      [
        [filler, 'submitGoal'],
        [unitHead, 'amendForm', { form: cheaper, approve: {} }],
      ],
      { people },
    );
    expect(visitsIn(stateOf(amended))).toEqual(['unitHead PASSED', 'dear OPEN']);
  });

  it('may leave out the last node: the case is then through', () => {
    const never = { ...office, when: { fact: 'evalScope', is: '=', value: 'DEPARTMENT' } } as const;
    const through = lived(
      drafting(head, never),
      [
        [filler, 'submitGoal'],
        [unitHead, 'approve'],
      ],
      { people },
    );
    expect(stateOf(through).place).toBe('execution.running');
    const atOnce = lived(drafting(never), [[filler, 'submitGoal']], { people });
    expect(stateOf(atOnce).place).toBe('execution.running');
  });
});

describe('what must be looked up to go on', () => {
  const conditional = { ...dept, when: { fact: 'budgetFen', is: '>', value: '1' } } as const;

  it('is nothing on a route of single posts: the standard one is as fast as it was', () => {
    for (const { goal, review } of [routes['standard@1']!, routes['standard@2']!, routes['standard@3']!])
      for (const nodes of [goal, review])
        for (const behind of [-1, 0, 1, 2]) expect(wayAsks(nodes, behind)).toEqual({ people: false, forms: false });
  });

  it('is the directory right before several sign, and no sooner', () => {
    const { goal } = routes['joint@1']!;
    expect([-1, 0, 1, 2].map((behind) => wayAsks(goal, behind).people)).toEqual([false, false, true, false]);
  });

  it('is the form before a condition, and whatever may come behind it', () => {
    expect(wayAsks([head, conditional, together, office], 0)).toEqual({ people: true, forms: true });
    expect(wayAsks([head, conditional, dept, together], 0)).toEqual({ people: false, forms: true });
  });
});

describe('nodes without the directory', () => {
  it('open to their candidates, whoever they are', () => {
    const there = lived(
      [...drafting(head, together), drafted(goalForm())],
      [
        [filler, 'submitGoal'],
        [unitHead, 'approve'],
      ],
    );
    expect(stateOf(there).approval?.tasks.at(-1)).toMatchObject({ node: 'countersign', status: 'PENDING' });
    expect(stateOf(there).approval?.tasks.at(-1)).not.toHaveProperty('holder');
  });
});
