import type { FundRow } from '#domain/form';
import { key } from '../row.ts';
import { isNumeric } from './words.ts';

export type FundColumn = 'label' | 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score';

/** Heads of a funds table, tried in this order. */
const heads: readonly (readonly [FundColumn, RegExp])[] = [
  ['executionRate', /执行率|支出进度|预算完成率/],
  ['initialBudget', /^(?:年初|期初)(?:预算|批复|安排|下达)?(?:数|金额|资金)?|^年初批复/],
  ['annualBudget', /^(?:全年|调整后?|变动后|年度|本年)的?(?:预算|批复|安排)(?:数|金额|资金)?[A-Z]?$|^预算(?:数|金额)$/],
  ['executed', /执行(?:数|金额|情况)|实际(?:支出|执行)|^支出(?:数|金额)$|决算数|^执行$/],
  ['weight', /^(?:分值|权重|标准分|分值权重)/],
  ['score', /^(?:自评)?(?:得分|评分)/],
];

export const fundColumn = (text: string): FundColumn | null => {
  if (text === '' || text.length > 40) return null;
  const word = key(text).replace(/\([^()]*\)$/, '');
  return heads.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
};

export const suitsFund = (field: FundColumn, text: string): number =>
  text === '' ? 0 : field === 'label' ? (isNumeric(text) ? -3 : 2) : isNumeric(text) ? 2 : -2;

type Source = FundRow['source'];
/** Names of the sources of funds: [key, source, name], the first that fits. */
const sources: readonly (readonly [string, Source, RegExp])[] = [
  [
    'TOTAL',
    'TOTAL',
    /^(?:年度|全年|本年|项目|部门|支出|预算|收入)*(?:资金|预算|支出|收入)?(?:总额|总计|合计)$|^(?:年度)?总?预算$/,
  ],
  ['CARRYOVER', 'CARRYOVER', /结转|结余/],
  ['BUSINESS', 'BUSINESS_INCOME', /事业收入|经营收入|事业单位/],
  ['SPECIAL', 'SPECIAL_ACCOUNT', /专户|非税/],
  ['UPPER', 'UPPER_TRANSFER', /上级|中央|转移支付|省级/],
  ['UNIT', 'UNIT_FUND', /单位资金|自有资金|自筹/],
  ['FISCAL', 'FISCAL_CURRENT', /当年财政|本年财政|年度财政/],
  ['FISCAL', 'FISCAL_APPROPRIATION', /财政拨款|财政资金|公共预算|政府性基金|国有资本/],
  ['OTHER', 'OTHER', /^其他|^其它/],
];
const bare = (name: string): string =>
  key(name)
    .replace(/^其中:?|[:]$/g, '')
    .replace(/\([^()]*\)$/, '');

export const fundSource = (name: string): { key: string; source: Source } | null => {
  const found = sources.find(([, , pattern]) => pattern.test(bare(name)));
  return found ? { key: found[0], source: found[1] } : null;
};
