import type { Candidates, Condition, Mode, RouteNode } from '#domain/approval/route';
import { candidateExpressions } from '#domain/approval/route';
import { evalScopes, roles } from '#domain/vocabulary';

const modes: Record<string, string> = {
  single: '一人办理',
  all: '会签（全部同意）',
  any: '或签（一人同意）',
  seq: '依次审签',
};

/** How many must agree, in words. */
export const modeInWords = (mode: Mode): string => {
  if (typeof mode === 'string') return modes[mode] ?? mode;
  if ('percent' in mode) return `票签（${mode.percent}%同意）`;
  return 'passCount' in mode ? `票签（${mode.passCount}人同意）` : `票签（${mode.rejectCount}人不同意即不通过）`;
};

/** Who may act at a node, in words. */
export const candidatesInWords = (candidates: Candidates): string => {
  if ('persons' in candidates) return `指定人员：${candidates.persons.join('、')}`;
  if ('expression' in candidates) return candidateExpressions[candidates.expression];
  const role = roles[candidates.role];
  return 'at' in candidates
    ? `${role}（${candidates.at}）`
    : `${candidates.reach === 'own' ? '本单位的' : '上级的'}${role}`;
};

const facts: Record<Condition['fact'], string> = {
  evalScope: '评价范围',
  budgetFen: '预算（分）',
  statedTotal: '自评总分',
  redFindings: '红色问题数',
};

const valueOf = ({ fact, value }: Condition): string =>
  fact === 'evalScope' ? ((evalScopes as Record<string, string>)[value] ?? value) : value;

/** What is particular about a node: condition, score, deadline. */
export const particulars = ({ when, scoreRequired, timeout, opinionRequired }: RouteNode): string[] => [
  ...(when ? [`${facts[when.fact]}${when.is}${valueOf(when)}时经过`] : []),
  ...(scoreRequired ? ['须审核打分'] : []),
  ...(opinionRequired ? ['同意须写意见'] : []),
  ...(timeout ? [`${timeout.workdays}个工作日内办理`] : []),
];
