import {
  department,
  drafted,
  fact,
  filler,
  goalForm,
  office,
  opened,
  unitHead,
  type Fact,
} from '../../../../test/builders.ts';
import { given, record } from '../../../../test/given.ts';
import { county, dept, fin, head, second } from '../../../../test/county.ts';
import type { Person } from '../evaluation/action.ts';
import { replay } from '../evaluation/evolve.ts';
import { obstacles } from './migration.ts';
import type { Route, RouteNode } from './route.ts';

const approved = (node: string, by = unitHead): Fact =>
  fact('task.approved.v1', { task: `goal-1-${node}`, opinion: '同意' }, by);
const on = (route: Route, ...more: Fact[]): Fact[] => [
  opened({ pack: route, pins: { machine: 1, route: route.id, scheme: 'MOF-2020', schemeVersion: 1, rules: 1 } }),
  drafted(goalForm()),
  ...more,
];
const submitted = fact('goal.submitted.v1', { revision: 1 }, filler);
const old = county(1);
const drafting = on(old);
const atHead = on(old, submitted);
const atDept = on(old, submitted, approved('head'));
const atFin = on(old, submitted, approved('head'), approved('dept', department));
const sentBack = (mode: 'REDO' | 'DIRECT'): Fact[] => [
  ...atFin,
  fact('goal.returned.v1', { task: 'goal-1-fin', opinion: '请补充', items: [], mode }, office),
];

const under = (facts: readonly Fact[], nodes: readonly RouteNode[], people?: readonly Person[]): string[] =>
  obstacles(replay(record(facts)), county(2, nodes), people);

describe('a case that is to go on under another version', () => {
  it('can where it has not come as far as the difference', () => {
    expect(under(drafting, [second])).toEqual([]);
    expect(under(atHead, [head, fin])).toEqual([]);
    expect(under(atDept, [head, dept, second, fin])).toEqual([]);
    expect(under(atFin, [head, dept, fin, second])).toEqual([]);
    expect(under(sentBack('REDO'), [second])).toEqual([]);
  });

  it.each<[string, readonly Fact[], readonly RouteNode[], string]>([
    ['its open node is gone', atDept, [head, fin], '当前节点“主管部门”在新版本中不存在'],
    ['a node that it has passed is gone', atFin, [head, fin], '“主管部门”在新版本中不存在'],
    ['a node that it has passed would come again', atFin, [head, fin, dept], '“主管部门”在新版本中排到了当前节点之后'],
    ['a new node would be left out behind it', atFin, [head, dept, second, fin], '增加了“主管部门复核”'],
    ['its open node is counted otherwise', atDept, [head, { ...dept, mode: 'all' }, fin], '“主管部门”的办理方式'],
    [
      'a node that it has passed is counted otherwise',
      atDept,
      [{ ...head, mode: { percent: 50 } }, dept],
      '“单位负责人”',
    ],
    ['it is to come straight back to a node that is gone', sentBack('DIRECT'), [head, dept], '当前节点“绩效科”'],
    [
      'it is to come straight back behind a new node',
      sentBack('DIRECT'),
      [head, dept, second, fin],
      '增加了“主管部门复核”',
    ],
  ])('cannot where %s', (_, facts, nodes, words) => {
    const found = under(facts, nodes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it('may be signed by one or by any: both are one signature', () => {
    expect(under(atDept, [{ ...head, mode: 'any' }, { ...dept, mode: 'any' }, fin])).toEqual([]);
  });

  it('needs somebody who can act, where nobody holds the task yet', () => {
    const elsewhere: RouteNode = { ...dept, candidates: { role: 'budgetOffice', reach: 'above' } };
    expect(under(atDept, [head, elsewhere, fin], [department, office])[0]).toContain('没有可以办理的人员');
    expect(under(atDept, [head, dept, fin], [department, office])).toEqual([]);
    // Who has filled in the form may not review it, whatever their posts.
    const twice: Person = { ...department, id: filler.id };
    expect(under(atDept, [head, dept, fin], [twice])).toHaveLength(1);
    expect(under(atDept, [head, elsewhere, fin])).toEqual([]);
  });
});

describe('changing over', () => {
  const joint = { to: 'joint@1', reason: '加强会签' };
  const standard = (...more: Fact[]): Fact[] => [
    opened({ pins: { machine: 1, route: 'standard@3', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 } }),
    drafted(goalForm()),
    ...more,
  ];

  it('is a fact with its reason; the next node is that of the new version', () => {
    given(...standard(submitted, approved('unitHead')))
      .when('migrateRoute', joint, office)
      .happens(['route.migrated.v1', { from: 'standard@3', to: 'joint@1', reason: '加强会签' }])
      .leaves(({ pins, approval }) => expect([pins.route, approval?.route]).toEqual(['joint@1', 'joint@1']));
  });

  it('is refused without a reason, to where it is already, and to what nobody knows', () => {
    const facts = standard(submitted);
    given(...facts)
      .when('migrateRoute', { to: 'joint@1', reason: ' ' }, office)
      .refused('invalid');
    given(...facts)
      .when('migrateRoute', { to: 'standard', reason: '换版' }, office)
      .refused('illegalAction');
    given(...facts)
      .when('migrateRoute', { to: 'county@2', reason: '换版' }, office)
      .refused('invalid');
    given(...facts)
      .when('migrateRoute', joint, department)
      .refused('forbidden');
  });

  it('is refused where something would be lost, with every reason', () => {
    const passed = [approved('unitHead'), approved('department', department)];
    given(...standard(submitted, ...passed))
      .when('migrateRoute', joint, office)
      .refused('illegalAction', { obstacles: [expect.stringContaining('财政业务科会签')] });
  });
});
