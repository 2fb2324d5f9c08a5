import { z } from 'zod';
import { fundWords, headerWords } from '../compare/cells.ts';
import { fieldWords } from './field-words.ts';

/** Words of a form that are no field of an action. */
const formWords: Readonly<Record<string, string>> = {
  header: '表头',
  ...headerWords,
  funds: '资金情况',
  ...fundWords,
  goals: '年度总体目标',
  expected: '预期目标',
  actual: '实际完成',
  indicators: '指标',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '指标值',
  deviationReason: '偏差原因分析及改进措施',
  totals: '总分',
  narrative: '自评报告',
  responsibilities: '部门职能',
};

/** Sets of indicators are no place that people know of: most forms have one. */
const unspoken = 'indicatorSets';

/** Where an input is wrong: 表格 指标第4项 三级指标; '' where only the whole can be meant. */
export const placeInWords = (path: readonly PropertyKey[]): string =>
  path
    .flatMap((step, i) => {
      if (typeof step === 'number') return path[i - 1] === unspoken ? [] : [`第${step + 1}项`];
      const inForm = path[0] === 'form' && i > 0;
      const word = (inForm && formWords[String(step)]) || fieldWords[String(step)];
      return word ? [`${i > 0 ? ' ' : ''}${word}`] : [];
    })
    .join('');

const units: Readonly<Record<string, string>> = { string: '字', array: '项' };

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0];

const tooBig = ({ origin, maximum }: Issue & { code: 'too_big' }): string =>
  units[origin] ? `不能超过${maximum}${units[origin]}，请删减` : `不能大于${maximum}`;

const tooSmall = ({ origin, minimum }: Issue & { code: 'too_small' }): string => {
  if (!units[origin]) return `不能小于${minimum}`;
  return Number(minimum) <= 1 ? '不能为空，请填写' : `至少${minimum}${units[origin]}`;
};

/** What is wrong with an input, as an office says it; undefined leaves it to the library. */
const inWords = (issue: Issue): string | undefined => {
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  return issue.code === 'invalid_type' && issue.input === undefined ? '没有填写' : undefined;
};

z.config({ ...z.locales.zhCN(), customError: inWords });
