import type { Form } from '../../form.ts';
import { isFilled, isLeftBlank } from '../cells.ts';
import { hasFoot, isWhole } from '../parts.ts';
import { defineRule } from '../rule.ts';

const places = [
  ['department', '部门（单位）名称'],
  ['competentDepartment', '主管部门'],
  ['implementingUnit', '实施单位'],
  ['projectName', '项目名称'],
  ['filledBy', '填表人'],
  ['contactPhone', '联系电话'],
  ['filledOn', '填报日期'],
  ['unitHeadSignature', '单位负责人签字'],
] as const;

const blanksOf = (form: Form): string[] => {
  const { header } = form;
  const blank = places.filter(([key]) => isLeftBlank(header[key])).map(([, name]) => name);
  const seals = header.sealBlanks.length;
  const unsealed = seals === 0 ? [] : [`单位名称（盖章）${seals > 1 ? `${seals}处` : ''}`];
  const nobody = ![header.department, header.competentDepartment, header.implementingUnit].some(isFilled);
  const unnamed = nobody && isWhole(form) && unsealed.length === 0 ? ['单位名称'] : [];
  const footless = isWhole(form) && !hasFoot(form) ? ['填表人、填报日期、联系电话、单位负责人签字'] : [];
  return [...new Set([...unsealed, ...unnamed, ...blank, ...footless])];
};

/** What nobody wrote, in one finding; a form that breaks off before its foot is asked only for what it shows. */
export const signatures = defineRule({
  code: 'C01',
  name: '表头/落款信息缺失',
  severity: 'RED',
  formula: '单位、填表人、电话、日期、负责人签字均不为空',
  check({ form }) {
    const blanks = blanksOf(form);
    if (blanks.length === 0) return [];
    const prose = form.header.formKind === 'SELF_EVALUATION_REPORT';
    return [
      {
        where: prose ? '落款' : 'header',
        said: '空白',
        computed: blanks.join('、'),
        message: `${prose ? '报告落款' : '表头或落款'}缺${blanks.join('、')}，请补填并签字盖章。`,
      },
    ];
  },
});
