import { department, fact, filler, office as performance, unitHead } from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import { lived, stateOf } from '../../../../../test/lived.ts';
import { noticesOf } from '../../notices.ts';
import { record } from '../../../../../test/given.ts';
import {
  dept,
  first,
  head,
  office,
  people,
  reviewed,
  second,
  tasksIn,
  together,
  visitsIn,
} from '../../../../../test/given-case.ts';

const route = [head, dept, together, office];
const atDepartment = reviewed(route, [unitHead, 'approve', { opinion: '情况属实' }]);
const claimed = [...atDepartment, fact('task.claimed.v1', { task: 'goal-1-department' }, department)];

describe('A09 taking a decision back', () => {
  it('works before anybody has acted on it; the opinion stays on record as superseded', () => {
    given(...atDepartment)
      .when('takeBack', { reason: '金额看错' }, unitHead)
      .happens(['decision.takenBack.v1', { task: 'goal-1-unitHead', reason: '金额看错' }])
      .leaves((state) => {
        expect(visitsIn(state)).toEqual(['unitHead OPEN', 'department CLOSED']);
        expect(tasksIn(state)).toEqual(['unitHead/1 PENDING', 'department/2 CANCELLED TAKEN_BACK']);
        expect(state.approval?.tasks[0]?.earlier).toMatchObject([{ status: 'APPROVED', opinion: '情况属实' }]);
      });
  });

  it('works although somebody has taken the next task, who is told that it is gone', () => {
    const after = lived(claimed, [[unitHead, 'takeBack']]);
    expect(tasksIn(stateOf(after))).toEqual(['unitHead/1 PENDING', 'department/2 CANCELLED TAKEN_BACK']);
    const last = record(after).at(-1)!;
    const told = noticesOf(stateOf(after), last, stateOf(after.slice(0, -1)));
    expect(told.flatMap(({ to }) => ('persons' in to ? to.persons : []))).toContain(department.id);
  });

  it('is refused once somebody has decided on it', () => {
    const decided = lived(atDepartment, [[department, 'approve']], { people });
    given(...decided)
      .when('takeBack', {}, unitHead)
      .refused('alreadyDecided');
  });

  it('is refused to whoever has decided nothing', () => {
    given(...atDepartment)
      .when('takeBack', {}, performance)
      .refused('illegalAction');
  });

  it('works within a node where others are still to decide, and once it has passed', () => {
    const there = lived(
      atDepartment,
      [
        [department, 'approve'],
        [first, 'approve'],
      ],
      { people },
    );
    given(...there)
      .when('takeBack', {}, first)
      .leaves((state) => expect(tasksIn(state)[2]).toBe('countersign/3 甲 PENDING'));
    const passed = lived(
      there,
      [
        [second, 'approve'],
        [people.at(-1)!, 'approve'],
      ],
      { people },
    );
    given(...passed)
      .when('takeBack', {}, second)
      .leaves((state) =>
        expect(tasksIn(state).slice(2)).toEqual([
          'countersign/3 甲 APPROVED',
          'countersign/3 乙 PENDING',
          'countersign/3 丙 APPROVED',
          'finance/4 CANCELLED TAKEN_BACK',
        ]),
      );
  });

  it('in turn, makes whoever comes next wait again, and is refused once they have decided', () => {
    const inTurn = { ...together, mode: 'seq' } as const;
    const there = reviewed([inTurn, office], [first, 'approve']);
    given(...there)
      .when('takeBack', {}, first)
      .leaves((state) =>
        expect(tasksIn(state)).toEqual([
          'countersign/1 甲 PENDING',
          'countersign/1 乙 WAITING',
          'countersign/1 丙 WAITING',
        ]),
      );
    given(...lived(there, [[second, 'approve']], { people }))
      .when('takeBack', {}, first)
      .refused('alreadyDecided');
  });
});

describe('A10 acceptance by the level above', () => {
  const accepted = lived(atDepartment, [[department, 'accept']]);

  it('blocks taking back until it is released', () => {
    given(...accepted)
      .when('takeBack', {}, unitHead)
      .refused('lockedByUpper');
    given(...lived(accepted, [[department, 'releaseAccepted']]))
      .when('takeBack', {}, unitHead)
      .happens('decision.takenBack.v1');
  });

  it('blocks a withdrawal by the filer', () => {
    given(...lived(reviewed(route), [[unitHead, 'accept']]))
      .when('withdraw', {}, filler)
      .refused('lockedByUpper');
  });

  it('does not block the level itself, nor outlast its own node', () => {
    const further = lived(accepted, [[department, 'approve']], { people });
    given(...further)
      .when('takeBack', {}, department)
      .happens('decision.takenBack.v1');
    given(...lived(further, [[first, 'returnForRevision', { opinion: '重核', to: 'unitHead' }]], { people }))
      .when('approve', {}, unitHead)
      .leaves(({ approval }) => expect(approval?.accepted).toBeUndefined());
  });

  it('is done once, and released only where it was done', () => {
    given(...accepted)
      .when('accept', {}, department)
      .refused('alreadyDecided');
    given(...atDepartment)
      .when('releaseAccepted', {}, department)
      .refused('illegalAction');
  });
});

describe('A11 withdrawal by the filer', () => {
  it('works until the first decision of the revision', () => {
    given(...reviewed(route))
      .when('withdraw', { reason: '附件有误' }, filler)
      .happens(['submission.withdrawn.v1', { reason: '附件有误' }])
      .leavesAt('goal.drafting')
      .leaves((state) => {
        expect(tasksIn(state)).toEqual(['unitHead/1 CANCELLED WITHDRAWN']);
        expect(state.revisions.goal).toBe(1);
      });
  });

  it('is refused after it', () => {
    given(...atDepartment)
      .when('withdraw', {}, filler)
      .refused('withdrawNotAllowed');
  });

  it('is refused after a decision that was taken back: it has been one', () => {
    given(...lived(atDepartment, [[unitHead, 'takeBack']]))
      .when('withdraw', {}, filler)
      .refused('withdrawNotAllowed');
  });

  it('is for whoever handed it in', () => {
    given(...reviewed(route))
      .when('withdraw', {}, unitHead)
      .refused('forbidden');
  });
});
