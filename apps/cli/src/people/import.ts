import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportedPerson, PeopleReceipt } from '#domain/answers/people';
import { DomainError } from '#domain/error';
import { signIn, type SignIn } from '../remote/sign-in.ts';
import { exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';
import { tableLines } from '../terminal/table.ts';
import { plain } from '../terminal/width.ts';

interface Options extends SignIn {
  reason?: string;
  apply?: true;
  json?: true;
}

const outcomes: Record<ImportedPerson['outcome'], string> = { created: '新增', known: '已有', refused: '不能导入' };
const columns = [
  { head: '行', right: true },
  { head: '姓名', max: 16 },
  { head: '账号', max: 30 },
  { head: '结果' },
  { head: '说明', max: 60 },
];

const row = ({ row: at, name, login, outcome, why, initialPassword }: ImportedPerson): string[] => [
  `${at}`,
  plain(name),
  plain(login),
  outcomes[outcome],
  initialPassword ? `初始口令 ${initialPassword}` : plain(why ?? ''),
];

const asText = ({ preview, created, known, refused, lines }: PeopleReceipt): string =>
  [
    ...tableLines(columns, lines.map(row)),
    '',
    `${preview ? '预览' : '已办理'}：新增${created}人，已有${known}人，不能导入${refused}人`,
    preview ? '确认无误后加 --apply 正式导入' : '初始口令只显示这一次，首次登录须修改；岗位经安全管理员批准后生效',
    '',
  ].join('\n');

const contentOf = async (path: string | undefined): Promise<Uint8Array> => {
  if (!path) throw new DomainError('invalid', '请写明名单文件');
  return readFile(path).catch(() => {
    throw new DomainError('notFound', `没有文件 ${path}，或无权读取`);
  });
};

/** A list of people brought into the running system: looked at first, done with --apply. */
export const importPeople = async (io: Io, path: string | undefined, options: Options): Promise<number> => {
  const { reason, apply = false, json, ...who } = options;
  if (apply && !reason) throw new DomainError('invalid', '正式导入请用 --reason 写明理由');
  const bytes = await contentOf(path);
  const query = new URLSearchParams({ name: basename(path ?? ''), reason: reason ?? '预览', preview: `${!apply}` });
  const receipt = await (await signIn(io, who)).upload<PeopleReceipt>(`api/people/import?${query}`, bytes);
  io.stdout.write(json ? `${JSON.stringify(receipt, null, 2)}\n` : asText(receipt));
  return receipt.refused > 0 ? exit.faults : exit.fine;
};
