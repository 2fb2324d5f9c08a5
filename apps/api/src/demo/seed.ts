import { hash } from '@node-rs/argon2';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Actor } from '#domain/evaluation/action';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { Open } from '#engine/act/act';
import { Attachments } from '#engine/attachments/attachments';
import { CLOCK, type Clock } from '#engine/clock';
import { POOL } from '#engine/database/pool';
import { seedLife } from './life.ts';
import { demoPassword, organisations, people } from './people.ts';

const writePeople = `
  insert into person (id, login, name, password_hash, roles, organisation)
  select id, login, name, $2, array(select jsonb_array_elements_text(roles)), organisation
  from jsonb_to_recordset($1::jsonb) as p(id text, login text, name text, roles jsonb, organisation text)
  on conflict do nothing`;

const writeOrganisations = `
  insert into organisation (id, path, name, kind, parent)
  select id, path, name, kind, parent
  from jsonb_to_recordset($1::jsonb) as o(id text, path text, name text, kind text, parent text)
  on conflict do nothing`;

/** The tasks of the demo year: what each unit is asked for. */
const tasks = [
  { unitId: 'czj.xfj.lukou', title: '部门整体支出', evalScope: 'DEPARTMENT', scheme: 'HUNAN', fiscalYear: 2021 },
  { unitId: 'czj.xfj.hunan', title: '业务工作经费', evalScope: 'PROJECT', scheme: 'HUNAN', fiscalYear: 2022 },
  { unitId: 'czj.xfj.hunan', title: '运行维护经费', evalScope: 'PROJECT', scheme: 'HUNAN', fiscalYear: 2022 },
  {
    unitId: 'czj.xfj.changan',
    title: '部门整体支出',
    evalScope: 'DEPARTMENT',
    scheme: 'CHANGAN-SJZ',
    fiscalYear: 2025,
  },
  { unitId: 'czj.jyj.yizhong', title: '校园维修改造', evalScope: 'PROJECT', scheme: 'MOF-2020', fiscalYear: 2026 },
  {
    unitId: 'czj.jyj.yizhong.fenxiao',
    title: '营养改善计划',
    evalScope: 'PROJECT',
    scheme: 'MOF-2020',
    fiscalYear: 2026,
  },
] as const;

/** Units, people and the demo year's tasks; once only, since every step is idempotent. */
export const seedDemo = async (app: INestApplicationContext, log: (line: string) => void): Promise<void> => {
  const pool = app.get<Pool>(POOL);
  const { rows } = await pool.query<{ known: boolean }>(
    `select exists (select from person where id = 'czj.performanceOffice') as known`,
  );
  if (rows[0]?.known) return;
  log('正在载入演示数据：单位、人员和本年度任务');
  await pool.query(writeOrganisations, [JSON.stringify(organisations)]);
  await pool.query(writePeople, [JSON.stringify(people), await hash(demoPassword)]);
  const today = civilDate(app.get<Clock>(CLOCK).now());
  const deadlines = { goal: addDays(today, 7), selfEvaluation: addDays(today, 90) };
  const actor: Actor = { id: 'czj.performanceOffice', name: '许绩', roles: ['performanceOffice'], path: 'czj' };
  for (const { unitId, ...task } of tasks)
    await app
      .get(CommandBus)
      .execute(new Open(unitId, { ...task, round: '演示年度', deadlines }, actor, `demo-${unitId}-${task.title}`));
  await seedLife({ commands: app.get(CommandBus), attachments: app.get(Attachments) }, deadlines);
};
