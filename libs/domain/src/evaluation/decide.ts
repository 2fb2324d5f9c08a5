import { refuse } from '../approval/refusals.ts';
import { DomainError } from '../error.ts';
import { places } from '../vocabulary.ts';
import type { Action, Context } from './action.ts';
import { actions, type ActionName } from './actions.ts';
import type { Event } from './events.ts';
import { placeInWords } from './complaints.ts';
import { can } from './machine.ts';
import { refuseActor } from './permission.ts';
import { unopened, type State } from './state.ts';

export const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name);

const refusePlace = (action: Action<never>, state: State): DomainError | undefined =>
  action.makes.some((type) => can(state.place, type))
    ? undefined
    : new DomainError('illegalAction', `当前处于“${places[state.place]}”，不能办理“${action.label}”`, {
        place: state.place,
      });

const parse = <Input>(action: Action<Input>, input: unknown): Input => {
  const read = action.input.safeParse(input ?? {});
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = read.error.issues;
  const where = placeInWords(first?.path ?? []);
  throw new DomainError('invalid', `“${action.label}”填写有误：${where && `${where} `}${first?.message}`, { issues });
};

const refuseSuspended = (action: Action<never>, { suspended }: State): DomainError | undefined =>
  !suspended || action.whileSuspended
    ? undefined
    : refuse('taskSuspended', suspended, `本评价已由${suspended.by}挂起（${suspended.reason}），恢复后方可办理`);

/** The same for any action, in the registry or not. */
export const refusalOf = (action: Action<never>, state: State, context: Context): DomainError | undefined =>
  refuseActor(action, state, context.actor) ??
  refusePlace(action, state) ??
  refuseSuspended(action, state) ??
  action.hinders?.(state, context);

/** Why this person cannot do this now, whatever they would fill in; undefined when they can. */
export const refusal = (name: ActionName, state: State, context: Context): DomainError | undefined =>
  refusalOf(actions[name] as Action<never>, state, context);

/** The facts that an action makes. @throws DomainError when the place, the person, the state or the input forbids it. */
export const decide = (state: State, name: ActionName, input: unknown, context: Context): Event[] => {
  const refused = refusal(name, state, context);
  if (refused) throw refused;
  const action = actions[name] as Action<unknown>;
  return action.decide(state, parse(action, input), context);
};

/** The facts of 任务下达: it starts an evaluation, so the unit comes from the input. */
export const decideOpening = (input: unknown, context: Context): Event[] => {
  const action = actions.open as Action<unknown>;
  const parsed = parse(actions.open, input);
  const refused = refuseActor(action as Action<never>, unopened, context.actor, parsed.unit.path);
  if (refused) throw refused;
  return action.decide(unopened, parsed, context);
};

export interface AllowedAction {
  action: ActionName;
  label: string;
  hint: string;
  allowed: boolean;
  /** The refusal in words, when it is not allowed. */
  reason?: string;
  code?: string;
  /** What whoever does it all the same should know first. */
  warning?: string;
}

/** A button of the case: not what rules do, nor what is done to many at once. */
const isOffered = ({ who, inBatchOnly }: Action<never>): boolean => who !== 'system' && !inBatchOnly;

/** Every action with its answer for this person now, so that no page has to guess. */
export const allowedActions = (state: State, context: Context): AllowedAction[] =>
  (Object.keys(actions) as ActionName[])
    .filter((name) => name !== 'open' && isOffered(actions[name] as Action<never>))
    .map((name) => {
      const { label, hint } = actions[name];
      const refused = refusal(name, state, context);
      if (refused) return { action: name, label, hint, allowed: false, reason: refused.message, code: refused.code };
      const warning = (actions[name] as Action).warns?.(state, context);
      return { action: name, label, hint, allowed: true, ...(warning && { warning }) };
    });
