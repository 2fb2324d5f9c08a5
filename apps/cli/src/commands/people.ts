import { DomainError } from '#domain/error';
import { bootstrapPeople } from '../people/bootstrap.ts';
import { importPeople } from '../people/import.ts';
import { signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask } from '../task.ts';
import type { Io } from '../terminal/io.ts';

export interface PeopleOptions extends SignIn {
  reason?: string;
  apply?: true;
  bureau?: string;
  administrators?: string;
  json?: true;
}

const works: Readonly<Record<string, (io: Io, path: string | undefined, options: PeopleOptions) => Promise<number>>> = {
  import: importPeople,
  bootstrap: bootstrapPeople,
};

/** The register from the command line: the first three people of an empty house, and lists of all others. */
export const people = defineTask<[what: string, path?: string], PeopleOptions>({
  name: 'people',
  summary: '人员：bootstrap 启用空系统（三员），import 从CSV或Excel名单导入（先预览，加 --apply 正式导入）',
  args: [
    ['<bootstrap或import>', '要做的事'],
    ['[文件]', '名单：姓名、账号、单位、岗位、邮箱（可选）'],
  ],
  options: [
    ['--apply', '正式导入；缺省只预览'],
    ['--reason <理由>', '理由，记入登记簿'],
    ['--bureau <编号:名称>', '启用时的财政局，如 czj:示例县财政局'],
    ['--administrators <三人>', '启用时的系统、安全、审计管理员，如 张三:zhang.san,李四:li.si,王五:wang.wu'],
    ['--json', '输出JSON'],
    ...signInOptions,
  ],
  run: async (io, [what, path], options) => {
    const work = works[what];
    if (!work) throw new DomainError('invalid', `没有“${what}”这项工作，可用：${Object.keys(works).join('、')}`);
    return work(io, path, options);
  },
});
