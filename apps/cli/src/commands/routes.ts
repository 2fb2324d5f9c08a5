import type { DryRunReport, RouteLine } from '#domain/answers/routes';
import { faults, lint as lintRoute } from '#domain/approval/lint/lint';
import type { RouteProblem } from '#domain/approval/lint/rule';
import { Route } from '#domain/approval/route';
import { routes as builtIn } from '#domain/approval/routes';
import { inWords } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import '#domain/evaluation/complaints';
import { places, severities } from '#domain/vocabulary';
import { oneOf } from '../choice.ts';
import { readBytes } from '../read-file.ts';
import { signIn, signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask, exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';
import { tableLines } from '../terminal/table.ts';
import { plain } from '../terminal/width.ts';

interface Options extends SignIn {
  json?: true;
}

/** What a deed has found, for people and for programs. */
interface Found {
  lines: string[];
  json: object;
  faulty: boolean;
}

type Deed = (io: Io, what: string | undefined, who: SignIn) => Promise<Found>;

const largestFile = 1024 * 1024;

const checkSize = (file: string, size: number): void => {
  if (size > largestFile) throw new DomainError('tooLarge', `“${file}”超过1 MB，不像是审核流程`, { file });
};

const routeIn = async (file: string): Promise<Route> => {
  const text = (await readBytes(file, checkSize)).toString('utf8');
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new DomainError('unreadable', `“${file}”不是JSON文件`, { file });
  }
  const read = Route.safeParse(written);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new DomainError('unreadable', `“${file}”不是审核流程：${issue?.path.join('.')} ${issue?.message}`, { file });
};

const problemLines = ({ rule, severity, where, message, remedy }: RouteProblem): string[] => [
  `${severities[severity]} ${rule} ${plain(where)}`,
  `  ${plain(message)}`,
  `  怎么改：${plain(remedy)}`,
];

/** Without --login on this machine alone; with it against the people and the versions of the running system. */
const lint: Deed = async (io, file, who) => {
  if (!file) throw new DomainError('invalid', '请写明要检查的文件：jicheng routes lint 流程.json');
  const route = await routeIn(file);
  const { problems } = who.login
    ? await (await signIn(io, who)).ask<{ problems: RouteProblem[] }>('api/routes/lint', { route })
    : { problems: lintRoute({ route, known: Object.values(builtIn) }) };
  const lines = problems.length > 0 ? problems.flatMap(problemLines) : [`${route.id}没有问题`];
  return { lines, json: { id: route.id, problems }, faulty: faults(problems).length > 0 };
};

const since = ({ builtIn: own, effectiveFrom, retired }: RouteLine): string =>
  retired ? '已停用' : own || !effectiveFrom ? '系统自带' : `${inWords(effectiveFrom)}起`;

const ownVersions = (): Pick<RouteLine, 'id' | 'title'>[] =>
  Object.values(builtIn).map(({ id, title }) => ({ id, title }));

const list: Deed = async (io, _, who) => {
  if (!who.login) {
    const items = ownVersions();
    const lines = tableLines(
      [{ head: '编号' }, { head: '名称' }],
      items.map(({ id, title }) => [id, title]),
    );
    return { lines, json: { items }, faulty: false };
  }
  const { items } = await (await signIn(io, who)).ask<{ items: RouteLine[] }>('api/routes');
  const lines = tableLines(
    [{ head: '编号' }, { head: '名称', max: 50 }, { head: '生效' }, { head: '现行' }, { head: '办理中', right: true }],
    items.map((one) => [one.id, plain(one.title), since(one), one.current ? '是' : '', `${one.open}`]),
  );
  return { lines, json: { items }, faulty: false };
};

const becomes = (one: DryRunReport['cases'][number]): string => {
  if (one.outcome === 'refused') return plain(one.reason);
  return one.awaited ? `由${one.awaited.persons.join('、')}办理“${one.awaited.node}”` : '可以变更';
};

const dryRun: Deed = async (io, id, who) => {
  if (!id) throw new DomainError('invalid', '请写明流程编号：jicheng routes dry-run standard@2');
  const session = await signIn(io, who);
  const report = await session.ask<DryRunReport>(`api/routes/${encodeURIComponent(id)}/dry-run`, {});
  const { migrates, refused, untouched } = report.counts;
  const table = tableLines(
    [
      { head: '单位', max: 24 },
      { head: '任务', max: 24 },
      { head: '环节' },
      { head: '结果' },
      { head: '说明', max: 80 },
    ],
    report.cases.map((one) => [
      plain(one.unit),
      plain(one.title),
      places[one.place],
      one.outcome === 'migrates' ? '可以变更' : '不能变更',
      becomes(one),
    ]),
  );
  const lines = [
    `${id}（按${report.on}）：可以变更${migrates}项，不能变更${refused}项，不受影响${untouched}项`,
    ...(report.cases.length > 0 ? table : []),
  ];
  return { lines, json: report, faulty: refused > 0 };
};

const deeds = { list, lint, 'dry-run': dryRun } as const;
const names = Object.keys(deeds) as (keyof typeof deeds)[];

/** Routes: which versions there are, what is wrong with a draft, what a version would do to the cases under way. */
export const routes = defineTask<[deed: string | undefined, what: string | undefined], Options>({
  name: 'routes',
  summary: '审核流程：列出版本、检查草稿、试运行新版本',
  args: [
    ['[操作]', 'list 列出版本（缺省），lint 检查草稿，dry-run 试运行'],
    ['[对象]', 'lint 的文件（JSON），或 dry-run 的流程编号'],
  ],
  options: [['--json', '输出JSON'], ...signInOptions],
  run: async (io, [deed = 'list', what], { json, ...who }) => {
    const { lines, json: document, faulty } = await deeds[oneOf('操作', deed, names)](io, what, who);
    io.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
    return faulty ? exit.faults : exit.fine;
  },
});
