import type { FundRow } from '#domain/form';
import { bare, remembered } from '../row.ts';
import { isNumeric } from './words.ts';

export type FundColumn = 'label' | 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score';

/** Heads of a funds table, tried in this order. */
const heads: readonly (readonly [FundColumn, RegExp])[] = [
  ['executionRate', /^(?:预算|资金|支出|全年|年度|项目|预计|1[-—~至]\d{1,2}月)*(?:执行率|支出进度|完成率)[%％]?$/],
  ['initialBudget', /^(?:年初|期初)(?:预算|批复|安排|下达)*(?:数|金额|资金)?[A-Z]?$/],
  ['annualBudget', /^(?:全年|调整后?|变动后|年度|本年)的?(?:预算|批复|安排)(?:数|金额|资金)?[A-Z]?$|^预算(?:数|金额)$/],
  [
    'executed',
    /^(?:全年|本年|年度|实际|预计|累计|预算|资金|1[-—~至]\d{1,2}月)*(?:执行|支出|决算)(?:数|金额|情况)[A-Z]?$|^实际(?:支出|执行)$/,
  ],
  ['weight', /^(?:预算)?(?:执行率)?(?:分值|权重|标准分|分值权重)$/],
  ['score', /^(?:自评|预算|执行率|执行)*(?:得分|评分)$/],
];

export const fundColumn = remembered((text): FundColumn | null => {
  if (text === '' || text.length > 40) return null;
  const word = bare(text);
  return heads.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
});

const block =
  /^(?:年度|部门|项目|单位|整体|本年|支出|预算|资金|收支|绩效|转移支付)*(?:预算|资金|经费|收支|支出)(?:申请|安排|情况|执行情况|执行|来源|投入|使用|总额|管理)*$/;
/** The name of the block of funds, printed beside its rows: 项目资金（万元）. */
export const isFundBlock = (text: string): boolean => text.length <= 40 && block.test(bare(text));

export const suitsFund = (field: FundColumn, text: string): number =>
  text === '' ? 0 : field === 'label' ? (isNumeric(text) ? -3 : 2) : isNumeric(text) ? 2 : -2;

type Source = FundRow['source'];
/** Names of the sources of funds: [key, source, name], the first that fits. */
const sources: readonly (readonly [string, Source, RegExp])[] = [
  [
    'TOTAL',
    'TOTAL',
    /^(?:年度|全年|本年|项目|部门|整体|财政|支出|预算|收入)*(?:资金|预算|支出|收入)?(?:总额|总计|合计|总量)$|^(?:年度)?总?预算$/,
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
const nameOf = (name: string): string => bare(name).replace(/^其中:?|:$/g, '');

export const fundSource = (name: string): { key: string; source: Source } | null => {
  const found = sources.find(([, , pattern]) => pattern.test(nameOf(name)));
  return found ? { key: found[0], source: found[1] } : null;
};
