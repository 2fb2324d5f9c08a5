import { key, oneLine } from '../row.ts';
import type { RowReader } from './draft.ts';
import { isRemark } from './words.ts';

/** 备注：… below the table, or 备注 | text in its last row. */
export const remark: RowReader = (draft, cells) => {
  const [first, second, ...more] = cells.filter(({ text }) => text !== '');
  if (first === undefined || more.length > 0 || draft.form.remarks.length >= 100) return false;
  const paired = second !== undefined && /^(?:备注|说明|注|填[报表]说明)$/.test(key(first.text));
  if (!paired && (second !== undefined || !isRemark(first.text.slice(0, 40)))) return false;
  draft.read(first);
  draft.form.remarks.push(draft.put(second ?? first));
  return true;
};

const duties = /^(?:部门|单位)?(?:主要)?(?:职能|职责)+(?:职责|职能|概述|简介|描述|情况)*$/;
/** 部门职能职责概述 | text. */
export const responsibilities: RowReader = (draft, cells, inTable) => {
  const [name, text, ...more] = cells.filter((cell) => cell.text !== '');
  if (!inTable || name === undefined || more.length > 0 || cells.length < 2) return false;
  if (name.text.length > 30 || !duties.test(key(name.text)) || draft.form.responsibilities !== null) return false;
  draft.read(name);
  draft.form.responsibilities = text === undefined ? { raw: '', at: name.at } : draft.put(text);
  draft.section = { in: 'header' };
  return true;
};

const topics =
  /^(?:存在的?(?:主要)?问题(?:及原因.*)?|主要问题|改进措施.{0,10}|下一步.{0,12}|评价结论|自评结论|整改(?:措施|情况)|(?:未完成|偏差).{0,12}(?:原因|措施|分析).{0,12}|其他需要?说明的?(?:问题|事项|情况)|项目概况|项目(?:内容|立项依据|可行性|必要性).{0,8}|资金管理情况|年度主要任务|主要工作(?:任务|内容)|自评工作.{0,8}|经验做法|审核(?:得分对照|结论)|.{0,30}意见|\d{4}年\d{1,2}月监控情况)$/;
/** 存在问题 | text and its like: a section of words inside the table. */
export const topic: RowReader = (draft, cells, inTable) => {
  const [name, text, ...more] = cells.filter((cell) => cell.text !== '');
  if (!inTable || name === undefined || text === undefined || more.length > 0) return false;
  const word = key(name.text).replace(/\([^()]*\)$|:$/g, '');
  if (name.text.length > 40 || !topics.test(word) || draft.form.narrative.length >= 300) return false;
  draft.form.narrative.push({ path: word, title: oneLine(name.text), text: text.text, at: text.at });
  draft.read(name, text);
  return true;
};
