import type { Form } from '#domain/form';
import { kindByContent, scopeOf, yearIn } from '../../recognise/identity.ts';
import { paragraph, type Paragraph } from '../layout.ts';

/** Whether an imported file without a title would be taken for this form all the same. */
const speaksForItself = (form: Form): boolean => {
  const { header } = form;
  const label = header.attachmentLabel && { text: header.attachmentLabel.raw, at: '' };
  const named = header.projectName === null && header.department !== null ? 'DEPARTMENT' : 'PROJECT';
  const scope = scopeOf({ title: null, titleCells: [], label, labelCells: [], isReport: false, rows: [] }) ?? named;
  return kindByContent(form) === header.formKind && scope === header.evalScope;
};

const stated = (form: Form): string => form.header.title?.raw.trim() ?? '';

/** The form's own title, else the official one. It stays out of the text where the form has none and needs none. */
export const titleOf = (form: Form, official: string): { title: string; titleInText: boolean } => ({
  title: stated(form) || official,
  titleInText: stated(form) !== '' || form.header.formKind === 'SELF_EVALUATION_REPORT' || !speaksForItself(form),
});

/** Everything above the first table: 附件3, the title, its year, blanks for seals, the unit of money. */
export const opening = (form: Form, { title, titleInText }: { title: string; titleInText: boolean }): Paragraph[] => {
  const { attachmentLabel, fiscalYear, sealBlanks, amountUnit } = form.header;
  const dated = fiscalYear === null || (titleInText && yearIn(title) === fiscalYear);
  return [
    ...(attachmentLabel ? [paragraph('label', attachmentLabel.raw)] : []),
    ...(titleInText ? [paragraph('title', title)] : []),
    ...(dated ? [] : [paragraph('year', `（${fiscalYear}年度）`)]),
    ...sealBlanks.map(({ raw }) => paragraph('line', raw)),
    ...(form.funds === null && amountUnit === '元' ? [paragraph('line', '单位：元')] : []),
  ];
};
