import { DomainError } from '#domain/error';
import { schemeOf } from '#domain/scoring/schemes';
import { asJson } from '../check/as-json.ts';
import { asText } from '../check/as-text.ts';
import { checkFiles, type Checked } from '../check/checked.ts';
import { explained } from '../check/explained.ts';
import { defineTask, exit } from '../task.ts';
import { columnsOf } from '../terminal/io.ts';
import { paintFor } from '../terminal/paint.ts';

const hasRed = ({ findings }: Checked): boolean => findings.some(({ severity }) => severity === 'RED');

/** Checks filled forms without a server: recomputes, scores and audits them. */
export const check = defineTask<[files: string[]], { scheme: string; json?: true; explain?: string }>({
  name: 'check',
  summary: '检查填好的表格：重新核算执行率、得分和总分，按审核规则查找问题',
  args: [['[文件...]', '自评表、目标表或自评报告（Word、Excel、纯文本或JSON），可以多个']],
  options: [
    ['--scheme <编号>', '评分方案，缺省为MOF-2020；用 jicheng schemes 查看全部', 'MOF-2020'],
    ['--json', '输出一个JSON文档'],
    ['--explain <规则编号>', '不检查文件，说明一条审核规则：比较什么、为什么、怎样改、能否豁免'],
  ],
  run: async (io, [files], { scheme: id, json, explain }) => {
    if (explain !== undefined) {
      io.stdout.write(explained(explain, columnsOf(io.stdout)));
      return exit.fine;
    }
    if (files.length === 0) throw new DomainError('invalid', '缺少参数“文件”：请写明要检查的文件，可以多个');
    const scheme = schemeOf(id);
    // Nothing is printed before every file is read: a refusal leaves stdout empty.
    const checked = await checkFiles(files, scheme);
    const printing = { scheme, paint: paintFor(io), columns: columnsOf(io.stdout) };
    io.stdout.write(json ? asJson(checked) : asText(checked, printing));
    return checked.some(hasRed) ? exit.faults : exit.fine;
  },
});
