import { DomainError } from '#domain/error';
import { limits } from '#engine/archive/unzip';
import { verifyArchive, type Verdict } from '#engine/archive/verify';
import { readBytes } from '../read-file.ts';
import { defineTask, exit } from '../task.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import { plain } from '../terminal/width.ts';

const refuseLarge = (file: string, size: number): void => {
  if (size > limits.totalBytes)
    throw new DomainError('tooLarge', `“${file}”超过${limits.totalBytes / 1024 / 1024}MB，不是归档包`, { file, size });
};

const told = (file: string, verdict: Verdict, paint: Paint): string[] => {
  if (!verdict.ok)
    return [
      paint('red', `✗ ${plain(file)} 未通过校验，${verdict.problems.length}处不符：`),
      ...verdict.problems.map(({ file, problem }) => `  ${paint('bold', file)}：${problem}`),
    ];
  return [
    paint('green', `✓ ${plain(file)} 通过校验`),
    `  清单：${verdict.files}个文件逐一相符，没有缺失和多余`,
    `  校验链：${verdict.events}项办理事项首尾相接，按流程推演的结果与归档状态相同`,
    '  表格与得分：与办理事项相符，重新核算的得分与归档得分相同',
    `  整包SHA-256：${verdict.sha256}`,
    verdict.repacked
      ? '  注意：压缩包经其他程序重新打包，内容未变，但整包校验值与归档时登记的不同'
      : '  请将整包校验值与归档时登记或公布的值比对',
  ];
};

/** Checks an archive package offline: no server, database or network. */
export const verify = defineTask<[file: string], { json?: true }>({
  name: 'verify',
  summary: '离线校验归档包：逐个文件、校验链、流程推演、得分',
  args: [['<归档包.zip>', '归档时生成的zip文件']],
  options: [['--json', '输出JSON']],
  run: async (io, [file], { json }) => {
    const bytes = await readBytes(file, refuseLarge);
    const verdict = await verifyArchive(bytes).catch((error: unknown) => {
      throw error instanceof DomainError
        ? new DomainError(error.code, `“${file}”：${error.message}`, error.details)
        : error;
    });
    const text = json ? JSON.stringify({ file, ...verdict }, null, 2) : told(file, verdict, paintFor(io)).join('\n');
    io.stdout.write(`${text}\n`);
    return verdict.ok ? exit.fine : exit.faults;
  },
});
