import {
  archivist,
  department,
  disclosure,
  filler,
  histories,
  office,
  person,
  unitHead,
  type Situation,
} from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import type { Actor } from '../evaluation/action.ts';
import { replay } from '../evaluation/evolve.ts';
import { awaitsOf } from './awaits.ts';
import { dueLight } from './light.ts';

const everybody = [filler, unitHead, department, office, disclosure, archivist];
const stateAt = (situation: Situation) => replay(record(histories[situation]));
const busy = (situation: Situation): string[] =>
  everybody.filter((actor) => awaitsOf(stateAt(situation), actor).length > 0).map(({ roles }) => roles.join());

describe('what awaits whom', () => {
  it.each<[Situation, string[]]>([
    ['goal.drafting', ['filler']],
    ['goal.reviewing unitHead', ['unitHead']],
    ['goal.reviewing department', ['departmentReviewer']],
    ['goal.reviewing finance', ['performanceOffice']],
    ['goal.returned', ['filler']],
    ['execution.running', []],
    ['execution.monitoring', ['filler']],
    ['execution.adjusting', ['departmentReviewer', 'performanceOffice']],
    ['selfEvaluation.drafting', ['filler']],
    ['review finance', ['performanceOffice']],
    ['publication.pending', ['disclosureOfficer']],
    ['publication.published', ['archivist']],
    ['archived', []],
    ['voided', []],
  ])('%s: %j', (situation, who) => expect(busy(situation)).toEqual(who));

  it('says why it is theirs, and by when', () => {
    expect(awaitsOf(stateAt('goal.drafting'), filler)).toEqual([
      { kind: 'filing', what: '目标填报', why: '您是填报人', action: 'saveDraft', due: '2023-02-10' },
    ]);
    expect(awaitsOf(stateAt('review department'), department)[0]).toMatchObject({
      what: '审核：主管部门初审',
      why: '您是主管部门审核人',
      task: 'review-1-department',
    });
  });

  it('comes to whoever stands in for somebody, and says for whom', () => {
    const proxy: Actor = { ...person('archivist', 'czj'), id: 'stand-in', standsFor: [office] };
    expect(awaitsOf(stateAt('review finance'), proxy)).toEqual([
      expect.objectContaining({ why: `代${office.name}办理`, kind: 'task' }),
    ]);
  });

  it('never comes to those who filed, nor to people of another unit, nor while the case stands still', () => {
    expect(awaitsOf(stateAt('review unitHead'), { ...filler, roles: ['filler', 'unitHead'] })).toEqual([]);
    expect(awaitsOf(stateAt('goal.drafting'), person('filler', 'czj.wjj'))).toEqual([]);
    const suspended = { ...stateAt('goal.drafting'), suspended: { at: '', by: '', reason: '' } };
    expect(awaitsOf(suspended, filler)).toEqual([]);
  });
});

describe('the light of a date', () => {
  it('is green, yellow on the last days, red once it is over, and out without a date', () => {
    const lights = ['2023-02-06', '2023-02-07', '2023-02-10', '2023-02-11'].map((day) => dueLight('2023-02-10', day));
    expect(lights).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect(dueLight(null, '2023-02-10')).toBeNull();
  });
});
