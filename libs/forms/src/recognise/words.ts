import { bare, key, remembered } from '../row.ts';

/** The fields of a header that a label on paper may announce. */
export type HeaderField =
  | 'projectName'
  | 'projectCode'
  | 'competentDepartment'
  | 'implementingUnit'
  | 'department'
  | 'filledBy'
  | 'contactPhone'
  | 'filledOn'
  | 'unitHeadSignature';

export const headerWords: Readonly<Record<HeaderField, readonly string[]>> = {
  projectName: ['项目名称', '项目支出名称', '专项名称', '专项资金名称', '转移支付名称', '转移支付项目名称', '政策名称'],
  projectCode: ['项目编码', '项目代码', '项目编号'],
  competentDepartment: [
    '主管部门',
    '主管部门及代码',
    '主管单位',
    '项目主管部门',
    '主管预算部门',
    '主管部门名称',
    '主管部门(单位)',
    '中央主管部门',
    '省级主管部门',
  ],
  implementingUnit: [
    '实施单位',
    '项目实施单位',
    '项目单位',
    '资金使用单位',
    '项目承担单位',
    '具体实施单位',
    '实施单位名称',
    '实施单位(公章)',
  ],
  department: [
    '部门名称',
    '单位名称',
    '预算部门名称',
    '预算单位名称',
    '部门(单位)名称',
    '单位(部门)名称',
    '部门单位名称',
    '填报单位',
    '填报部门',
    '填报单位名称',
    '填报部门(单位)',
    '预算部门',
    '预算单位',
    '部门(单位)',
    '评价单位',
    '自评单位',
  ],
  filledBy: ['填表人', '填报人', '填写人', '制表人', '经办人', '填表人姓名', '填报人姓名', '填报人员'],
  contactPhone: ['联系电话', '电话', '联系方式', '联系人电话', '填报人电话', '填表人电话'],
  filledOn: ['填报日期', '填表日期', '填写日期', '填报时间', '填表时间', '报送日期', '申报日期', '日期'],
  unitHeadSignature: [
    '单位负责人签字',
    '单位负责人',
    '单位负责人签章',
    '部门负责人',
    '部门负责人签字',
    '负责人签字',
    '单位主要负责人',
  ],
};

/** Labels that forms carry and that the form has no place for: what stands behind them is reported, not taken for a name. */
export const homelessWords: readonly string[] = [
  '审核人',
  '财务负责人',
  '项目负责人',
  '联系人',
  '复核人',
  '单位地址',
  '邮编',
  '评价机构',
];

const seal = /\((?:盖章|公章|签章|签字|签名|盖公章|单位公章|加盖公章)\)/g;
/** A label as a word: no colon, no （盖章）. */
export const label = (text: string): string =>
  key(text)
    .replace(seal, '')
    .replace(/[:;]+$/, '');

const fieldByWord = new Map(
  Object.entries(headerWords).flatMap(([field, words]) => words.map((word) => [word, field as HeaderField] as const)),
);
/** Words of one office or another that end alike: 市级主管部门, 项目具体实施单位. */
const endings: readonly (readonly [RegExp, HeaderField])[] = [
  [/^[\u4e00-\u9fff]{0,6}主管(?:预算)?(?:部门|单位)$/, 'competentDepartment'],
  [/^[\u4e00-\u9fff]{0,6}(?:实施|承担)单位$/, 'implementingUnit'],
];
export const headerField = remembered((text): HeaderField | undefined => {
  if (text === '' || text.length > 40) return undefined;
  const word = label(text);
  const field = fieldByWord.get(word) ?? fieldByWord.get(bare(word));
  return field ?? endings.find(([pattern]) => pattern.test(word))?.[1];
});

export const isSealOnly = (text: string): boolean => key(text).replace(seal, '') === '';

const spaced = (word: string): string =>
  [...word].map((sign) => (sign === '(' ? '[（(]' : sign === ')' ? '[）)]' : sign)).join('\\s*');
const longestFirst = [...fieldByWord.keys(), ...homelessWords].toSorted((a, b) => b.length - a.length);
const sealSource = '(?:\\s*[（(]\\s*(?:盖\\s*章|公\\s*章|签\\s*章|签\\s*字|签\\s*名|加盖公章|盖单位公章)\\s*[）)])?';
/** Any label of a header followed by its colon, with blanks anywhere inside. */
export const inlineLabel = (): RegExp =>
  new RegExp(`(${longestFirst.map(spaced).join('|')})${sealSource}\\s*[：:]`, 'g');
const startsWithLabel = new RegExp(`^${inlineLabel().source}`);
export const beginsWithLabel = (text: string): boolean => startsWithLabel.test(text.slice(0, 60));

export const isRemark = (text: string): boolean =>
  /^(?:备\s*注|说\s*明|注|填[报表写]说明|注意事项)\s*\d*\s*[：:.．]/.test(text);

const numbered = /^\(?[一二三四五六七八九十\d]+[、.)]/;
const titleTail =
  /(?:绩效|预算|支出|资金|项目|部门).*(?:自评表|自评价表|评价表|评分表|目标表|申报表|申报书|监控表|监控情况表|自评情况表|完成情况表|复核表|审核表|审核情况表|评价报告|自评报告|自评情况报告|自评工作报告|绩效报告)(?:\(.*\))?$/;
/** The heading of a form or of a report: short, no sentence, ends with what it is. */
export const isTitle = (text: string): boolean => {
  if (text.length > 90) return false;
  const word = key(text);
  return word.length <= 60 && !numbered.test(word) && !/[。;,:]|详见|如下|见附/.test(word) && titleTail.test(word);
};
export const isAttachment = (text: string): boolean =>
  text.length <= 20 && /^附(?:件|表)[\d一二三四五六七八九十]*(?:-\d+)?:?$/.test(key(text));
/** A line that is nothing but the year: （2021年度）, or 2021 typed into a template. */
export const yearLine = (text: string): number | null => {
  const found = text.length > 20 ? null : /^\(?(20\d\d)(?:年度?)?\)?$/.exec(key(text));
  return found ? Number(found[1]) : null;
};
export const amountUnitIn = (text: string): '元' | '万元' | null => {
  const found = /[（(][^（）()]*?(万元|元)[）)]|单位\s*[：:]\s*(?:人民币)?\s*(万元|元)(?![\u4e00-\u9fff])/.exec(
    text.slice(0, 200),
  );
  return (found?.[1] ?? found?.[2] ?? null) as '元' | '万元' | null;
};
/** A number, perhaps with its unit, as a cell of amounts or points holds it. */
export const isNumeric = remembered(
  (text) => text.length <= 40 && /^[-+]?[\d,]*\.?\d+(?:%|分|元|万元|亿元)?$/.test(key(text).replace(/^[−－]/, '-')),
);
