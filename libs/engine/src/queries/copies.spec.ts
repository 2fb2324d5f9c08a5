import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/evaluation/action';
import { department, filler, goalForm, office, person, selfEvaluationTable, unit } from '../../../../test/builders.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { EngineModule } from '../engine.module.ts';
import { CopiedTexts } from './copies.ts';
import { growth, mostGrowth } from '../../../../test/growth.ts';

let house: House;
let app: INestApplicationContext;
let copies: CopiedTexts;
beforeAll(async () => {
  house = await openHouse();
  app = await NestFactory.createApplicationContext(
    EngineModule.forRoot({ config: house.config, databaseUrl: house.url, clock: house.clock }),
    { logger: ['error'] },
  );
  await app.init();
  copies = app.get(CopiedTexts);
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

const text = (year: number): string =>
  `${year}年，全局上下坚持以人民为中心，深入推进领导干部接访下访，办理群众来信来访${year}件次，化解积案13件，组织业务培训，维护了群众合法权益。`;
const otherText =
  '本项目全年接待来访群众5200人次，支付物业、水电和车辆运行费用，更新接访大厅设备16台，保障了接访场所正常开放，群众满意度达到92.4%。';

interface Lived {
  of?: { id: string; path: string };
  year?: number;
  title?: string;
  told?: string;
}

/** An evaluation whose self-evaluation has been saved, with these words in it. */
const selfEvaluated = async ({ of = unit, year = 2023, title = '业务工作经费', told = text(year) }: Lived = {}) => {
  const [own, head] = [person('filler', of.path), person('unitHead', of.path)];
  const above = person('departmentReviewer', of.path.slice(0, of.path.lastIndexOf('.')));
  const form = selfEvaluationTable((one) => (one.goals = { expected: null, actual: { raw: told } }));
  const steps: [Parameters<House['act']>[2], object, Actor][] = [
    ['saveDraft', { form: goalForm() }, own],
    ['submitGoal', {}, own],
    ['approve', {}, head],
    ['approve', {}, above],
    ['approve', {}, office],
    ['closeExecution', {}, above],
    ['saveDraft', { form }, own],
  ];
  let answer = await house.open({ unit: { id: of.id }, fiscalYear: year, round: `${year}年度`, title });
  for (const [action, input, by] of steps) answer = await house.act(answer.id, answer.version, action, input, by);
  return answer.id;
};

const hospital = { id: 'czj.wjj.yiyuan', path: 'czj.wjj.yiyuan' };

describe('copied texts in the running house', () => {
  it('are found in the same round and in the unit’s own year before, as far as the asker may see', async () => {
    const id = await selfEvaluated();
    const [project, last, elsewhere] = [
      await selfEvaluated({ title: '信访经费' }),
      await selfEvaluated({ year: 2022 }),
      await selfEvaluated({ of: hospital }),
    ];
    const innocent = await selfEvaluated({ of: hospital, told: otherText });
    await selfEvaluated({ year: 2021 });
    const foundBy = async (actor: Actor) => (await copies.of(id, actor)).findings.map(({ other }) => other.id);
    expect(new Set(await foundBy(office))).toEqual(new Set([project, last, elsewhere]));
    expect(new Set(await foundBy(department))).toEqual(new Set([project, last]));
    expect(new Set(await foundBy(filler))).toEqual(new Set([project, last]));
    expect((await copies.of(innocent, office)).findings).toEqual([]);
    expect((await copies.of(id, office)).findings[0]).toMatchObject({
      rule: 'X06',
      severity: 'YELLOW',
      where: 'goals.actual',
      message: expect.stringContaining('雷同'),
    });
  }, 30_000);

  it('are not there for whoever may not see the evaluation, nor before there is a self-evaluation', async () => {
    const id = await selfEvaluated();
    await expect(copies.of(id, strangers.filler)).rejects.toMatchObject({ code: 'notFound' });
    const { id: open } = await house.open();
    await expect(copies.of(open, office)).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('holds one form against those of 230 units in a time that grows with their number only', async () => {
  const units = Array.from({ length: 230 }, (_, i) => ({ id: `czj.jyj.x${i}`, path: `czj.jyj.x${i}` }));
  await house.rows(
    `insert into organisation (id, path, kind, name, parent) select x, x, 'budgetUnit', '学校' || x, 'czj.jyj' from unnest($1::text[]) x`,
    [units.map(({ path }) => path)],
  );
  const long = (i: number): string =>
    Array.from({ length: 60 }, (_, k) => `第${k}项工作由第${i % 7}组承担，按计划完成走访与培训，问题已整改；`).join('');
  const ids: Record<2020 | 2021, string[]> = { 2020: [], 2021: [] };
  for (const [i, of] of units.entries()) ids[2020].push(await selfEvaluated({ of, year: 2020, told: long(i) + of.id }));
  for (const [i, of] of units.slice(0, 58).entries())
    ids[2021].push(await selfEvaluated({ of, year: 2021, told: long(i) + of.id }));
  const comparing = (year: 2020 | 2021) => async () => {
    const { compared, findings } = await copies.of(ids[year][0]!, office);
    expect(compared).toBeGreaterThanOrEqual(ids[year].length - 1);
    expect(findings.length).toBeGreaterThan(5);
  };
  expect(await growth(comparing(2021), comparing(2020), 50)).toBeLessThan(mostGrowth);
}, 120_000);
