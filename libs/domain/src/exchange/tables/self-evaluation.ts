import { nodesOf } from '../../approval/approval.ts';
import type { RouteNode } from '../../approval/route.ts';
import type { State } from '../../evaluation/state.ts';
import type { Form } from '../../form.ts';
import type { Place } from '../../vocabulary.ts';
import { keys } from '../keys.ts';
import { defineTable, number, text, type Exchanged, type Value } from '../table.ts';

/** The section of the report whose heading speaks of it; null when none or several do. */
const section = ({ narrative }: Form, heading: RegExp): Value => {
  const found = narrative.filter(({ title, text: words }) => heading.test(title) && words.trim() !== '');
  return found.length === 1 ? (found[0]?.text.trim() ?? null) : null;
};

const isOf = ({ candidates }: RouteNode, role: string): boolean => 'role' in candidates && candidates.role === role;

/** The opinion that the reviewer of this post gave, once he has decided. */
const opinion = ({ approval, packs }: State, role: 'departmentReviewer' | 'performanceOffice'): Value => {
  if (approval?.purpose !== 'review') return null;
  const nodes = new Set(nodesOf(approval, packs).flatMap((node) => (isOf(node, role) ? [node.id] : [])));
  return approval.tasks.findLast(({ node, opinion: words }) => nodes.has(node) && words)?.opinion ?? null;
};

/** The score of the department's reviewer; the finance bureau's is none of this column's. */
const byDepartment = ({ approval, packs, reviewerScore }: State): State['reviewerScore'] => {
  const task = approval?.tasks.find(({ id }) => id === reviewerScore?.task);
  const node = approval && task && nodesOf(approval, packs).find(({ id }) => id === task.node);
  return node && isOf(node, 'departmentReviewer') ? reviewerScore : null;
};

const concluded = (place: Place): boolean => place.startsWith('publication') || place === 'archived';

/** 绩效自评主表: one row. is_last_inst (是否终审) is 1 once the review is concluded, else 2. */
export const selfEvaluation = defineTable<Exchanged>({
  name: 'PM_PERF_SELF_EVAL',
  title: '绩效自评信息',
  columns: [
    ...keys,
    text('devi_analy', '偏差原因分析', ({ form }) => section(form, /偏差|偏离/u)),
    text('application_advise', '结果应用建议', ({ form }) => section(form, /结果.*应用|应用.*建议/u)),
    number('total_eval_value', '自评总分', ({ state, sheet }) => state.statedTotal ?? sheet.total.stated),
    number('dept_score', '部门评分', ({ state }) => byDepartment(state)?.score ?? null),
    text('dept_suggest', '部门评分意见', ({ state }) => byDepartment(state)?.opinion || null),
    text('dep_aud_opinion', '主管部门审核意见', ({ state }) => opinion(state, 'departmentReviewer')),
    text('mof_aud_opinion', '财政审核意见', ({ state }) => opinion(state, 'performanceOffice')),
    number('is_last_inst', '是否终审', ({ state }) => (concluded(state.place) ? '1' : '2')),
  ],
  sources: (exchanged) => [exchanged],
});
