import { histories, person, unit, type Situation } from '../../../../test/builders.ts';
import { record, today } from '../../../../test/given.ts';
import { routes } from '../approval/routes.ts';
import { places, roles, type Role } from '../vocabulary.ts';
import { system, type Action, type Actor } from './action.ts';
import { actions } from './actions.ts';
import { allowedActions, refusalOf } from './decide.ts';
import { replay } from './evolve.ts';
import { formsOf, unopened, type Forms, type State } from './state.ts';

/**
 * Who may do what where, written down on its own. `own`: from the unit itself; `above`: from the unit or from any
 * organisation above it; `department` and `root`: only there; `elsewhere` and `below`: above, but not there. Everything that is not written here must be refused.
 * Reviews name the node that is to act.
 */
const table = `
  open                 | new                                             | performanceOffice above
  saveDraft            | goal.drafting*, goal.returned                    | filler own
  saveDraft            | selfEvaluation.*| filler own
  importDraft          | goal.drafting*, goal.returned                    | budgetOffice above
  importDraft          | selfEvaluation.*| budgetOffice above
  submitGoal           | goal.drafting*, goal.returned                    | filler own
  submitSelfEvaluation | selfEvaluation.*| filler own
  approve              | goal.reviewing unitHead, review unitHead        | unitHead own
  approve              | goal.reviewing department, review department    | departmentReviewer above
  approve              | goal.reviewing finance, review finance          | performanceOffice above
  approve              | goal.reviewing countersign, review countersign  | budgetOffice above
  approve              | review countersign claimed, review countersign delegated | budgetOffice root
  approve              | review countersign signing                      | budgetOffice root, departmentReviewer department
  returnForRevision    | goal.reviewing unitHead, review unitHead        | unitHead own
  returnForRevision    | goal.reviewing department, review department    | departmentReviewer above
  returnForRevision    | goal.reviewing finance, review finance          | performanceOffice above
  returnForRevision    | goal.reviewing countersign, review countersign  | budgetOffice above
  returnForRevision    | review countersign claimed, review countersign delegated | budgetOffice root
  returnForRevision    | review countersign signing                      | budgetOffice root, departmentReviewer department
  claim                | goal.reviewing unitHead, review unitHead        | unitHead own
  claim                | goal.reviewing department, review department    | departmentReviewer above
  claim                | goal.reviewing countersign, review countersign  | budgetOffice above
  claim                | goal.reviewing finance, review finance          | performanceOffice above
  unclaim              | review countersign claimed                      | budgetOffice root
  transfer             | goal.reviewing countersign, review countersign  | budgetOffice above
  transfer             | review countersign claimed, review countersign delegated | budgetOffice root
  transfer             | review countersign signing                      | budgetOffice root, departmentReviewer department
  delegate             | goal.reviewing countersign, review countersign  | budgetOffice above
  delegate             | review countersign claimed                      | budgetOffice root
  delegate             | review countersign signing                      | budgetOffice root, departmentReviewer department
  answerDelegation     | review countersign delegated                    | departmentReviewer department
  addSigners           | goal.reviewing countersign, review countersign  | budgetOffice above
  addSigners           | review countersign claimed                      | budgetOffice root
  addSigners           | review countersign signing                      | budgetOffice root
  removeSigner         | goal.reviewing *, review *                      | performanceOffice root
  removeSigner         | review countersign signing                      | budgetOffice root
  approveInBatch       | review unitHead                                 | unitHead own
  approveInBatch       | review department                               | departmentReviewer above
  approveInBatch       | review department accepted                      | departmentReviewer above
  approveInBatch       | review countersign                              | budgetOffice above
  approveInBatch       | review countersign claimed, review countersign delegated | budgetOffice root
  approveInBatch       | review countersign signing                      | budgetOffice root, departmentReviewer department
  copyTo               | goal.*, execution.*, selfEvaluation.*, review *, publication.* | filler own, unitHead own
  copyTo               | goal.*, execution.*, selfEvaluation.*, review *, publication.* | departmentReviewer above, budgetOffice above, performanceOffice above
  remark               | goal.*, execution.*, execution.running halted, selfEvaluation.*, review *, publication.* | filler own, unitHead own
  remark               | goal.*, execution.*, execution.running halted, selfEvaluation.*, review *, publication.* | departmentReviewer above, budgetOffice above, performanceOffice above
  addAttachment        | goal.*, execution.*, selfEvaluation.*, review *, publication.* | filler own
  addAttachment        | goal.reviewing unitHead, review unitHead        | unitHead own
  addAttachment        | goal.reviewing department, review department, review department accepted | departmentReviewer above
  addAttachment        | goal.reviewing countersign, review countersign  | budgetOffice above
  addAttachment        | review countersign claimed, review countersign delegated | budgetOffice root
  addAttachment        | review countersign signing                      | budgetOffice root, departmentReviewer department
  addAttachment        | goal.reviewing finance, review finance          | performanceOffice above
  withdrawAttachment   | goal.drafting attached                          | filler own
  urge                 | goal.reviewing unitHead, review unitHead        | filler own, departmentReviewer above, budgetOffice above, performanceOffice above
  urge                 | goal.reviewing department, review department    | filler own, unitHead own, budgetOffice above, performanceOffice above
  urge                 | goal.reviewing countersign, review countersign  | filler own, unitHead own, departmentReviewer above, performanceOffice above
  urge                 | goal.reviewing finance, review finance          | filler own, unitHead own, departmentReviewer above, budgetOffice above
  urge                 | review countersign claimed                      | filler own, unitHead own, departmentReviewer above, budgetOffice below, performanceOffice above
  urge                 | review countersign delegated                    | filler own, unitHead own, departmentReviewer elsewhere, budgetOffice below, performanceOffice above
  urge                 | review countersign signing                      | filler own, unitHead own, departmentReviewer above, budgetOffice above, performanceOffice above
  reassign             | goal.reviewing *, review *                      | performanceOffice root
  disagree             | goal.reviewing countersign, review countersign  | budgetOffice above
  disagree             | review countersign claimed, review countersign delegated | budgetOffice root
  disagree             | review countersign signing                      | budgetOffice root, departmentReviewer department
  answerReturn         | goal.returned, selfEvaluation.returned          | filler own
  withdraw             | goal.reviewing unitHead, review unitHead        | filler own
  takeBack             | goal.reviewing department, review department    | unitHead own
  takeBack             | goal.reviewing countersign, goal.reviewing finance, review countersign, review finance | departmentReviewer department
  takeBack             | review countersign claimed, review countersign delegated, review countersign signing | departmentReviewer department
  accept               | goal.reviewing unitHead, review unitHead        | unitHead own
  accept               | goal.reviewing department, review department    | departmentReviewer above
  accept               | goal.reviewing countersign, review countersign  | budgetOffice above
  accept               | review countersign claimed, review countersign delegated | budgetOffice root
  accept               | review countersign signing                      | budgetOffice root, departmentReviewer department
  accept               | goal.reviewing finance, review finance          | performanceOffice above
  releaseAccepted      | review department accepted                      | departmentReviewer above
  approve              | review department accepted                      | departmentReviewer above
  returnForRevision    | review department accepted                      | departmentReviewer above
  claim                | review department accepted                      | departmentReviewer above
  giveScore            | review department accepted                      | departmentReviewer above
  urge                 | review department accepted                      | filler own, unitHead own, budgetOffice above, performanceOffice above
  amendForm            | goal.reviewing countersign, review countersign  | budgetOffice above
  amendForm            | review countersign claimed, review countersign delegated | budgetOffice root
  amendForm            | review countersign signing                      | budgetOffice root, departmentReviewer department
  jump                 | goal.reviewing *, review *                      | performanceOffice root
  suspend              | goal.*, execution.*, selfEvaluation.*, review * | departmentReviewer above, performanceOffice above
  resume               | execution.running halted                        | departmentReviewer above, performanceOffice above
  requestReopening     | publication.pending, publication.noticed, publication.published | filler own, unitHead own
  reopen               | publication.pending, publication.noticed        | performanceOffice above
  reopen               | publication.published                           | performanceOffice root
  voidEvaluation       | goal.drafting*                                  | filler own
  giveScore            | review department                               | departmentReviewer above
  giveScore            | review finance                                  | performanceOffice above
  reject               | review finance                                  | performanceOffice above
  openMonitoring       | execution.running*                              | departmentReviewer above, performanceOffice above
  recordMonitoring     | execution.monitoring                            | filler own
  requestAdjustment    | execution.running*                              | filler own
  decideAdjustment     | execution.adjusting                             | departmentReviewer above, performanceOffice above
  closeExecution       | execution.running*                              | departmentReviewer above, performanceOffice above
  prepareDisclosure    | publication.pending, publication.noticed        | disclosureOfficer above
  publish              | publication.noticed                             | disclosureOfficer above
  archive              | publication.published                           | archivist above
  waiveFinding         | goal.drafting*, goal.returned                    | departmentReviewer above, performanceOffice above
  waiveFinding         | selfEvaluation.*| departmentReviewer above, performanceOffice above
  extendDeadline       | goal.drafting*, goal.returned                    | departmentReviewer above, performanceOffice above
  extendDeadline       | goal.reviewing *                                | departmentReviewer above, performanceOffice above
  extendDeadline       | execution.*| departmentReviewer above, performanceOffice above
  extendDeadline       | selfEvaluation.*| departmentReviewer above, performanceOffice above
  extendDeadline       | review *                                        | departmentReviewer above, performanceOffice above
  requestExtension     | goal.drafting, goal.drafting recounted, goal.drafting attached, goal.returned, goal.reviewing * | filler own, unitHead own
  requestExtension     | execution.running, execution.running alarmed, execution.monitoring, execution.adjusting | filler own, unitHead own
  requestExtension     | selfEvaluation.*, review *                      | filler own, unitHead own
  refuseExtension      | goal.drafting asking                            | departmentReviewer above, performanceOffice above
  moveDeadlines        | goal.drafting recounted                         | performanceOffice above
  decideDisposal       | execution.running alarmed, execution.running halted | filler own, unitHead own
  suspendByRule        | execution.running alarmed                       | system itself
  relock               | selfEvaluation.reopened, selfEvaluation.revising| system itself
  returnByRule         | goal.reviewing *, review *                      | system itself
  migrateRoute         | goal.drafting*, goal.returned, goal.reviewing *  | performanceOffice above
  migrateRoute         | execution.*| performanceOffice above
  migrateRoute         | selfEvaluation.*| performanceOffice above
  migrateRoute         | review *                                        | performanceOffice above
  cancel               | goal.drafting*, goal.returned, goal.reviewing *  | performanceOffice above
  cancel               | execution.*| performanceOffice above
  cancel               | selfEvaluation.drafting, selfEvaluation.returned, selfEvaluation.reopened | performanceOffice above
  cancel               | review *                                        | performanceOffice above
  voidEvaluation       | goal.drafting*, goal.returned, goal.reviewing *  | performanceOffice above
  voidEvaluation       | execution.*| performanceOffice above
  voidEvaluation       | selfEvaluation.drafting, selfEvaluation.returned, selfEvaluation.reopened | performanceOffice above
  voidEvaluation       | review *                                        | performanceOffice above
  -                    | archived, terminated, voided                    | nobody own`;

const cellsOf = (cell = ''): string[] => cell.split(',').map((word) => word.trim());
/** `review *`: whatever the node, and whatever has become of its tasks; but not while the case is suspended. */
const all = (where: string): string[] =>
  where.endsWith('*')
    ? Object.keys(histories).filter((name) => name.startsWith(where.slice(0, -1)) && !name.endsWith(' halted'))
    : [where];
const lines = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([action = '', where, who]) => ({ action, where: cellsOf(where).flatMap(all), who: cellsOf(who) }));

/** Where in the tree a person may sit, and the words of the table that let them in from there. */
const positions: Readonly<Record<string, readonly string[]>> = {
  [unit.path]: ['own', 'above', 'below', 'elsewhere'],
  'czj.jyj': ['above', 'below', 'department'],
  czj: ['above', 'elsewhere', 'root'],
  'czj.wjj': [],
  'czj.wjj.yiyuan': [],
  [`${unit.path}.fenxiao`]: [],
  [`${unit.path}xin`]: [],
  cz: [],
  '': ['itself'],
};

const written = new Set(
  lines.flatMap(({ action, where, who }) =>
    where.flatMap((situation) =>
      who.flatMap((permission) => {
        const [role = '', reach = ''] = permission.split(' ');
        const from = Object.keys(positions).filter((path) => positions[path]?.includes(reach));
        return from.map((path) => `${action} at ${situation} by ${role} from ${path}`);
      }),
    ),
  ),
);

type Registry = Readonly<Record<string, Action<never>>>;
const registry = actions as unknown as Registry;

interface Standing {
  state: State;
  forms: Forms;
}
const standing = (facts: (typeof histories)[Situation]): Standing => {
  const history = record(facts);
  const state = history.length > 0 ? replay(history) : { ...unopened, unit };
  return { state, forms: formsOf(state, history) };
};
const situations = Object.entries(histories).map(([name, facts]) => [name, standing(facts)] as const);
const everybody = (Object.keys(roles) as Role[]).flatMap((role) =>
  Object.keys(positions).map((path): [Role, Actor] => [role, person(role, path)]),
);
/** No person: it acts by rules, and only it may. */
everybody.push(['system' as Role, system]);

/** Every place × action × role × position at which the registry and the table do not agree. */
const disagreements = (checked: Registry): string[] =>
  Object.entries(checked).flatMap(([name, action]) =>
    situations.flatMap(([situation, { state, forms }]) =>
      everybody.flatMap(([role, actor]) => {
        const line = `${name} at ${situation} by ${role} from ${actor.path}`;
        const allowed = !refusalOf(action, state, { actor, now: today, forms });
        return allowed === written.has(line) ? [] : [`${line}: ${allowed ? 'allowed' : 'refused'}`];
      }),
    ),
  );

describe('who may do what where', () => {
  it('is as the table says, for every place, action, role and position in the tree', () => {
    expect(disagreements(registry)).toEqual([]);
  });

  it('has a line for every action', () => {
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set([...Object.keys(actions), '-']));
  });

  it('has every place of the machine and every node of every route', () => {
    const nodes = Object.values(routes).flatMap(({ goal, review }) => [
      ...goal.map(({ id }) => `goal.reviewing ${id}`),
      ...review.map(({ id }) => `review ${id}`),
    ]);
    const wanted = new Set([
      ...Object.keys(places).filter((place) => place !== 'goal.reviewing' && place !== 'review'),
      ...nodes,
    ]);
    const nodeOf = (situation: string): string => {
      const [place = '', node] = situation.split(' ');
      return /review(ing)?$/u.test(place) ? `${place} ${node}` : place;
    };
    expect(new Set(Object.keys(histories).map(nodeOf))).toEqual(wanted);
    expect(new Set(lines.flatMap(({ where }) => where))).toEqual(new Set(Object.keys(histories)));
    for (const [name, { state }] of situations) expect(name.split(' ')[0]).toBe(state.place);
  });

  it('is what a person is shown beside every button, a refusal always with its reason', () => {
    const wrong = situations.slice(1).flatMap(([situation, { state, forms }]) =>
      everybody.flatMap(([role, actor]) =>
        allowedActions(state, { actor, now: today, forms })
          .filter(({ action, allowed, reason = '' }) => {
            const expected = written.has(`${action} at ${situation} by ${role} from ${actor.path}`);
            return allowed !== expected || allowed === /\p{Script=Han}/u.test(reason);
          })
          .map(({ action }) => `${action} at ${situation} by ${role} from ${actor.path}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the check itself', () => {
  const names = Object.keys(registry);
  const only = (name: string, change: Partial<Action<never>>): Registry => ({
    [name]: { ...registry[name]!, ...change },
  });

  it.each(names)('notices one more post for %s', (name) => {
    const { who } = registry[name]!;
    const more: readonly Role[] = typeof who === 'string' ? ['unitHead', 'budgetOffice'] : [...who, 'administrator'];
    expect(disagreements(only(name, { who: more }))).not.toEqual([]);
  });

  it.each(names.filter((name) => registry[name]!.reach === 'own'))('notices a longer reach for %s', (name) => {
    expect(disagreements(only(name, { reach: 'above' }))).not.toEqual([]);
  });

  it.each(names)('notices another place for %s', (name) => {
    const makes = [name === 'open' ? ('goal.submitted.v1' as const) : ('evaluation.opened.v1' as const)];
    expect(disagreements(only(name, { makes }))).not.toEqual([]);
  });

  it('notices an action that nobody has written down', () => {
    expect(disagreements({ publishAtOnce: registry.publish! })).not.toEqual([]);
  });
});
