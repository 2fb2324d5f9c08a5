import { rowOf, soundForm } from '#domain/audit/given-form';
import type { Form, Indicator } from '#domain/form';
import { ontoApproved } from './onto-approved.ts';

const goal = soundForm();
const rows = (form: Form): Indicator[] => form.indicatorSets.flatMap(({ indicators }) => indicators);
const written = (change: (form: Form) => void): Form => {
  const form = soundForm();
  change(form);
  return form;
};

describe('a self-evaluation laid upon the approved goal', () => {
  it('stays as it is where it speaks of the same indicators', () => {
    const { form, differing, homeless } = ontoApproved(soundForm(), goal);
    expect(rows(form)).toEqual(rows(soundForm()));
    expect([differing, homeless]).toEqual([0, []]);
  });

  it('keeps approved names and targets, and the results of the row in the same dimension', () => {
    const file = written((form) => {
      rowOf(form, 1).level3 = '数量指标';
      rowOf(form, 1).target = { raw: '≥1场' };
      rowOf(form, 1).actual = { raw: '12场' };
    });
    const { form, differing, homeless } = ontoApproved(file, goal);
    expect(rows(form)[0]).toMatchObject({
      level3: rowOf(goal, 1).level3,
      target: rowOf(goal, 1).target,
      actual: { raw: '12场' },
    });
    expect([differing, homeless]).toEqual([1, []]);
  });

  it('finds a named row wherever it stands, before anything is taken by its order', () => {
    const file = written((form) => {
      const [set] = form.indicatorSets;
      set!.indicators = set!.indicators.toReversed();
    });
    expect(rows(ontoApproved(file, goal).form)).toEqual(rows(soundForm()));
  });

  it('shows what has no place among the approved indicators, and asks for what is missing', () => {
    const extra: Indicator = { ...rowOf(goal, 1), seq: 99, level3: '另加的指标' };
    const more = ontoApproved(
      written((form) => form.indicatorSets[0]!.indicators.push(extra)),
      goal,
    );
    expect(more.homeless).toEqual([extra]);
    const fewer = ontoApproved(
      written((form) => (form.indicatorSets[0]!.indicators = [])),
      goal,
    );
    expect(fewer.differing).toBe(rows(goal).length);
    expect(rows(fewer.form).every(({ actual }) => actual?.raw === '')).toBe(true);
  });

  it('states the approved goal, and what was done of it', () => {
    const file = written((form) => (form.goals = { expected: { raw: '另一个目标' }, actual: { raw: '已完成' } }));
    const approved = written((form) => (form.goals = { expected: { raw: '批复的目标' }, actual: null }));
    expect(ontoApproved(file, approved).form.goals).toEqual({
      expected: { raw: '批复的目标' },
      actual: { raw: '已完成' },
    });
    expect(ontoApproved(file, goal).form.goals).toEqual(file.goals);
  });
});
