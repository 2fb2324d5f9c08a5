import * as fc from 'fast-check';
import type { Person } from '../../evaluation/action.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';
import type { Role } from '../../vocabulary.ts';
import { Route, type Condition, type RouteNode } from '../route.ts';
import { defaultRoute, routes } from '../routes.ts';
import { canAllFail, canHold } from './conditions.ts';
import { faults, lint } from './lint.ts';
import { registerOf } from './register.ts';
import type { LintCase } from './rule.ts';
import { routeRules } from './rules.ts';
import { growth, mostGrowth } from '../../../../../test/growth.ts';

const head: RouteNode = {
  id: 'head',
  title: '单位负责人',
  mode: 'single',
  candidates: { role: 'unitHead', reach: 'own' },
  may: ['approve', 'returnForRevision'],
};
const office: RouteNode = {
  id: 'office',
  title: '绩效科',
  mode: 'single',
  candidates: { role: 'performanceOffice', reach: 'above' },
  may: ['approve', 'returnForRevision', 'giveScore'],
};
const goalOffice: RouteNode = { ...office, may: ['approve', 'returnForRevision'] };

const sound: Route = {
  id: 'county@2',
  version: 2,
  title: '本县流程',
  goal: [head, goalOffice],
  review: [head, { ...office, scoreRequired: true }],
};
const earlier: Route = { ...sound, id: 'county@1', version: 1 };

const somebody = (id: string, path: string, ...roles: Role[]): Person => ({ id, name: id, roles, path });
const units = [
  { path: 'czj.a', name: '甲单位' },
  { path: 'czj.b', name: '乙单位' },
];
const staff = [
  somebody('a1', 'czj.a', 'filler'),
  somebody('a2', 'czj.a', 'unitHead'),
  somebody('b1', 'czj.b', 'filler'),
  somebody('b2', 'czj.b', 'unitHead'),
  somebody('f1', 'czj', 'performanceOffice'),
  somebody('f2', 'czj', 'performanceOffice'),
];
const register = registerOf(units, staff);
const round = {
  opened: '2026-01-05',
  deadlines: { goal: '2026-01-30', selfEvaluation: '2027-03-31' },
  calendar: builtInCalendar,
};
const base: LintCase = { route: sound, known: [earlier], register, round };

const inReview = (...nodes: RouteNode[]): LintCase => ({ ...base, route: { ...sound, review: nodes } });
const withHead = (more: Partial<RouteNode>): LintCase => inReview({ ...head, ...more }, office);
const withOffice = (more: Partial<RouteNode>): LintCase => inReview(head, { ...office, ...more });
const onDates = (deadlines: object): LintCase => ({
  ...base,
  round: { ...round, deadlines: { ...round.deadlines, ...deadlines } },
});
const when = (fact: Condition['fact'], is: Condition['is'], value: string): Partial<RouteNode> => ({
  when: { fact, is, value },
});
const staffed = (...people: Person[]): LintCase => ({ ...base, register: registerOf(units, people) });

/** For every rule something that it alone notices, and how gravely. */
const examples: Record<string, [severity: string, where: string, given: LintCase]> = {
  L01: ['RED', 'review[1]', withOffice({ id: 'head' })],
  L02: ['RED', 'review[0]', withHead({ may: ['returnForRevision'] })],
  L03: ['RED', 'review[0].when', withHead(when('statedTotal', '>', '100'))],
  L04: [
    'RED',
    'review',
    inReview({ ...head, ...when('redFindings', '>', '0') }, { ...office, ...when('statedTotal', '<', '90') }),
  ],
  L05: ['YELLOW', 'goal[1].may', { ...base, route: { ...sound, goal: [head, office] } }],
  L06: ['RED', 'review[0].scoreRequired', withHead({ scoreRequired: true })],
  L07: [
    'YELLOW',
    'review[2]',
    inReview(office, head, { ...goalOffice, id: 'last', scoreRequired: true, returnTo: 'passed' }),
  ],
  L08: ['RED', 'review[0].returnTo', withHead({ returnTo: 'previous' })],
  L09: ['YELLOW', 'review[1].writable', withOffice({ writable: ['funds'] })],
  L10: ['RED', 'review[1].empty', withOffice({ empty: 'PASS' })],
  L11: ['YELLOW', 'review[1].duplicate', withOffice({ duplicate: 'CONSECUTIVE' })],
  L12: ['RED', 'review[0]', withHead({ signatureRequired: true, duplicate: 'ALL_LATER' })],
  L13: ['RED', 'review[0].candidates', withHead({ candidates: { role: 'filler', reach: 'own' } })],
  L14: [
    'YELLOW',
    'goal[0].candidates',
    staffed(...staff.filter(({ id }) => id !== 'b2'), somebody('b3', 'czj.b', 'unitHead', 'filler')),
  ],
  L15: ['YELLOW', 'goal[0].candidates', staffed(...staff.filter(({ id }) => id !== 'b2'))],
  L16: ['RED', 'review[0].candidates', withHead({ candidates: { persons: ['f1', 'f2', 'nobody'] } })],
  L17: ['RED', 'review[0].mode', withHead({ mode: { passCount: 3 }, candidates: { persons: ['f1', 'f2'] } })],
  L18: [
    'YELLOW',
    'review[1]',
    inReview(head, { ...head, id: 'again', candidates: { expression: 'submitterLeader' } }, office),
  ],
  L19: ['RED', 'version', { ...base, known: [{ ...sound, id: 'county@5', version: 5 }] }],
  L20: ['RED', 'id', { ...base, known: [earlier, { ...sound, title: '改过的标题' }] }],
  L21: ['RED', 'version', { ...base, route: { ...sound, version: 3 } }],
  L22: ['RED', 'deadlines.goal', onDates({ goal: '2025-12-31' })],
  L23: ['RED', 'deadlines.selfEvaluation', onDates({ selfEvaluation: '2026-01-20' })],
  L24: ['YELLOW', 'deadlines.goal', onDates({ goal: '2026-01-31' })],
  L25: [
    'YELLOW',
    'goal[1].timeout',
    {
      ...base,
      route: {
        ...sound,
        goal: [head, goalOffice].map((node) => ({
          ...node,
          timeout: { workdays: 12, remindEvery: 1, reminders: 3, outcome: 'KEEP' },
        })),
      },
    },
  ],
};

describe('the lint of routes', () => {
  it('has nothing against a sound route, nor against those that come with the product', () => {
    expect(lint(base)).toEqual([]);
    for (const route of Object.values(routes))
      expect(faults(lint({ route, known: Object.values(routes), round }))).toEqual([]);
  });

  it('has an example for every rule, and every rule its own code', () => {
    expect(routeRules.map(({ code }) => code)).toEqual(Object.keys(examples));
  });

  it.each(Object.entries(examples))('%s: notices it, and nobody else does', (code, [severity, where, given]) => {
    expect(Route.safeParse(given.route).success).toBe(true);
    const problems = lint(given);
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual([code]);
    expect(problems[0]).toMatchObject({ severity, where });
    for (const { message, remedy } of problems)
      for (const text of [message, remedy]) expect(text).toMatch(/\p{Script=Han}/u);
  });

  it.each(Object.entries(examples))(
    'is silent without %s: a rule that is taken away is missed',
    (code, [, , given]) => {
      expect(
        lint(
          given,
          routeRules.filter((rule) => rule.code !== code),
        ),
      ).toEqual([]);
    },
  );

  it('is graver when it is so in every unit', () => {
    const nobodyAtAll = staffed(...staff.filter(({ roles }) => !roles.includes('unitHead')));
    expect(faults(lint(nobodyAtAll)).map(({ rule }) => rule)).toEqual(['L15', 'L15']);
    const bothHats = staffed(
      somebody('a2', 'czj.a', 'unitHead', 'filler'),
      somebody('b2', 'czj.b', 'unitHead', 'filler'),
      somebody('f1', 'czj', 'performanceOffice'),
    );
    expect(faults(lint(bothHats)).map(({ rule }) => rule)).toEqual(['L14', 'L14']);
  });

  it('takes the very same content under the same id for what it is: published already', () => {
    expect(lint({ ...base, known: [earlier, structuredClone(sound)] })).toEqual([]);
  });

  it('has nothing to say of the newest routes that come with the product', () => {
    for (const id of [defaultRoute, 'standard@3', 'joint@2'])
      expect([id, lint({ route: routes[id]! })]).toEqual([id, []]);
  });

  it('says of the older ones that they offer scores while the goal is looked at', () => {
    for (const id of ['standard@1', 'standard@2', 'joint@1'])
      expect(lint({ route: routes[id]! }).map(({ rule, where }) => `${rule} ${where}`)).toEqual(['L05 goal[1].may']);
  });

  it('asks nothing about people or dates that are not given', () => {
    const { route } = staffed();
    expect(lint({ route })).toEqual([]);
    expect(lint(staffed()).map(({ rule }) => rule)).toContain('L15');
  });

  it('asks a county of two hundred units in four times what fifty take', async () => {
    const countyOf = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ path: `czj.d${i % 20}.u${i}`, name: `单位${i}` }));
    const asking = (n: number) => {
      const many = countyOf(n);
      const people = many.flatMap(({ path }) => [
        somebody(`${path}.f`, path, 'filler'),
        somebody(`${path}.h`, path, 'unitHead'),
        somebody(`${path}.x`, path, 'archivist'),
      ]);
      const register = registerOf(many, [...people, ...staff]);
      return () => lint({ route: routes['joint@1']!, register });
    };
    expect(await growth(asking(50), asking(200))).toBeLessThan(mostGrowth);
  });
});

/** The meaning of a condition on its own: amounts are compared as whole numbers. */
const truth = ({ is, value }: Condition, fact: number): boolean => {
  const bound = Number(value);
  const answers = {
    '=': fact === bound,
    '≠': fact !== bound,
    '>': fact > bound,
    '≥': fact >= bound,
    '<': fact < bound,
  };
  return is === '≤' ? fact <= bound : answers[is];
};
const operators = fc.constantFrom<Condition['is']>('=', '≠', '>', '≥', '<', '≤');
const amounts = fc.record({
  fact: fc.constant('budgetFen' as const),
  is: operators,
  value: fc.integer({ min: -3, max: 12 }).map(String),
});
/** Wider than any bound that is generated. */
const facts = Array.from({ length: 20 }, (_, i) => i);

describe('what conditions leave open', () => {
  it('is what trying every amount gives', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (conditions) => {
        expect(canHold(conditions[0]!, 'review')).toBe(facts.some((fact) => truth(conditions[0]!, fact)));
        const gap = facts.some((fact) => !conditions.some((one) => truth(one, fact)));
        expect(canAllFail(conditions, 'review')).toBe(gap);
      }),
      { numRuns: 500 },
    );
  });

  it('knows what words and stages mean', () => {
    const scope = (is: Condition['is'], value: string): boolean => canHold({ fact: 'evalScope', is, value }, 'goal');
    expect([scope('=', 'PROJECT'), scope('≠', 'PROJECT'), scope('=', '项目'), scope('>', 'PROJECT')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const total: Condition = { fact: 'statedTotal', is: '≥', value: '0' };
    expect([canHold(total, 'goal'), canHold(total, 'review')]).toEqual([false, true]);
    expect(canHold({ fact: 'budgetFen', is: '>', value: '五百万' }, 'goal')).toBe(false);
  });
});
