import { DomainError } from '#domain/error';
import { formKeys, type FormKey } from '#domain/evaluation/state';
import { formFileTypes } from '#engine/queries/form-file';
import { oneOf } from '../choice.ts';
import type { Session } from '../remote/session.ts';
import { signIn, signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask, exit } from '../task.ts';
import { writeBytes } from '../write-file.ts';

interface Options extends SignIn {
  to?: string;
  form?: string;
  out?: string;
}

const exchanges = { 'exchange-json': 'json', 'exchange-csv': 'csv' } as const;
const targets = [...formFileTypes, 'exchange-json', 'exchange-csv'] as const;
type Target = (typeof targets)[number];

/** The form that is in force: the self-evaluation, else the goal. */
const formInForce = async (session: Session, id: string): Promise<FormKey> =>
  (await session.see(id)).formVersions.selfEvaluation ? 'selfEvaluation' : 'goal';

const pathOf = async (session: Session, id: string, to: Target, form: string | undefined): Promise<string> => {
  if (to === 'exchange-json' || to === 'exchange-csv') return `api/evaluations/${id}/exchange?format=${exchanges[to]}`;
  const key = form === undefined ? await formInForce(session, id) : oneOf('--form', form, formKeys);
  return `api/evaluations/${id}/forms/${key}/file?to=${to}`;
};

/** Takes a form, or the tables of the national exchange, out of the running system. */
export const exportForm = defineTask<[id: string], Options>({
  name: 'export',
  summary: '从运行中的系统导出一项评价：Word、Excel、PDF、JSON，或全国统一字段名的交换数据',
  args: [['<编号>', '评价编号，见评价页面的地址']],
  options: [
    ['--to <格式>', targets.join('、')],
    ['--form <表>', `${formKeys.join('、')}；缺省为自评表，尚无自评时为目标表`],
    ['--out <路径>', '存成这个文件，或存到这个文件夹；缺省为当前文件夹'],
    ...signInOptions,
  ],
  run: async (io, [id], { to, form, out, ...who }) => {
    const target = oneOf('--to', to, targets);
    if (!/^[\da-f-]{36}$/u.test(id)) throw new DomainError('invalid', `“${id}”不是评价编号`);
    const session = await signIn(io, who);
    const { name, bytes } = await session.download(await pathOf(session, id, target, form));
    io.stdout.write(`${await writeBytes(out, name || `${id}.${target}`, bytes)}\n`);
    return exit.fine;
  },
});
