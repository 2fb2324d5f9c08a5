import type { Form } from '../../form.ts';
import { wordsOf } from '../cells.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** The last word of an office's name: 县教育局 is 教育局, whatever stands in front. */
const office =
  /([\p{Script=Han}]{2})(局|厅|委员会|办公室|中心|学校|医院|法院|检察院|总队|支队|大队)(?=[^\p{Script=Han}]|部门|整体|项目|本级|机关|\d|$)/u;

const officeIn = (text: string): string | null => office.exec(text.replace(/\s/g, ''))?.slice(1, 3).join('') ?? null;

const otherOffice = ({ header }: Form): Complaint[] => {
  const named = officeIn(wordsOf(header.title)) ?? officeIn(wordsOf(header.attachmentLabel));
  const units = [header.department, header.implementingUnit, header.competentDepartment].map(wordsOf).filter(Boolean);
  if (named === null || units.length === 0) return [];
  const known = units.join('；').replace(/\s/g, '');
  // 卫健局 is short for 卫生健康局.
  const abbreviates = [...named].every((character) => known.includes(character));
  if (abbreviates || !units.every((unit) => officeIn(unit) !== null)) return [];
  return [
    {
      where: 'header.title',
      against: 'header.department',
      said: named,
      computed: known,
      message: `标题写的是“${named}”，单位栏为“${known}”，请核对单位名称，避免套用其他单位的材料。`,
    },
  ];
};

const otherScope = ({ header }: Form): Complaint[] => {
  const title = wordsOf(header.title).replace(/\s/g, '');
  const project = wordsOf(header.projectName);
  if (!/部门整体(?!.{0,8}项目)/.test(title) || project === '' || /整体|部门|无|^[/\-—]+$/.test(project)) return [];
  return [
    {
      where: 'header.projectName',
      against: 'header.title',
      said: project,
      computed: title,
      message: `标题为“${title}”，却填写了项目名称“${project}”，请核对表种。`,
    },
  ];
};

export const identity = defineRule({
  code: 'X15',
  name: '项目名称/主管部门与内容不符',
  severity: 'YELLOW',
  formula: '标题、单位、项目名称指同一单位、同一项目',
  check: ({ form }) => [...otherOffice(form), ...otherScope(form)],
});
