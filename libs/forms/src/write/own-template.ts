import type { Form } from '#domain/form';
import { DomainError } from '#domain/error';
import Docxtemplater from 'docxtemplater';
import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { printable } from './layout.ts';
import { settled } from './zip.ts';

/** A Word template is text and perhaps a seal: nobody needs more unpacked. */
const mostBytes = 50 * 1024 * 1024;
const mostParts = 2_000;

const say = (cell: { raw: string } | null | undefined): string => printable(cell?.raw ?? '');

const fundRows = (form: Form): object[] =>
  (form.funds?.rows ?? []).map((row) => ({
    名称: row.label,
    年初预算数: say(row.initialBudget),
    全年预算数: say(row.annualBudget),
    全年执行数: say(row.executed),
    分值: say(row.weight),
    执行率: say(row.executionRate),
    得分: say(row.score),
  }));

const indicatorRows = (form: Form): object[] =>
  form.indicatorSets.flatMap(({ indicators }) =>
    indicators.map((row) => ({
      序号: String(row.seq),
      一级指标: printable(row.level1),
      二级指标: printable(row.level2),
      三级指标: printable(row.level3),
      指标性质: printable(row.target.operator ?? ''),
      指标值: say(row.target),
      度量单位: printable(row.target.unit ?? ''),
      实际完成值: say(row.actual),
      分值: say(row.weight),
      得分: say(row.score),
      偏差原因: say(row.deviationReason),
    })),
  );

/** The words that a template may name between braces, {项目名称}; rows repeat between {#指标} and {/指标}. */
export const templateWords = (form: Form): Record<string, unknown> => {
  const { header } = form;
  return {
    标题: say(header.title),
    年度: header.fiscalYear === null ? '' : String(header.fiscalYear),
    金额单位: header.amountUnit,
    部门名称: say(header.department),
    主管部门: say(header.competentDepartment),
    实施单位: say(header.implementingUnit),
    项目名称: say(header.projectName),
    项目编码: say(header.projectCode),
    填表人: say(header.filledBy),
    联系电话: say(header.contactPhone),
    填报日期: say(header.filledOn),
    单位负责人: say(header.unitHeadSignature),
    部门职责: say(form.responsibilities),
    预期目标: say(form.goals?.expected),
    实际完成情况: say(form.goals?.actual),
    资金总额: say(form.funds?.declared?.total),
    资金: fundRows(form),
    指标: indicatorRows(form),
    分值合计: say(form.totals?.weight),
    总分: say(form.totals?.score),
    评价等级: say(form.grade?.stated),
    章节: form.narrative.map(({ title, text, heading }) => ({
      标题: printable(heading ?? title),
      正文: printable(text),
    })),
    备注: form.remarks.map((remark) => ({ 内容: say(remark) })),
  };
};

const refuse = (cause: string, details: object = {}): DomainError =>
  new DomainError('invalid', `无法使用这份Word模板：${cause}。`, { ...details });

interface Packed {
  readonly compressionMethod?: string;
  getCompressedContent(): Uint8Array;
}

/** Unpacks every part once against a running limit: what a zip says about its own size is not believed. */
const checkSize = (zip: PizZip): void => {
  const parts = Object.values(zip.files);
  if (parts.length > mostParts) throw refuse(`文件由${parts.length}个部分组成，超过${mostParts}个的上限`);
  let room = mostBytes;
  for (const part of parts) {
    const packed = (part as unknown as { _data: Packed | null })._data;
    if (part.dir || !packed || typeof packed.getCompressedContent !== 'function') continue;
    const bytes = packed.getCompressedContent();
    try {
      room -=
        packed.compressionMethod === '\b\0' ? inflateRawSync(bytes, { maxOutputLength: room }).length : bytes.length;
    } catch (cause) {
      throw refuse('文件已损坏，或解压后超过50MB的上限', { cause });
    }
    if (room <= 0) throw refuse('文件解压后超过50MB的上限');
  }
};

const opened = (bytes: Uint8Array): PizZip => {
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch (cause) {
    throw refuse('它不是Word文件（.docx），请在Word中另存为.docx后重新上传', { cause });
  }
  checkSize(zip);
  if (!zip.files['word/document.xml']) throw refuse('它不是Word文件（.docx），请在Word中另存为.docx后重新上传');
  return zip;
};

interface TagFault {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly TagFault[] };
}
const tagsOf = ({ properties }: TagFault): string[] =>
  (properties?.errors ?? [{ ...(properties && { properties }) }])
    .map(({ properties: own }) => own?.xtag ?? '')
    .filter(Boolean);

/**
 * Fills a unit's own Word template. Words that it does not know are left blank. Throws DomainError 'invalid' when the
 * file is no .docx, unpacks to more than 50 MB, or has braces that do not match.
 */
export const fillOwnTemplate = (template: Uint8Array, form: Form): Buffer => {
  const zip = opened(template);
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
    });
    document.render(templateWords(form));
    return settled(document.getZip().generate({ type: 'uint8array' }));
  } catch (fault) {
    const tags = [...new Set(tagsOf(fault as TagFault))];
    const where = tags.length > 0 ? `“${tags.slice(0, 5).join('”“')}”附近的` : '';
    throw refuse(`${where}花括号标记不成对，请检查后重新上传`, { tags, cause: fault });
  }
};
