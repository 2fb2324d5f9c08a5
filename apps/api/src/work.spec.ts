import type { Board } from '#domain/board/board';
import { archivist, department, filler, office } from '../../../test/builders.ts';
import { signedIn, type Caller } from '../../../test/caller.ts';
import { stories } from '../../../test/histories/stories.ts';
import { strangers } from '../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
const people = { filler, department, office, archivist, stranger: strangers.filler };
const callers = {} as Record<keyof typeof people, Caller>;

interface Line {
  id: string;
  awaits: { what: string; why: string }[];
  light: string | null;
}

const read = async <T>(who: keyof typeof people, path: string): Promise<T> =>
  (await (await callers[who].get(path)).json()) as T;
const listed = async (who: keyof typeof people, list: string): Promise<string[]> =>
  (await read<Line[]>(who, `api/work?list=${list}`)).map(({ id }) => id);

let fresh = '';
let published = '';

beforeAll(async () => {
  house = await openHouse();
  published = (await house.live(stories.published)).id;
  house.clock.set('2023-02-01T02:00:00.000Z');
  fresh = (await house.open()).id;
  await house.drain();
  server = await serve(house);
  for (const [who, person] of Object.entries(people))
    callers[who as keyof typeof people] = await signedIn(server.address, person);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

describe('my work', () => {
  it('is what awaits me, with the reason and the light of its date', async () => {
    const [first, ...rest] = await read<Line[]>('filler', 'api/work?list=todo');
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ id: fresh, light: 'green', awaits: [{ what: '目标填报', why: '您是填报人' }] });
  });

  it('knows what I have decided and what I have filed', async () => {
    expect(await listed('department', 'todo')).toEqual([]);
    expect(await listed('department', 'done')).toEqual([published]);
    expect(await listed('filler', 'mine')).toEqual([published]);
    expect(await listed('office', 'copied')).toEqual([]);
  });

  it('shows nobody the work of another unit', async () => {
    for (const list of ['todo', 'done', 'copied', 'mine']) expect(await listed('stranger', list)).toEqual([]);
  });
});

describe('the board', () => {
  it('counts what the bureau may see, by stage and unit, with the rules that are broken', async () => {
    const board = await read<Board & { rules: object[] }>('office', 'api/board');
    expect(board).toMatchObject({ total: 2, stages: { goal: { count: 1, late: 0 } } });
    expect(board.units).toEqual([expect.objectContaining({ done: 1 })]);
    expect(board.dots).toHaveLength(1);
    expect(Array.isArray(board.rules)).toBe(true);
  });

  it('narrows to a year, and to a part of the tree', async () => {
    expect((await read<Board>('office', 'api/board?fiscalYear=1999')).total).toBe(0);
    expect((await read<Board>('office', 'api/board?below=czj.jyj')).total).toBe(2);
    expect((await read<Board>('office', 'api/board?below=czj.wjj')).total).toBe(0);
  });

  it('is empty for another unit', async () => {
    expect(await read<Board>('stranger', 'api/board')).toMatchObject({ total: 0, units: [] });
  });

  it('is a table for a spreadsheet', async () => {
    const answer = await callers.office.get('api/board/lines.csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(3);
  });
});
