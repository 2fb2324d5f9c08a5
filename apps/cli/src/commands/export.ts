import { DomainError } from '#domain/error';
import { formFileTypes } from '#engine/queries/form-file';
import { enclosures, paperKeys, type PaperKey } from '#engine/queries/paper';
import { checkSize } from '#forms/read';
import { oneOf } from '../choice.ts';
import { readBytes } from '../read-file.ts';
import type { Download, Session } from '../remote/session.ts';
import { signIn, signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask, exit } from '../task.ts';
import { writeBytes } from '../write-file.ts';

interface Options extends SignIn {
  to?: string;
  form?: string;
  with?: string;
  template?: string;
  out?: string;
}

const exchanges = { 'exchange-json': 'json', 'exchange-csv': 'csv' } as const;
const targets = [...formFileTypes, 'exchange-json', 'exchange-csv'] as const;
type Target = (typeof targets)[number];

/** The form that is in force: the self-evaluation, else the goal. */
const formInForce = async (session: Session, id: string): Promise<PaperKey> =>
  (await session.see(id)).formVersions.selfEvaluation ? 'selfEvaluation' : 'goal';

const take = async (session: Session, id: string, to: Target, asked: Options): Promise<Download> => {
  if (to === 'exchange-json' || to === 'exchange-csv')
    return session.download(`api/evaluations/${id}/exchange?format=${exchanges[to]}`);
  const { form, with: enclosed, template } = asked;
  const key = form === undefined ? await formInForce(session, id) : oneOf('--form', form, paperKeys);
  const path = `api/evaluations/${id}/forms/${key}/file`;
  if (template !== undefined) return session.fill(path, await readBytes(template, checkSize));
  const behind = enclosed?.split(',').map((word) => oneOf('--with', word.trim(), enclosures)) ?? [];
  return session.download(`${path}?to=${to}${behind.length > 0 ? `&with=${behind.join(',')}` : ''}`);
};

/** A template of one's own is a Word file, and has no place for what stands behind a form. */
const targetOf = ({ to, template, with: enclosed }: Options): Target => {
  const target = oneOf('--to', to ?? (template && 'docx'), targets);
  if (template === undefined) return target;
  if (target !== 'docx') throw new DomainError('invalid', '--template 是Word模板，只能与 --to docx 同用', { target });
  if (enclosed !== undefined) throw new DomainError('invalid', '--template 与 --with 不能同用');
  return target;
};

/** Takes a form, or the tables of the national exchange, out of the running system. */
export const exportForm = defineTask<[id: string], Options>({
  name: 'export',
  summary: '从运行中的系统导出一项评价的表格、审核表、监控表，或全国统一字段名的交换数据',
  args: [['<编号>', '评价编号，见评价页面的地址']],
  options: [
    ['--to <格式>', targets.join('、')],
    ['--form <表>', `${paperKeys.join('、')}；缺省为自评表，尚无自评时为目标表`],
    ['--with <内容>', `附在表后的内容，以逗号分隔：${enclosures.join('、')}（问题、审核意见、得分对照）`],
    ['--template <文件.docx>', '用本单位自己的Word模板，写有{项目名称}、{#指标}{三级指标}{/指标}这样的标记'],
    ['--out <路径>', '存成这个文件，或存到这个文件夹；缺省为当前文件夹'],
    ...signInOptions,
  ],
  run: async (io, [id], options) => {
    const target = targetOf(options);
    if (!/^[\da-f-]{36}$/u.test(id)) throw new DomainError('invalid', `“${id}”不是评价编号`);
    const session = await signIn(io, options);
    const { name, bytes } = await take(session, id, target, options);
    io.stdout.write(`${await writeBytes(options.out, name || `${id}.${target}`, bytes)}\n`);
    return exit.fine;
  },
});
