import { randomUUID } from 'node:crypto';
import { DomainError } from '#domain/error';
import { department, filler, goalForm, office, unitHead } from '../../../../test/builders.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { enterHouse, openHouse, type House } from '../../../../test/running.ts';

let house: House;
/** Another process on the same database: its caches know nothing of the first one's. */
let other: House;
beforeAll(async () => {
  house = await openHouse();
  other = await enterHouse(house.url);
}, 60_000);
afterAll(async () => {
  await other.close();
  await house.close();
});

const draft = { form: goalForm() };
const another = { form: goalForm((form) => (form.goals!.expected = { raw: '另一目标' })) };

/** The refusal of what should not have been done. */
const refusalOf = async (attempt: Promise<unknown>): Promise<DomainError> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
};
const versionsOf = async (id: string): Promise<number[]> =>
  (await house.rows<{ version: number }>('select version from event where evaluation_id = $1 order by 1', [id])).map(
    ({ version }) => version,
  );

describe('two people who act on the same version', () => {
  it('in fifty races, of one process or of two: exactly one succeeds, the other is told who was faster', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { id, version } = await house.open();
      const races = [
        house.act(id, version, 'saveDraft', draft, filler),
        (round % 3 ? other : house).act(id, version, 'voidEvaluation', { reason: '下达有误' }, office),
      ];
      const results = await Promise.allSettled(round % 2 ? races.toReversed() : races);
      const lost = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as DomainError);
      expect(lost).toHaveLength(1);
      const [{ by }] = (await house.rows<{ by: { name: string } }>(
        'select by from event where evaluation_id = $1 and version = 2',
        [id],
      )) as [{ by: { name: string } }];
      expect(lost[0]).toMatchObject({ code: 'conflict', details: { expected: 1, version: 2, by: by.name } });
      expect(await versionsOf(id)).toEqual([1, 2]);
    }
  }, 30_000);

  it('is refused on a version that never was', async () => {
    const { id } = await house.open();
    expect(await refusalOf(house.act(id, 0, 'saveDraft', draft, filler))).toMatchObject({
      code: 'conflict',
      details: { version: 1 },
    });
    expect(await refusalOf(house.act(id, 7, 'saveDraft', draft, filler))).toMatchObject({
      code: 'conflict',
      details: { version: 1 },
    });
  });
});

describe('somebody who is typing while others write beside the form', () => {
  const extension = { stage: 'goal', due: '2023-03-01', reason: '汛期' };

  it('saves on the version they saw, decided on the case as it stands', async () => {
    const { id, version } = await house.open();
    await other.act(id, version, 'extendDeadline', extension, department);
    expect(await house.act(id, version, 'saveDraft', draft, filler)).toMatchObject({ version: 3 });
    expect((await house.store.fresh(id)).state.deadlines.goal).toBe('2023-03-01');
    expect(await versionsOf(id)).toEqual([1, 2, 3]);
  });

  it('is told of a conflict when the form itself was touched, before or after such a remark', async () => {
    const { id, version } = await house.open();
    await house.act(id, version, 'extendDeadline', extension, department);
    await house.act(id, 2, 'saveDraft', another, filler);
    await house.act(id, 3, 'extendDeadline', { ...extension, due: '2023-03-02' }, department);
    const refused = await refusalOf(other.act(id, version, 'saveDraft', draft, filler));
    expect(refused).toMatchObject({ code: 'conflict', details: { expected: 1, version: 4 } });
  });

  it('loses nothing in twenty races', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, version } = await house.open();
      await Promise.all([
        other.act(id, version, 'extendDeadline', extension, department).catch(() => undefined),
        house.act(id, version, 'saveDraft', draft, filler),
      ]);
      expect((await house.store.fresh(id)).state.forms.goal).toBeGreaterThan(1);
    }
  }, 30_000);
});

describe('a command that is sent twice with the same key', () => {
  it('takes effect once and is answered alike, one after the other', async () => {
    const { id } = await house.open();
    const first = await house.act(id, 1, 'saveDraft', draft, filler, 'key-sequential');
    await house.act(id, 2, 'saveDraft', another, filler);
    expect(await house.act(id, 1, 'saveDraft', draft, filler, 'key-sequential')).toEqual(first);
    expect(await versionsOf(id)).toEqual([1, 2, 3]);
  });

  it('takes effect once and is answered alike, at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await house.open();
      const key = `key-concurrent-${round}`;
      const twice = [house, house, other].map((one) => one.act(id, 1, 'saveDraft', draft, filler, key));
      const answers = await Promise.all(twice);
      expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort())))).toHaveProperty('size', 1);
      expect(await versionsOf(id)).toEqual([1, 2]);
    }
  }, 30_000);

  it('opens one evaluation only', async () => {
    const opened = await Promise.all([house, house, other].map((one) => one.open({}, office, 'key-of-the-opening')));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect((await house.open({}, office, 'key-of-the-opening')).id).toBe(opened[0]!.id);
  });

  it('is refused when its content is another, whatever the version', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', draft, filler, 'key-reused');
    for (const version of [1, 2])
      expect((await refusalOf(house.act(id, version, 'saveDraft', another, filler, 'key-reused'))).code).toBe(
        'idempotencyKeyReused',
      );
    expect((await refusalOf(house.act(id, 2, 'submitGoal', {}, filler, 'key-reused'))).code).toBe(
      'idempotencyKeyReused',
    );
    await house.open({}, office, 'key-opening-reused');
    expect((await refusalOf(house.open({ title: '另一项目' }, office, 'key-opening-reused'))).code).toBe(
      'idempotencyKeyReused',
    );
  });

  it('is another command when another person sends it', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', draft, filler, 'key-of-everybody');
    const extension = { stage: 'goal', due: '2023-03-01', reason: '汛期' };
    expect((await house.act(id, 2, 'extendDeadline', extension, department, 'key-of-everybody')).version).toBe(3);
  });
});

describe('who is refused', () => {
  it('leaves a line in the audit trail, and no event', async () => {
    const { id } = await house.open();
    await refusalOf(house.act(id, 1, 'submitGoal', {}, unitHead));
    const lines = await house.rows(
      'select person, action, outcome, version from audit_line where evaluation_id = $1 order by id',
      [id],
    );
    expect(lines).toEqual([
      { person: office.id, action: 'open', outcome: 'accepted', version: 1 },
      { person: unitHead.id, action: 'submitGoal', outcome: 'forbidden', version: 1 },
    ]);
    expect(await versionsOf(id)).toEqual([1]);
  });

  it('cannot tell an evaluation of another unit from one that does not exist', async () => {
    const { id } = await house.open();
    for (const by of Object.values(strangers)) {
      const theirs = await refusalOf(house.act(id, 1, 'saveDraft', draft, by));
      const nobodys = await refusalOf(house.act(randomUUID(), 1, 'saveDraft', draft, by));
      expect([theirs.code, theirs.message]).toEqual([nobodys.code, nobodys.message]);
      expect(theirs.code).toBe('notFound');
    }
  });

  it('cannot open for a unit outside their own tree, nor put a unit where it is not', async () => {
    const elsewhere = { unit: { id: 'nowhere' } };
    expect((await refusalOf(house.open(elsewhere))).code).toBe('notFound');
    expect((await refusalOf(house.open({}, strangers.department))).code).toBe('notFound');
    expect((await refusalOf(house.open({}, department))).code).toBe('forbidden');
    expect((await refusalOf(house.open({ path: 'czj' }))).code).toBe('invalid');
  });
});
