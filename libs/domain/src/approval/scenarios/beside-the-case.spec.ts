import { filler, unitHead } from '../../../../../test/builders.ts';
import { li, qian, signing, stranger, sun, wang, wu, zhao, zheng, zhou } from '../../../../../test/approvals.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';

const at = (day: string, hour = '02'): string => `${day}T${hour}:00:00.000Z`;

describe('A19 a task is urged', () => {
  it('once a working day by the same person, and three times a revision', () => {
    const office = signing('all', [zhao, qian]);
    const input = { tasks: [office.task(zhao).id] };
    expect(office.act(filler, 'urge', input, at('2023-02-01'))).toMatchObject([
      { type: 'task.urged.v1', data: { tasks: input.tasks, day: '2023-02-01' } },
    ]);
    expect(office.refused(filler, 'urge', input, at('2023-02-01', '09'))).toMatchObject({
      code: 'urgeTooOften',
      details: { name: 'URGE_TOO_OFTEN', day: '2023-02-01' },
    });
    office.act(filler, 'urge', input, at('2023-02-02'));
    office.act(filler, 'urge', input, at('2023-02-03'));
    expect(office.refused(filler, 'urge', input, at('2023-02-06'))).toMatchObject({ details: { times: 3 } });
    // Others, and other tasks, are counted on their own.
    office.act(unitHead, 'urge', input, at('2023-02-03'));
    office.act(filler, 'urge', {}, at('2023-02-03'));
    expect(office.state.urged.at(-1)).toMatchObject({ task: office.task(qian).id, by: filler.id });
  });

  it('on a day off as on the next working day', () => {
    const office = signing('all', [zhao, qian]);
    office.calendar = builtInCalendar;
    expect(office.act(filler, 'urge', {}, at('2023-02-04'))).toMatchObject([{ data: { day: '2023-02-06' } }]);
    expect(office.refused(filler, 'urge', {}, at('2023-02-06')).code).toBe('urgeTooOften');
    office.act(filler, 'urge', {}, at('2023-02-07'));
  });

  it('not while it waits for others, nor when it is done, gone, or one’s own', () => {
    const office = signing('seq', [zhao, qian, sun]);
    const tasks = (holder: typeof zhao) => ({ tasks: [office.task(holder).id] });
    expect(office.refused(filler, 'urge', tasks(qian)).code).toBe('waitingForSigners');
    expect(office.refused(zhao, 'urge').code).toBe('illegalAction');
    office.act(zhao, 'approve');
    expect(office.refused(filler, 'urge', tasks(zhao))).toMatchObject({
      code: 'alreadyDecided',
      details: { by: '赵一' },
    });
    expect(office.refused(filler, 'urge', { tasks: ['elsewhere'] }).code).toBe('taskGone');
    office.act(zhao, 'urge', tasks(qian));
    expect(office.refused(stranger, 'urge').code).toBe('forbidden');
  });

  it('from the second time on the leader hears of it, whoever urges', () => {
    const office = signing('all', [zhou, zhao]);
    const [first] = office.act(filler, 'urge', {}, at('2023-02-01'));
    expect(first?.data).not.toHaveProperty('leaders');
    const [again] = office.act(unitHead, 'urge', {}, at('2023-02-01'));
    const told = [wu, zheng].map(({ id, name }) => ({ id, name }));
    expect(again).toMatchObject({ data: { leaders: told } });
  });

  it('and nothing else happens: no deadline moves, no task changes', () => {
    const office = signing('all', [zhao, qian]);
    const before = office.state;
    office.act(filler, 'urge');
    const { urged, version, ...after } = office.state;
    expect([urged.length, version]).toEqual([2, before.version + 1]);
    expect(before).toMatchObject(after);
  });

  it('a late form is urged like a task; a form in time, or one’s own, is not', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'returnForRevision', { opinion: '请补充', items: [{ where: '', text: '请补充依据' }] });
    expect(office.refused(zhou, 'urge', {}, at('2023-02-10'))).toMatchObject({
      code: 'illegalAction',
      details: {},
    });
    expect(office.refused(filler, 'urge', {}, at('2023-02-11')).code).toBe('illegalAction');
    expect(office.act(zhou, 'urge', {}, at('2023-02-11'))).toMatchObject([{ data: { tasks: ['filing'] } }]);
    expect(office.act(wang, 'urge', {}, at('2023-02-13'))).toMatchObject([
      { data: { leaders: [{ id: unitHead.id }] } },
    ]);
  });
});

describe('a copy', () => {
  it('goes to each once, and gives a say in nothing but remarks', () => {
    const office = signing('all', [zhao, qian]);
    expect(office.act(filler, 'copyTo', { to: [li.id, wu.id, li.id], remark: '供参考' })).toMatchObject([
      { type: 'evaluation.copied.v1', data: { to: [{ id: li.id }, { id: wu.id }] } },
    ]);
    expect(office.act(zhao, 'copyTo', { to: [li.id, sun.id] })).toMatchObject([{ data: { to: [{ id: sun.id }] } }]);
    expect(office.refused(zhao, 'copyTo', { to: [li.id] }).message).toMatch('都已收到过');
    expect(office.refused(zhao, 'copyTo', { to: [zhao.id] }).code).toBe('signerDuplicate');
    expect(office.state.copies.map(({ name }) => name)).toEqual(['李四', '吴六', '孙三']);
    office.act(wu, 'remark', { text: '已阅', mentions: [zhao.id, zhao.id] });
    expect(office.refused(wu, 'approve').code).toBe('notAssignee');
  });

  it('does not go to people who may not see the case, nor from them', () => {
    const office = signing('all', [zhao, qian]);
    for (const to of [stranger.id, 'nobody'])
      expect(office.refused(filler, 'copyTo', { to: [to] }).code).toBe('forbidden');
    expect(office.refused(filler, 'remark', { text: '请看', mentions: [stranger.id] }).code).toBe('forbidden');
    expect(office.refused(stranger, 'copyTo', { to: [li.id] }).code).toBe('forbidden');
  });
});
