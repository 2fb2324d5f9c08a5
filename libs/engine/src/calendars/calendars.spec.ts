import { department, filler, office, unit } from '../../../../test/builders.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import type { CalendarReceipt } from '#domain/answers/calendars';
import { holidays2026 } from '#domain/deadlines/editions/2026-1';
import { EditionImport } from '#domain/deadlines/import-edition';
import { DomainError } from '#domain/error';
import { CalendarImports } from './calendar-imports.ts';
import { CalendarLister } from './calendar-list.ts';

/** A later notice: Monday 2026-03-09 is off, Saturday 2026-03-14 is worked for it. */
const second = EditionImport.parse({
  year: 2026,
  source: '国办发明电〔2026〕1号',
  published: '2026-01-20',
  content: { days: { ...holidays2026.days, '2026-03-09': 'off', '2026-03-14': 'work' } },
});
const days = (from: string, n: number) => ({ kind: 'days', from, n, count: 'working', roll: 'none' });

let house: House;
beforeAll(async () => {
  house = await openHouse({ now: '2026-02-25T02:00:00.000Z' });
}, 60_000);
afterAll(() => house.close());

const imports = () => house.get(CalendarImports);
const stateOf = async (id: string) => (await house.store.fresh(id)).state;
const waiting = async (id: string): Promise<string[]> =>
  (
    await house.rows<{ line: string }>(
      `select concat_ws(' ', stage, due, kind) as line from reminder where evaluation_id = $1 and fired_at is null order by at`,
      [id],
    )
  ).map(({ line }) => line);
const opened = async (n: number): Promise<string> => {
  const deadlines = { goal: days('2026-03-02', n), selfEvaluation: '2027-03-31' };
  const { id } = await house.open({ fiscalYear: 2026, title: `项目${n}`, deadlines });
  return id;
};

describe('A25: a notice on holidays that changes the working days', () => {
  let before: string;
  let moved: string;
  let preview: CalendarReceipt;
  beforeAll(async () => {
    [before, moved] = [await opened(3), await opened(7)];
    await house.drain();
  });

  it('is counted by the edition that holds when a task is opened', async () => {
    expect((await stateOf(before)).deadlines).toEqual({ goal: '2026-03-05', selfEvaluation: '2027-03-31' });
    expect((await stateOf(moved)).deadlines.goal).toBe('2026-03-11');
  });

  it('shows first which evaluation moves and which reminders appear and go, and changes nothing', async () => {
    const reminders = await waiting(moved);
    preview = await imports().preview(second, office);
    expect(preview).toMatchObject({ edition: '2026@2', moved: 1, failed: [] });
    expect(preview.evaluations).toMatchObject([
      {
        id: moved,
        unit: unit.name,
        moves: [{ subject: 'goal', what: '目标填报', from: '2026-03-11', to: '2026-03-12' }],
      },
    ]);
    expect(await waiting(moved)).toEqual(reminders);
    expect((await stateOf(moved)).deadlines.goal).toBe('2026-03-11');
  });

  it('is for the performance office only', async () => {
    await expect(imports().preview(second, department)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(imports().apply(second, filler)).rejects.toBeInstanceOf(DomainError);
  });

  it('then does exactly that, once, with a receipt, however often it is sent', async () => {
    const reminders = new Set(await waiting(moved));
    const receipt = await imports().apply(second, office);
    expect(receipt).toEqual(preview);
    await house.drain();
    const line = ({ subject, due, kind }: { subject: string; due: string; kind: string }) =>
      `${subject} ${due} ${kind}`;
    const { appear, go } = preview.evaluations[0]!;
    go.map(line).forEach((gone) => reminders.delete(gone));
    appear.map(line).forEach((added) => reminders.add(added));
    expect(new Set(await waiting(moved))).toEqual(reminders);
    expect((await stateOf(moved)).deadlines.goal).toBe('2026-03-12');
    const again = await Promise.all([imports().apply(second, office), imports().apply(second, office)]);
    expect(again).toEqual([receipt, receipt]);
    const events = `select evaluation_id as id, data ->> 'edition' as edition, by ->> 'id' as by from event where type = 'deadline.moved.v1'`;
    expect(await house.rows(events)).toEqual([{ id: moved, edition: '2026@2', by: office.id }]);
  });

  it('holds for whatever is opened afterwards', async () => {
    expect((await stateOf(await opened(7))).deadlines.goal).toBe('2026-03-12');
  });

  it('goes on where it stopped when it was broken off in the middle', async () => {
    const third = {
      ...second,
      source: '国办发明电〔2026〕2号',
      published: '2026-01-25',
      content: { days: { ...holidays2026.days, '2026-03-09': 'off', '2026-03-10': 'off' } },
    } as EditionImport;
    await house.rows(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`,
    );
    await house.rows(
      `create trigger broken before insert on event for each row when (new.type = 'deadline.moved.v1') execute function broken()`,
    );
    await expect(imports().apply(third, office)).rejects.toThrow('broken off');
    await house.rows('drop trigger broken on event');
    const receipt = await imports().apply(third, office);
    expect(receipt).toMatchObject({ edition: '2026@3', failed: [] });
    expect((await stateOf(moved)).deadlines.goal).toBe('2026-03-13');
    expect(await imports().apply(third, office)).toEqual(receipt);
  });

  it('leaves nothing to the chance that somebody else is at work on the same evaluation', async () => {
    const { version } = await stateOf(moved);
    const extension = { stage: 'selfEvaluation', due: '2027-04-30', reason: '汛期' };
    const fourth = { ...second, source: '国办发明电〔2026〕3号', published: '2026-02-01' };
    await Promise.all([
      imports().apply(fourth, office),
      house.act(moved, version, 'extendDeadline', extension, department),
    ]);
    expect((await stateOf(moved)).deadlines).toEqual({ goal: '2026-03-12', selfEvaluation: '2027-04-30' });
  });
});

describe('the list of calendars', () => {
  it('says which edition holds, and warns of years that work already runs into', async () => {
    const { editions, warnings } = await house.get(CalendarLister).list(office);
    const held = editions.filter(({ inForce }) => inForce).map(({ edition, builtIn }) => [edition, builtIn]);
    expect(held).toContainEqual(['2020@2', true]);
    expect(held).toContainEqual(['2026@4', false]);
    expect(held).not.toContainEqual(['2026@1', true]);
    expect(warnings).toEqual([{ year: '2027', text: expect.stringContaining('没有2027年的节假日安排数据') }]);
  });
});
