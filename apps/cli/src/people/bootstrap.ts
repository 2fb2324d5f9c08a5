import { userInfo } from 'node:os';
import { DomainError } from '#domain/error';
import { OrganisationCode, type Founded, type Founding } from '#domain/register/founding';
import { managers } from '#domain/register/managers';
import { roles } from '#domain/vocabulary';
import { systemClock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { migrate } from '#engine/database/migrate';
import { createPool } from '#engine/database/pool';
import { bootstrap } from '#engine/people/bootstrap';
import { connect } from '../database.ts';
import { exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';

const pair = (text = ''): [string, string] => {
  const [first = '', second = ''] = text.split(/[:：]/u).map((part) => part.trim());
  return [first, second];
};

const foundingOf = (bureau?: string, administrators?: string): Founding => {
  const [id, name] = pair(bureau);
  const named = (administrators ?? '').split(/[,，]/u).map(pair);
  if (!OrganisationCode.safeParse(id).success || !name || named.length !== 3 || named.some(([who]) => !who))
    throw new DomainError('invalid', '请写明 --bureau 编号:名称 和 --administrators 姓名:账号,姓名:账号,姓名:账号');
  const people = Object.fromEntries(
    managers.map((role, i) => [role, { name: named[i]?.[0] ?? '', login: named[i]?.[1] ?? '' }]),
  ) as Founding['people'];
  return { bureau: { id, name }, people };
};

const asText = (founded: readonly Founded[]): string =>
  [
    ...founded.map(
      ({ role, name, login, initialPassword }) => `${roles[role]} ${name} ${login} 初始口令 ${initialPassword}`,
    ),
    '初始口令只显示这一次，请分别交给本人；首次登录须修改。',
    '',
  ].join('\n');

/** The bureau and its three administrators, straight into the database of the settings: there is nobody yet to log in. */
export const bootstrapPeople = async (
  io: Io,
  _: string | undefined,
  { bureau, administrators, json }: { bureau?: string; administrators?: string; json?: true },
): Promise<number> => {
  const founding = foundingOf(bureau, administrators);
  const { url, stop } = await connect(readConfig(io.env), io);
  try {
    await migrate(url);
    const pool = createPool(url, 1);
    const founded = await bootstrap(pool, founding, `cli:${userInfo().username}`, systemClock.now()).finally(() =>
      pool.end(),
    );
    io.stdout.write(json ? `${JSON.stringify(founded, null, 2)}\n` : asText(founded));
    return exit.fine;
  } finally {
    await stop();
  }
};
