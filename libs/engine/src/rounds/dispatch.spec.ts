import type { DispatchProblem } from '#domain/answers/rounds';
import { filler, office, unit } from '../../../../test/builders.ts';
import { county, fin, head } from '../../../../test/county.ts';
import { deskOf } from '../../../../test/routes.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import type { DispatchOrder } from './dispatch-order.ts';
import { taskId } from './task-id.ts';

let house: House;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  house = await openHouse();
  desk = deskOf(house);
}, 60_000);
afterAll(() => house.close());

const task = {
  unitId: unit.id,
  title: '业务工作经费',
  evalScope: 'PROJECT',
  deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-29' },
};
const order = (round: string, ...tasks: object[]): DispatchOrder => ({
  round,
  fiscalYear: 2023,
  tasks: tasks as DispatchOrder['tasks'],
});
const opened = (round: string): Promise<{ id: string }[]> =>
  house.rows<{ id: string }>('select id from evaluation where round = $1 order by id', [round]);
const briefly = (problems: readonly DispatchProblem[]): string[] =>
  problems.map(({ severity, where, rule }) => `${severity} ${where} ${rule ?? ''}`.trim());

describe('the preview of a round', () => {
  it('says what each task would do, and writes nothing', async () => {
    const report = await desk.dispatch.preview(
      order(
        '预览',
        task,
        { ...task, title: '运行维护经费', deadlines: { goal: '2023-02-11', selfEvaluation: '2024-03-29' } },
        { ...task, unitId: 'nowhere' },
        { ...task, title: '过期', deadlines: { goal: '2023-01-09', selfEvaluation: '2024-03-29' } },
        { ...task, title: '流程不存在', route: 'nowhere' },
        { ...task, title: '方案不存在', scheme: 'NOWHERE' },
        { ...task, title: '多填一项', round: '别的批次' },
        task,
      ),
      office,
    );
    expect(report.lines.map(({ outcome, problems }) => [outcome, briefly(problems)])).toEqual([
      ['opens', []],
      ['opens', ['YELLOW deadlines.goal L24']],
      ['refused', ['RED unitId']],
      ['refused', ['RED deadlines.goal L22']],
      ['refused', ['RED']],
      ['refused', ['RED']],
      ['refused', ['RED']],
      ['refused', ['RED title']],
    ]);
    expect(report.counts).toEqual({ opens: 2, opened: 0, exists: 0, refused: 6 });
    expect(report.without).toEqual({ count: 1, names: ['示例县人民医院'] });
    expect(report.lines[0]).toMatchObject({ unit: unit.name, route: 'standard@3' });
    for (const { problems } of report.lines)
      for (const { message, remedy } of problems) expect(message + remedy).toMatch(/\p{Script=Han}/u);
    expect(await opened('预览')).toEqual([]);
  });

  it('asks for each unit whether the route has people there, and of the route itself once', async () => {
    await desk.packs.write(
      county(1, [head, { ...fin, duplicate: 'ALL_LATER' }]),
      '2023-01-10',
      office,
      house.clock.now(),
    );
    const hospital = { ...task, unitId: 'czj.wjj.yiyuan', route: 'county' };
    const report = await desk.dispatch.preview(order('人员', { ...task, route: 'county' }, hospital), office);
    expect(report.lines.map(({ outcome, problems }) => [outcome, briefly(problems)])).toEqual([
      ['opens', []],
      ['refused', ['RED goal[0].candidates L15', 'RED review[0].candidates L15']],
    ]);
    expect(report.routes).toMatchObject([{ id: 'county@1', tasks: 1, problems: [{ rule: 'L11' }, { rule: 'L11' }] }]);
  });
});

describe('giving a round', () => {
  it('gives what can be given, with a receipt for each, as the preview said', async () => {
    const tasks = order('下达', task, { ...task, title: '运行维护经费' }, { ...task, unitId: 'nowhere' });
    const foretold = await desk.dispatch.preview(tasks, office);
    const report = await desk.dispatch.give(tasks, office);
    expect(report.counts).toEqual({ opens: 0, opened: 2, exists: 0, refused: 1 });
    expect(report.lines.map(({ id }) => id)).toEqual(foretold.lines.map(({ id }) => id));
    expect((await opened('下达')).map(({ id }) => id)).toEqual(report.lines.flatMap(({ id }) => id ?? []).sort());
  });

  it('gives the same unit the same title once: again, by another person, at the same moment', async () => {
    const again = order('再次', task, { ...task, title: '运行维护经费' });
    const colleague = { ...office, id: 'performanceOffice2@czj' };
    const reports = await Promise.all([office, colleague, office].map((by) => desk.dispatch.give(again, by)));
    expect(reports.reduce((sum, { counts }) => sum + counts.opened, 0)).toBe(2);
    expect(await opened('再次')).toHaveLength(2);
    expect((await desk.dispatch.give(again, colleague)).counts).toMatchObject({ opened: 0, exists: 2 });
  });

  it('knows what was opened by hand; what was voided may be given again', async () => {
    const { id, version } = await house.open({ round: '作废' });
    expect((await desk.dispatch.give(order('作废', task), office)).lines[0]).toMatchObject({ outcome: 'exists', id });
    await house.act(id, version, 'voidEvaluation', { reason: '下达有误' }, office);
    const second = await desk.dispatch.give(order('作废', task), office);
    expect(second.lines[0]).toMatchObject({ outcome: 'opened', id: taskId('作废', unit.id, task.title, 1) });
    expect(await opened('作废')).toHaveLength(2);
  });

  it('is for the finance office, and for its own tree', async () => {
    await expect(desk.dispatch.give(order('越权', task), filler)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = { ...office, path: 'czj.wjj' };
    expect((await desk.dispatch.give(order('越权', task), elsewhere)).counts.refused).toBe(1);
    expect(await opened('越权')).toEqual([]);
  });

  it('takes a thousand tasks within half a minute', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({ ...task, title: `项目${i}` }));
    const started = performance.now();
    const { counts } = await desk.dispatch.give(order('千项', ...many), office);
    expect(counts.opened).toBe(1_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

describe('the number of a task', () => {
  it('is a UUID of its own for every round, unit, title and time', () => {
    const ids = [
      taskId('甲', 'a', 'b', 0),
      taskId('乙', 'a', 'b', 0),
      taskId('甲', 'ab', '', 0),
      taskId('甲', 'a', 'b', 1),
    ];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    expect(taskId('甲', 'a', 'b', 0)).toBe(ids[0]);
  });
});
