import { DomainError } from '#domain/error';
import { asText } from '../import/as-text.ts';
import { gather } from '../import/gather.ts';
import { importAll } from '../import/run.ts';
import { signIn, signInOptions, type SignIn } from '../remote/sign-in.ts';
import { defineTask, exit } from '../task.ts';
import { paintFor } from '../terminal/paint.ts';
import { progress } from '../terminal/progress.ts';

interface Options extends SignIn {
  round?: string;
  unit?: string;
  replace?: true;
  json?: true;
}

/** Brings files into the running system as drafts: one, a folder or a zip of two hundred. Nothing is guessed. */
export const importFiles = defineTask<[paths: string[]], Options>({
  name: 'import',
  summary: '把填好的文件导入运行中的系统，存为草稿并列出问题；可给文件夹或zip，一次导入全部单位',
  args: [['<路径...>', '文件、文件夹或zip']],
  options: [
    ['--round <批次>', '批次名称，如“2025年度”'],
    ['--unit <单位编号>', '单位编号；缺省时按表内单位名称在本批次的评价中对应'],
    ['--replace', '覆盖已有草稿（原草稿仍在历史中）'],
    ['--json', '输出JSON'],
    ...signInOptions,
  ],
  run: async (io, [paths], { round, unit, replace = false, json, ...who }) => {
    if (!round) throw new DomainError('invalid', '请用 --round 写明批次名称');
    const sources = await gather(paths);
    const session = await signIn(io, who);
    const results = await importAll(session, sources, { round, unit, replace }, progress(io));
    io.stdout.write(json ? `${JSON.stringify({ results }, null, 2)}\n` : asText(results, paintFor(io)));
    const fine = results.every(({ outcome }) => outcome === 'saved' || outcome === 'skipped');
    return fine ? exit.fine : exit.faults;
  },
});
