/** What the rules rest on, by title; their wording is not quoted, so that nobody takes ours for theirs. */
export const documents = {
  budgetLaw: '《中华人民共和国预算法》',
  opinions: '《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）',
  evaluation: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  goals: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号），地方参照执行',
  indicators: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号），地方参照执行',
  openness: '《中华人民共和国政府信息公开条例》第十四条、第十五条、第十七条',
  personal: '《中华人民共和国个人信息保护法》第二十五条',
  writing: '《党政机关公文格式》（GB/T 9704-2012）',
  scheme: '本年度下达任务时选定的评分方案',
  form: '财政部门统一印发的绩效申报表、自评表和报告提纲',
} as const;

export type DocumentName = keyof typeof documents;

/** What belongs to a rule besides its question: why it is asked, what it rests on, and how to put things right. */
export interface Why {
  matters: string;
  sources: readonly DocumentName[];
  mend: string;
  example?: Readonly<{ wrong: string; right: string }>;
}

export type Whys = Readonly<Record<string, Why>>;
