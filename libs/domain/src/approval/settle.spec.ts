import type { Approval, SigningKind, SigningMode, Task, TaskStatus } from './approval.ts';
import type { Mode } from './route.ts';
import { cancelOpen, settle } from './settle.ts';

const task = (id: string, status: TaskStatus, more: Partial<Task> = {}): Task => ({
  id,
  node: 'sign',
  visit: 1,
  status,
  ...more,
});

const at = (mode: Mode, ...tasks: Task[]): Approval => ({
  purpose: 'goal',
  route: 'drill@1',
  revision: 1,
  visits: [{ node: 'sign', n: 1, mode, status: 'OPEN' }],
  tasks,
});

/** A task with signers: theirs are named after it. */
const withSigners = (
  kind: SigningKind,
  mode: SigningMode,
  status: TaskStatus,
  ...signers: TaskStatus[]
): [Task, ...Task[]] => {
  const added = signers.map((one, i) => task(`a+${i + 1}`, one, { parent: 'a' }));
  const signing = { kind, mode, open: kind !== 'parallel', signers: added.map(({ id }) => id) };
  return [task('a', status, { signing }), ...added];
};

/** How everything stands: the node, then every task with the reason why it fell. */
const after = (approval: Approval): string[] => {
  const { visits, tasks } = settle(approval, '赵一');
  return [
    visits[0]!.status,
    ...tasks.map(({ id, status, cancelled, rule }) =>
      [id, status, cancelled?.reason ?? rule].filter(Boolean).join(' '),
    ),
  ];
};

describe('what follows from a decision', () => {
  it('is nothing, as long as the node is open', () => {
    const open = at('all', task('a', 'APPROVED'), task('b', 'PENDING'));
    expect(settle(open, '赵一')).toEqual(open);
    const closed = { ...open, visits: [{ ...open.visits[0]!, status: 'PASSED' as const }] };
    expect(settle(closed, '赵一')).toBe(closed);
  });

  it('is the end of the node: what is open falls, as decided or as failed', () => {
    expect(after(at('any', task('a', 'APPROVED'), task('b', 'CLAIMED')))).toEqual([
      'PASSED',
      'a APPROVED',
      'b CANCELLED DECIDED',
    ]);
    expect(after(at('all', task('a', 'DISAGREED'), task('b', 'DELEGATED'), task('c', 'APPROVED')))).toEqual([
      'FAILED',
      'a DISAGREED',
      'b CANCELLED NODE_FAILED',
      'c APPROVED',
    ]);
  });

  it('in turn: the next one’s turn, one at a time', () => {
    const waiting = [task('b', 'WAITING'), task('c', 'WAITING')];
    expect(after(at('seq', task('a', 'APPROVED'), ...waiting))).toEqual([
      'OPEN',
      'a APPROVED',
      'b PENDING',
      'c WAITING',
    ]);
    expect(after(at('seq', task('a', 'PENDING'), ...waiting))).toEqual(['OPEN', 'a PENDING', 'b WAITING', 'c WAITING']);
    expect(after(at('seq', task('a', 'PASSING'), ...waiting)).slice(2)).toEqual(['b WAITING', 'c WAITING']);
  });

  it('with everybody passed over by a rule: the node has passed', () => {
    expect(after(at('all', task('a', 'SKIPPED', { rule: 'DUPLICATE_ALL_LATER' })))[0]).toBe('PASSED');
    expect(after(at('all', task('a', 'CANCELLED')))[0]).toBe('OPEN');
  });
});

describe('signers before', () => {
  it('hold their task up until they have agreed; then it is up again', () => {
    expect(after(at('single', ...withSigners('before', 'all', 'WAITING', 'APPROVED', 'PENDING')))).toEqual([
      'OPEN',
      'a WAITING',
      'a+1 APPROVED',
      'a+2 PENDING',
    ]);
    expect(after(at('single', ...withSigners('before', 'all', 'WAITING', 'APPROVED', 'APPROVED')))[1]).toBe(
      'a PENDING',
    );
    expect(after(at('single', ...withSigners('before', 'any', 'WAITING', 'APPROVED', 'PENDING')))).toEqual([
      'OPEN',
      'a PENDING',
      'a+1 APPROVED',
      'a+2 CANCELLED SIGNERS_DECIDED',
    ]);
  });

  it('sign in turn where that was asked for', () => {
    expect(after(at('single', ...withSigners('before', 'seq', 'WAITING', 'APPROVED', 'WAITING')))[3]).toBe(
      'a+2 PENDING',
    );
  });

  it('refuse their task by disagreeing, and with it the node where one refusal is enough', () => {
    expect(
      after(at('any', ...withSigners('before', 'all', 'WAITING', 'DISAGREED', 'PENDING'), task('b', 'PENDING'))),
    ).toEqual([
      'FAILED',
      'a DISAGREED SIGNER_DISAGREED',
      'a+1 DISAGREED',
      'a+2 CANCELLED SIGNERS_DECIDED',
      'b CANCELLED NODE_FAILED',
    ]);
    const vote = at({ percent: 50 }, ...withSigners('before', 'all', 'WAITING', 'DISAGREED'), task('b', 'PENDING'));
    expect(after(vote)).toEqual(['OPEN', 'a DISAGREED SIGNER_DISAGREED', 'a+1 DISAGREED', 'b PENDING']);
  });

  it('do not count in the node themselves', () => {
    const [parent, ...signers] = withSigners('before', 'all', 'WAITING', 'APPROVED', 'APPROVED', 'PENDING');
    expect(after(at({ passCount: 2 }, parent, ...signers, task('b', 'PENDING')))[0]).toBe('OPEN');
  });

  it('of an earlier round have had their say: a new one is counted on its own', () => {
    const [parent, ...signers] = withSigners('before', 'any', 'WAITING', 'APPROVED', 'PENDING');
    const again = { ...parent, signing: { ...parent.signing!, signers: ['a+2'] } };
    expect(after(at('single', again, ...signers)).slice(1)).toEqual(['a WAITING', 'a+1 APPROVED', 'a+2 PENDING']);
  });
});

describe('signers after', () => {
  it('let their task pass when they have agreed, once it was agreed itself', () => {
    expect(after(at('single', ...withSigners('after', 'all', 'PASSING', 'APPROVED', 'PENDING'))).slice(0, 2)).toEqual([
      'OPEN',
      'a PASSING',
    ]);
    expect(after(at('single', ...withSigners('after', 'all', 'PASSING', 'APPROVED', 'APPROVED'))).slice(0, 2)).toEqual([
      'PASSED',
      'a APPROVED',
    ]);
  });

  it('are all removed: whoever has agreed is through, whoever has not still has to', () => {
    expect(after(at('single', ...withSigners('after', 'all', 'PASSING', 'CANCELLED'))).slice(0, 2)).toEqual([
      'PASSED',
      'a APPROVED',
    ]);
    expect(after(at('single', ...withSigners('after', 'all', 'PENDING', 'CANCELLED'))).slice(0, 2)).toEqual([
      'OPEN',
      'a PENDING',
    ]);
  });
});

describe('signers beside', () => {
  it('are members of the node like others', () => {
    expect(after(at('all', ...withSigners('parallel', 'all', 'APPROVED', 'PENDING')))[0]).toBe('OPEN');
    expect(after(at('all', ...withSigners('parallel', 'all', 'APPROVED', 'APPROVED')))[0]).toBe('PASSED');
    expect(after(at('any', ...withSigners('parallel', 'all', 'PENDING', 'APPROVED')))[0]).toBe('PASSED');
  });

  it('wait for their turn where the node is decided in turn', () => {
    expect(after(at('seq', ...withSigners('parallel', 'all', 'APPROVED', 'WAITING'), task('b', 'APPROVED')))[2]).toBe(
      'a+1 PENDING',
    );
  });
});

describe('what falls', () => {
  it('is what was not finished, with the reason and whoever caused it', () => {
    const fallen = cancelOpen(
      [task('a', 'WAITING'), task('b', 'APPROVED'), task('c', 'PASSING')],
      'WITHDRAWN',
      '填报人',
    );
    expect(fallen).toMatchObject([
      { status: 'CANCELLED', cancelled: { reason: 'WITHDRAWN', by: '填报人' } },
      { status: 'APPROVED' },
      { status: 'CANCELLED' },
    ]);
  });
});
