import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filler, goalForm, office } from '../../../../test/builders.ts';
import { jicheng, type Said } from '../../../../test/command-line.ts';
import { county, dept, fin, head, second } from '../../../../test/county.ts';
import { deskOf } from '../../../../test/routes.ts';
import { password } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-routes-'));
let house: House;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await house.close();
});

const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};
const atSystem = (...argv: string[]): Promise<Said> =>
  jicheng(['routes', ...argv, '--url', server.address, '--login', office.id], { LOGIN_PASSWORD: password });

describe('jicheng routes without the system', () => {
  it('lists the versions that come with the product', async () => {
    const { code, out } = await jicheng(['routes']);
    expect(code).toBe(0);
    expect(out).toContain('standard@2');
    expect(JSON.parse((await jicheng(['routes', 'list', '--json'])).out)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: 'joint@1' })]),
    });
  });

  it('lints a draft: nothing, red problems, and what is no route at all', async () => {
    expect(await jicheng(['routes', 'lint', file('sound.json', county(1))])).toMatchObject({
      code: 0,
      out: 'county@1没有问题\n',
    });
    const stuck = await jicheng(['routes', 'lint', file('stuck.json', county(1, [{ ...head, may: ['reject'] }]))]);
    expect(stuck.code).toBe(1);
    expect(stuck.out).toContain('红色 L02 goal[0]');
    expect(stuck.out).toContain('怎么改：');
    for (const [name, content] of [
      ['half.json', '{"id":'],
      ['other.json', {}],
      ['wrong.json', { ...county(1), version: 'eins' }],
    ] as const) {
      const { code, out, err } = await jicheng(['routes', 'lint', file(name, content)]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/\p{Script=Han}/u);
    }
  });

  it('says what is missing', async () => {
    for (const argv of [['lint'], ['dry-run'], ['dry-run', 'standard@2'], ['publish']])
      expect((await jicheng(['routes', ...argv])).code).toBe(2);
  });
});

describe('jicheng routes at the system', () => {
  it('lints against its people, lists its versions and tries one out', async () => {
    const { publishing } = deskOf(house);
    await publishing.publish(county(1), '2023-01-10', office);
    const { id } = await house.open({ route: 'county' });
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await house.act(id, 2, 'submitGoal', {}, filler);
    await publishing.publish(county(2, [head, dept, second, fin]), '2023-01-10', office);
    const nobody = { ...fin, candidates: { role: 'budgetOffice', reach: 'above' } } as const;
    const linted = await atSystem('lint', file('people.json', county(3, [head, nobody])));
    expect([linted.code, linted.out.includes('L15')]).toEqual([1, true]);
    expect((await atSystem('list')).out).toMatch(/county@2.*2023年1月10日起.*是/u);
    const trial = await atSystem('dry-run', 'county@2');
    expect(trial.code).toBe(0);
    expect(trial.out).toContain('可以变更1项，不能变更0项，不受影响0项');
    expect(trial.out).toContain('办理“单位负责人”');
  });
});
