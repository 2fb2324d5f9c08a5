import type { Indicator } from '#domain/form';
import { bare, key, remembered } from '../row.ts';
import { isNumeric } from './words.ts';

export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'target'
  | 'operator'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviationReason'
  | 'note';

/** Heads of an indicator table in any order and wording, tried from the top. */
const heads: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ['level1', /^一级(?:指标)?(?:名称)?$|^指标类型$/],
  ['level2', /^二级(?:指标)?(?:名称)?$|^指标类别$/],
  ['level3', /^[三四]级(?:指标)?(?:名称|内容)?$|^(?:绩效|具体)?指标(?:名称|内容)$|^具体指标$/],
  ['deviationReason', /原因|改进措施|偏差/],
  ['note', /解释|说明|描述|标准|细则|依据|来源|备注|系数|佐证|核心|指标权重说明/],
  ['operator', /^指标性质$|^(?:计算|运算|比较)?符号$|^(?:计算|运算)符$/],
  ['unit', /^(?:度量|计量|指标)?单位$/],
  ['weight', /^(?:指标)?(?:分值|权重|标准分|满分)(?:分值|权重)?$/],
  ['score', /^(?:自评|指标|单位|最终|实际)*(?:得分|评分)(?:值)?$/],
  [
    'actual',
    /^(?:年度|全年|实际|指标|目标|自评|年末|预计|累计|1[-—~至]\d{1,2}月)*(?:完成|执行|实现|实际)(?:指标|目标)?(?:值|情况|结果|数|进度)?(?:说明)?$/,
  ],
  [
    'target',
    /^(?:年度|年初|全年|预期|绩效|计划|设定|调整后?|三级|申报|批复)*(?:指标值|目标值|计划值|预期值)$|^年度指标$|^值$/,
  ],
];

export const indicatorColumn = remembered((text): IndicatorColumn | null => {
  if (text === '' || text.length > 40) return null;
  const word = bare(text);
  return heads.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
});

const weightTail = /[（(【[]\s*(?:权重)?\s*[：:]?\s*(\d+(?:\.\d+)?)\s*[分%％]?\s*[）)】\]]$|(\d+(?:\.\d+)?)\s*分$/;
/** 产出指标 (50分) → its name, the weight, and how the weight is printed, with a blank for the line break before it. */
export const splitWeight = (text: string): { name: string; weight: string | null; printed: string } => {
  const found = text.length > 200 ? null : weightTail.exec(text);
  if (!found || found.index === 0) return { name: text, weight: null, printed: '' };
  const gap = /\s/.test(text[found.index - 1]!) ? ' ' : '';
  return { name: key(text.slice(0, found.index)), weight: found[1] ?? found[2] ?? null, printed: `${gap}${found[0]}` };
};

const level1Word = /^(?:产出|效益|效果|满意度|成本)(?:类)?指标$|^(?:产出|效益|满意度)$/;
const level2Word =
  /^(?:产出)?(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续(?:发展)?影响|管理效益|服务对象满意度|(?:社会)?(?:公众|群众)?(?:或|及)?服务对象满意度|满意度|经济成本|社会成本|生态环境成本)(?:指标)?$/;
const nameOf = (text: string): string => (text.length > 40 ? '' : key(splitWeight(text).name));
export const isLevel1 = remembered((text) => level1Word.test(nameOf(text)));
export const isLevel2 = remembered((text) => level2Word.test(nameOf(text)));
/** A level-1 heading of a list in running text, also in a wording of its own: 成本与预算管理指标. */
export const isListHead = (text: string): boolean =>
  /^(?=.{2,16}$).*(?:产出|效益|效果|满意度|成本|管理).*指标$/.test(nameOf(text));

const level1Codes: readonly (readonly [Indicator['level1Code'], RegExp])[] = [
  ['SATISFACTION', /满意/],
  ['COST', /成本|预算|资金/],
  ['OUTPUT', /产出/],
  ['BENEFIT', /效益|效果|影响|效能/],
];
const level2Codes: readonly (readonly [NonNullable<Indicator['level2Code']>, Indicator['level1Code'], RegExp])[] = [
  ['SATISFACTION', 'SATISFACTION', /满意/],
  ['COST', 'COST', /成本/],
  ['QUANTITY', 'OUTPUT', /数量/],
  ['QUALITY', 'OUTPUT', /质量/],
  ['TIMELINESS', 'OUTPUT', /时效|及时/],
  ['ECONOMIC', 'BENEFIT', /经济/],
  ['ECOLOGICAL', 'BENEFIT', /生态|环境/],
  ['SUSTAINABLE', 'BENEFIT', /可持续/],
  ['SOCIAL', 'BENEFIT', /社会/],
  ['MANAGEMENT', 'BENEFIT', /管理/],
];
/** The kind of an indicator by its names. A level-1 name outside the grammar takes the kind of its level 2, else 产出. */
export const codesOf = (level1: string, level2: string): Pick<Indicator, 'level1Code' | 'level2Code'> => {
  const second = level2Codes.find(([, , pattern]) => pattern.test(level2));
  const first = level1Codes.find(([, pattern]) => pattern.test(level1));
  return { level1Code: first?.[0] ?? second?.[1] ?? 'OUTPUT', level2Code: second?.[0] ?? null };
};

const suit: Readonly<Partial<Record<IndicatorColumn, (text: string) => number>>> = {
  level1: (text) => (isLevel1(text) ? 2 : isLevel2(text) || isNumeric(text) ? -1 : 0),
  level2: (text) => (isLevel2(text) ? 2 : isNumeric(text) ? -1 : 0),
  level3: (text) => (text === '' ? -1 : isNumeric(text) ? -2 : 1),
  target: (text) => (text === '' ? 0 : 1),
  actual: (text) => (text === '' ? 0 : 1),
  weight: (text) => (text === '' ? 0 : isNumeric(text) ? 2 : -3),
  score: (text) => (text === '' ? 0 : isNumeric(text) ? 2 : -3),
  deviationReason: (text) => (isNumeric(text) ? -1 : 0),
};
export const suitsIndicator = (field: IndicatorColumn, text: string): number => suit[field]?.(text) ?? 0;
