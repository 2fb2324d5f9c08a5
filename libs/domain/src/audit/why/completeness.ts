import type { Whys } from './documents.ts';

/** C: what is missing. */
export const completeness: Whys = {
  C01: {
    matters: '表格由谁填、何时填、谁负责，是追溯的依据；缺签字的材料不能作为正式报送件。',
    sources: ['form'],
    mend: '补全单位、填表人、办公电话、填报日期和单位负责人签字。',
  },
  C02: {
    matters: '没有总分行，评价没有结论，等级也无从确定。',
    sources: ['form', 'evaluation'],
    mend: '在表末补总分行，填分值合计和得分合计。',
  },
  C03: {
    matters: '自评要逐项打分，只有文字没有分值、得分和完成值，就不能核算，也不能复核。',
    sources: ['evaluation', 'form'],
    mend: '补附统一格式的自评表，逐项填写指标值、完成值、分值和得分，并附资金表。',
  },
  C04: {
    matters: '自评报告最后要给出结论，供预算安排参考。',
    sources: ['evaluation'],
    mend: '在结论部分写明自评得分和等级，并与自评表一致。',
    example: { wrong: '“总体情况良好。”', right: '“自评得分93.6分，等级为优。”' },
  },
  C05: {
    matters: '文字在逗号或编号处中断，多半是复制或导入时漏了内容。',
    sources: ['form'],
    mend: '对照原稿补全这一段；确已写完的，以句号结束。',
  },
  C06: {
    matters: '提纲中的提示语没有删去，说明这一部分可能没有真正填写。',
    sources: ['form'],
    mend: '删去提示语和占位符，写上本单位的实际内容。',
    example: { wrong: '“（针对问题提出具体措施）”', right: '“2月底前完成采购计划备案，由办公室负责。”' },
  },
  C07: {
    matters: '问题写得空泛，就没有可以跟踪的整改，自评流于形式。',
    sources: ['opinions', 'evaluation'],
    mend: '指出是哪一项指标、差多少、为什么，再写由谁在何时怎样改进。',
    example: { wrong: '“绩效意识有待加强。”', right: '“培训人次完成率82%，因三季度停训，次年改为线上补训。”' },
  },
  C08: {
    matters: '题为自评报告却只附表格，看不到任务怎样完成、问题在哪里。',
    sources: ['form'],
    mend: '按提纲补写叙述性报告；只要求报表的，把标题改为自评表。',
  },
  C09: {
    matters: '缺表头或首列，系统和审核人都不知道数字属于哪一栏。',
    sources: ['form'],
    mend: '补上栏目名称和每行的指标名称，或改用系统下载的模板重新填写。',
  },
  C10: {
    matters: '填报日期用来判断是否按期报送，只写到月不能确定。',
    sources: ['form'],
    mend: '日期写到日。',
    example: { wrong: '2026年3月', right: '2026年3月12日' },
  },
  C11: {
    matters: '没有标题和年度，归档和公开后无法辨认是哪一年的哪一张表。',
    sources: ['form'],
    mend: '补写表名和预算年度。',
    example: { wrong: '标题空白', right: '项目支出绩效自评表（2025年度）' },
  },
  C12: {
    matters: '应当说明原因的地方填“无”“0”“/”，等于没有说明。',
    sources: ['evaluation'],
    mend: '写明偏差的具体原因和改进措施；没有偏差的，此栏留空。',
    example: { wrong: '未完成，原因栏填“/”', right: '“因雨季推迟开工，已于次年1月完成”' },
  },
};
