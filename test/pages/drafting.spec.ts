import { jest } from '@jest/globals';
import { soundForm } from '#domain/audit/given-form';
import type { Form } from '#domain/form';
import { atIndicator } from '../../apps/web/src/form/address.ts';
import { Problem } from '../../apps/web/src/api/problem.ts';
import { Draft, type Beginning, type Surroundings } from '../../apps/web/src/form/draft.ts';
import { FormStore } from '../../apps/web/src/form/store.ts';

const cell = atIndicator('eval', 7, 'actual');
const away = new Problem(0, 'away', '连不上');
const conflict = new Problem(409, 'conflict', '表单已被他人更新');
const refusal = new Problem(422, 'invalid', '不能是负数');

/** A house that answers when it is told to, and notes what it was sent. */
const house = (begins: Partial<Beginning> = {}, left?: Form) => {
  const form = soundForm();
  const store = new FormStore(left ?? form);
  const sent: { said: string; version: number; key: string; answer(told: number | Problem): Promise<void> }[] = [];
  const around = {
    send: (form: Form, version: number, key: string) =>
      new Promise<{ version: number }>((done, fail) => {
        const answer = async (told: number | Problem): Promise<void> => {
          if (told instanceof Problem) fail(told);
          else done({ version: told });
          await jest.advanceTimersByTimeAsync(0);
        };
        sent.push({ said: new FormStore(form).text(cell), version, key, answer });
      }),
    standsAt: jest.fn<Surroundings['standsAt']>().mockResolvedValue(null),
    keep: jest.fn(),
    forget: jest.fn(),
    onSaved: jest.fn(),
    present: jest.fn(() => true),
  };
  const draft = new Draft(store, { saved: form, version: 5, overtaken: false, ...begins }, around);
  const leave = draft.attach();
  const type = (words: string): void => store.type(cell, words);
  const wait = (ms = 2_000): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  return { form, store, sent, around, draft, leave, type, wait, state: () => draft.current().state };
};

const typedBefore = (words: string): Form => {
  const store = new FormStore(soundForm());
  store.type(cell, words);
  return store.current();
};

describe('a draft that saves itself', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has one save under way at a time: what is typed meanwhile waits for its answer, and goes on from it', async () => {
    const { sent, type, wait, state, store } = house();
    type('一');
    await wait();
    type('二');
    await wait(5_000);
    expect(sent).toHaveLength(1);
    await sent[0]!.answer(6);
    expect(state()).toBe('typed');
    await wait();
    expect(sent[1]).toMatchObject({ said: '二', version: 6 });
    await sent[1]!.answer(7);
    expect(state()).toBe('saved');
    expect(store.text(cell)).toBe('二');
  });

  it('asks again for what was not answered before it sends anything newer', async () => {
    const { sent, type, wait, state } = house();
    type('一');
    await wait();
    await sent[0]!.answer(away);
    expect(state()).toBe('away');
    type('二');
    await wait();
    expect(sent[1]).toMatchObject({ said: '一', version: 5, key: sent[0]!.key });
    await sent[1]!.answer(6);
    await wait();
    expect(sent[2]).toMatchObject({ said: '二', version: 6 });
  });

  it('saves what an earlier visit left behind, without another key', async () => {
    const { sent, wait, state } = house({}, typedBefore('上次'));
    expect(state()).toBe('typed');
    await wait();
    expect(sent[0]).toMatchObject({ said: '上次', version: 5 });
  });

  it('sends nothing of its own accord where somebody has saved since: the person decides', async () => {
    const { sent, wait, state, draft, type } = house({ overtaken: true, version: 3 }, typedBefore('上次'));
    type('还在写');
    await wait();
    expect(state()).toBe('conflict');
    expect(sent).toEqual([]);
    draft.rebase(9);
    await wait(0);
    expect(sent[0]).toMatchObject({ said: '还在写', version: 9 });
  });

  it('is at rest with what the house has, once that is taken instead', async () => {
    const { sent, type, wait, draft, state, store, around } = house();
    type('我的');
    await wait();
    await sent[0]!.answer(conflict);
    expect(state()).toBe('conflict');
    draft.take(typedBefore('对方的'), 8);
    await wait(10_000);
    expect(state()).toBe('saved');
    expect(store.text(cell)).toBe('对方的');
    expect(sent).toHaveLength(1);
    expect(around.forget).toHaveBeenCalled();
    store.undo();
    expect(store.text(cell)).toBe('我的');
  });

  it('goes on by itself where nobody else has touched the form, as after its own last save on the way out', async () => {
    const { sent, type, wait, around } = house();
    around.standsAt.mockResolvedValue(8);
    type('一');
    await wait();
    await sent[0]!.answer(conflict);
    expect(sent[1]).toMatchObject({ said: '一', version: 8 });
  });

  it('takes no newer version as seen before its content is here: nobody is overwritten unseen', async () => {
    const { sent, type, wait, draft } = house();
    draft.follow(undefined, 6, 6);
    type('乙');
    await wait();
    expect(sent[0]!.version).toBe(5);
  });

  it('shows what another window has saved, as long as nothing is typed here, and takes none of it back', () => {
    const { draft, store, state, type } = house();
    type('旧');
    store.undo();
    draft.follow(typedBefore('别处'), 6, 6);
    expect(store.text(cell)).toBe('别处');
    expect(state()).not.toBe('conflict');
    store.undo();
    expect(store.text(cell)).toBe('别处');
  });

  it('sends the last of it when the page is left, but not in the name of whoever came after', async () => {
    const one = house();
    one.type('离开前');
    one.leave();
    expect(one.sent[0]).toMatchObject({ said: '离开前' });
    const other = house();
    other.around.present.mockReturnValue(false);
    other.type('离开前');
    other.leave();
    await other.wait(10_000);
    expect(other.sent).toEqual([]);
  });

  it('keeps a refused text, and tries again when it is mended', async () => {
    const { sent, type, wait, state, store, draft } = house();
    type('-1');
    const saved = draft.save();
    await sent[0]!.answer(refusal);
    expect(await saved).toBe(false);
    expect(state()).toBe('refused');
    expect(store.text(cell)).toBe('-1');
    type('1');
    await wait();
    expect(sent[1]).toMatchObject({ said: '1' });
  });

  it('is saved to the last key before a submission', async () => {
    const { sent, type, draft } = house();
    type('一');
    const saved = draft.save();
    type('二');
    await sent[0]!.answer(6);
    await sent[1]!.answer(7);
    expect(await saved).toBe(true);
    expect(sent.map(({ said }) => said)).toEqual(['一', '二']);
  });
});
