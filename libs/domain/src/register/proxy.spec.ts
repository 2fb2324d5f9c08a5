import { array, assert, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { person } from '../../../../test/builders.ts';
import { refuseProxy, type Proxy } from './proxy.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const day = (n: number): string => `2023-01-${String(n).padStart(2, '0')}`;
const anyProxy: Arbitrary<Proxy> = record({
  principal: constantFrom(...names),
  deputy: constantFrom(...names),
  first: integer({ min: 1, max: 20 }),
  length: integer({ min: 0, max: 8 }),
  evalScopes: constantFrom(null, ['PROJECT'], ['DEPARTMENT'], ['PROJECT', 'TRANSFER']),
  rounds: constantFrom(null, ['2023年度'], ['2022年度']),
}).map(({ first, length, ...rest }) => ({ ...rest, from: day(first), until: day(first + length) }));

const people = { principal: person('unitHead'), deputy: person('departmentReviewer', 'czj.jyj'), today: day(1) };

/** Those that are let through, one after the other. */
const standing = (wanted: readonly Proxy[], check = refuseProxy): Proxy[] =>
  wanted.reduce<Proxy[]>((set, one) => (check(one, set, people) ? set : [...set, one]), []);

const holds = ({ from, until, evalScopes, rounds }: Proxy, on: string, scope: string, round: string): boolean =>
  from <= on && on <= until && (evalScopes?.includes(scope) ?? true) && (rounds?.includes(round) ?? true);

/** On some day, for some case: whose work goes to two people, or comes back to where it started. */
const faults = (set: readonly Proxy[]): string[] =>
  Array.from({ length: 28 }, (_, i) => day(i + 1)).flatMap((on) =>
    ['PROJECT', 'DEPARTMENT', 'TRANSFER'].flatMap((scope) =>
      ['2023年度', '2022年度'].flatMap((round) => {
        const here = set.filter((one) => holds(one, on, scope, round));
        const twice = names.filter((name) => here.filter(({ principal }) => principal === name).length > 1);
        const next = new Map(here.map(({ principal, deputy }) => [principal, deputy]));
        const rings = names.filter((name) => {
          let at = next.get(name);
          for (let steps = 0; at !== undefined && at !== name && steps < 9; steps += 1) at = next.get(at);
          return at === name;
        });
        return [...twice, ...rings].map((name) => `${name} on ${on} for ${scope} of ${round}`);
      }),
    ),
  );

describe('proxies that are let through', () => {
  const wanted = array(anyProxy, { minLength: 2, maxLength: 14 });

  it('never give the same work to two people, and never send it round in a ring', () => {
    assert(
      property(wanted, (list) => expect(faults(standing(list))).toEqual([])),
      { numRuns: 500, seed: 2023 },
    );
  });

  it('would, if they were only looked at one by one', () => {
    const careless: typeof refuseProxy = (one, _, about) => refuseProxy(one, [], about);
    const all = property(wanted, (list) => faults(standing(list, careless)).length === 0);
    expect(() => assert(all, { numRuns: 500, seed: 2023 })).toThrow('Property failed');
  });
});
