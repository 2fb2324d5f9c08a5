import { enclosedLines, type EnclosedLine } from './enclosed.ts';
import { recordPaths, type ArchiveFile, type ArchiveRecord } from './record.ts';
import { beijingTime } from './timeline.ts';

/** What lies at each path, for people who open the package in thirty years. */
const meaning: Readonly<Record<string, string>> = {
  [recordPaths.page]: '可直接用浏览器打开和打印：表格、三项得分对照、问题清单、办理过程',
  '表格/自评表.json': '最后一次送审的绩效自评表，逐格照填报内容（指标值取自批复的目标）',
  '表格/绩效目标.json': '批复（含调整后）的绩效目标',
  '表格/绩效目标填报稿.json': '单位最后一次填报的绩效目标',
  '表格/绩效目标调整申请.json': '尚未同意的目标调整申请',
  '公开件.json': '脱敏后向社会公开的表格',
  [recordPaths.events]: '全部办理事项，一行一项，附校验链',
  [recordPaths.state]: '由全部事项推得的最终状态',
  [recordPaths.findings]: '按审核规则查出的问题和已获准的豁免',
  [recordPaths.score]: '自评、系统核算、审核三项得分及核算过程',
  [recordPaths.metadata]: '单位、年度、全宗号、保管期限、评分方案和规则版本等',
};

const contents = (files: readonly ArchiveFile[]): string =>
  files.map(({ path }) => `  ${path}：${meaning[path] ?? ''}`).join('\n');

const enclosedLine = ({ path, kind, size, by, sha256 }: EnclosedLine): string =>
  `  ${path}：${kind}，${size}，${by}上传，SHA-256：${sha256}`;
const withdrawnLine = ({ number, name, kind, size, by, withdrawn, sha256 }: EnclosedLine): string =>
  `  ${number} ${name}：${kind}，${size}，${by}上传，${withdrawn}；SHA-256：${sha256}`;

/** The files beside the forms, and those that were withdrawn; '' where there never were any. */
const attachments = ({ state }: ArchiveRecord): string => {
  const lines = enclosedLines(state.attachments);
  const [live, gone] = [lines.filter(({ path }) => path !== null), lines.filter(({ path }) => path === null)];
  return [
    ...(live.length > 0 ? ['附件（按上传时的原样，校验值与办理事项登记的一致）：', ...live.map(enclosedLine)] : []),
    ...(gone.length > 0 ? ['已撤下的附件（只列清单，包内没有内容）：', ...gone.map(withdrawnLine)] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

/** 说明.txt: what the package is, and how to check it with and without this program. */
export const readme = (record: ArchiveRecord, files: readonly ArchiveFile[]): string => {
  const { evaluationId, state, history } = record;
  return `预算绩效评价归档包

单位：${state.unit.name}
事项：${state.title}（${state.fiscalYear}年度）
评价编号：${evaluationId}
截止时间：${beijingTime(history.at(-1)?.event.at ?? '1970-01-01T00:00:00Z')}（北京时间）

一、包内文件
${contents(files)}
  manifest-sha256.txt：以上各文件和本说明的SHA-256校验值
  manifest.json：同一清单，另有文件大小和清单本身的校验值
${attachments(record)}
二、如何校验
1. 用本系统校验（不需要网络和数据库）：
     jicheng verify 归档包.zip
   除校验值外，还会重新推演全部办理事项、重新核算得分、逐份核对附件。
2. 不用本系统：解压后在包内目录执行
     sha256sum -c manifest-sha256.txt
3. 清单与文件可能被一并替换，因此还应将整个zip文件的SHA-256值与归档时登记或公布的值比对。

三、校验链的算法
${recordPaths.events}每行为一个JSON对象{"event":…,"hash":…}。
hash＝SHA-256（上一行的hash＋换行符＋评价编号＋换行符＋event的规范JSON），用小写十六进制表示；
第一行的“上一行的hash”为64个0；规范JSON即键按字典序排列、不含空白、以UTF-8编码。

四、注意
除“公开件.json”外，包内为未脱敏的内部资料，不得直接对外公开。
`;
};
