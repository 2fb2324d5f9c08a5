import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '#domain/error';
import type { ImportedPerson, PeopleReceipt } from '#engine/people/people-import';
import { signIn, signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask, exit } from '../task.ts';
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

/** A list of people brought into the running system: looked at first, done with --apply. */
export const people = defineTask<[what: string, path: string], Options>({
  name: 'people',
  summary: '从CSV或Excel名单导入人员：先预览，加 --apply 正式导入，逐人给出结果',
  args: [
    ['<import>', '要做的事：import'],
    ['<文件>', '名单：姓名、账号、单位、岗位、邮箱（可选）'],
  ],
  options: [
    ['--apply', '正式导入；缺省只预览'],
    ['--reason <理由>', '理由，记入登记簿'],
    ['--json', '输出JSON'],
    ...signInOptions,
  ],
  run: async (io, [what, path], { reason, apply = false, json, ...who }) => {
    if (what !== 'import') throw new DomainError('invalid', `没有“${what}”这项工作，可用：import`);
    if (apply && !reason) throw new DomainError('invalid', '正式导入请用 --reason 写明理由');
    const bytes = await readFile(path).catch(() => {
      throw new DomainError('notFound', `没有文件 ${path}，或无权读取`);
    });
    const query = new URLSearchParams({ name: basename(path), reason: reason ?? '预览', preview: `${!apply}` });
    const receipt = await (await signIn(io, who)).upload<PeopleReceipt>(`api/people/import?${query}`, bytes);
    io.stdout.write(json ? `${JSON.stringify(receipt, null, 2)}\n` : asText(receipt));
    return receipt.refused > 0 ? exit.faults : exit.fine;
  },
});
