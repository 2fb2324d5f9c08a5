import type { Whys } from './documents.ts';

/** G: goals and indicators as they are set. */
export const goals: Whys = {
  G01: {
    matters: '名称是占位文字，考核的是什么无从知道，后面的得分没有意义。',
    sources: ['goals', 'indicators'],
    mend: '三级指标写明考核对象和量，指标值栏只写目标数。',
    example: { wrong: '三级指标：指标1；指标值：培训200人次', right: '三级指标：业务培训人次；指标值：≥200人次' },
  },
  G02: {
    matters: '名称和指标值是同一句话，就没有可以比较的目标值。',
    sources: ['goals', 'indicators'],
    mend: '名称写“考核什么”，指标值写“达到多少”。',
    example: { wrong: '名称、指标值都写“维修教室12间”', right: '名称：维修教室数量；指标值：12间' },
  },
  G03: {
    matters: '指标放错维度，会使有的维度重复考核、有的维度实际没有考核。',
    sources: ['indicators'],
    mend: '按内容移到相应的二级指标：做了多少是数量，做得如何是质量，何时做完是时效，带来什么是效益。',
    example: { wrong: '时效指标：设备验收合格率', right: '质量指标：设备验收合格率' },
  },
  G04: {
    matters: '一条指标并列几件事，一件完成、一件没完成时无法打分。',
    sources: ['indicators'],
    mend: '拆成几条，每条一项内容，并分配各自的分值。',
    example: { wrong: '培训4次；宣传2次', right: '培训次数：4次；宣传次数：2次' },
  },
  G05: {
    matters: '同一效果在几条指标中重复出现，等于重复计分。',
    sources: ['indicators'],
    mend: '合并重复的指标，或改写成角度不同、数据不同的指标。',
  },
  G06: {
    matters: '目标定得过低，不努力也能满分，失去约束作用。',
    sources: ['goals', 'indicators'],
    mend: '参照上年实际、同类单位和行业标准提高目标；确有理由的在备注中说明。',
    example: { wrong: '满意度≥60%', right: '满意度≥90%（上年实测92%）' },
  },
  G07: {
    matters: '方向或范围写反，完成得越好反而越不达标，系统和审核人都无法评分。',
    sources: ['indicators'],
    mend: '检查不等号方向、百分比范围和文字是否一致。',
    example: { wrong: '合格率≤95%', right: '合格率≥95%' },
  },
  G08: {
    matters: '绩效目标应当在花钱之前确定，年度结束后再填就是按结果倒推。',
    sources: ['goals', 'opinions'],
    mend: '按批复时的目标和日期填报；日期写错的，更正日期。',
  },
  G09: {
    matters: '自评要对照批复的目标，两张表的目标不一样，评的就不是原来的任务。',
    sources: ['evaluation', 'goals'],
    mend: '自评表的预期目标照批复件填写；目标调整过的，附调整批复。',
  },
  G10: {
    matters: '缺了成本或满意度等维度，就看不出花得值不值、群众认不认可。',
    sources: ['indicators', 'evaluation'],
    mend: '补充所缺维度的指标；确不适用的，在备注中写明理由，分值按评分方案调剂。',
  },
  G11: {
    matters: '只有工作要求、没有数量和效果，年底无法判断是否完成。',
    sources: ['goals'],
    mend: '写明年底前完成多少、达到什么质量、带来什么变化。',
    example: { wrong: '“切实做好安全保障工作”', right: '“完成12所学校消防改造，一次验收合格率100%”' },
  },
  G12: {
    matters: '目标表的资金等于年末数，说明目标可能是事后补的。',
    sources: ['goals'],
    mend: '目标表按年初批复的预算填写；年中调整的，走目标调整程序。',
  },
  G13: {
    matters: '依据太旧，目标就可能脱离当前的标准和实际水平。',
    sources: ['indicators'],
    mend: '改用近三年的文件、标准或上年实际完成值，并写明名称和年份。',
    example: { wrong: '依据：2015年规划', right: '依据：2025年实际完成185人次' },
  },
  G14: {
    matters: '比率没有分子分母，各人算法不同，结果不能核验。',
    sources: ['indicators'],
    mend: '在备注或评分标准中写明分子、分母和数据来源。',
    example: { wrong: '办结率≥95%', right: '办结率≥95%（按期办结件数÷受理件数，信访系统统计）' },
  },
  G15: {
    matters: '目标写的不是这笔钱要办的事，评价就与资金脱节。',
    sources: ['goals'],
    mend: '围绕本项目的资金用途重写目标；部门整体工作写进部门整体绩效目标。',
  },
  G16: {
    matters: '花了多少钱是投入，不是产出；以金额作数量指标，钱花完就得满分。',
    sources: ['indicators'],
    mend: '改为完成的工作量或提供的服务量，金额放在成本指标。',
    example: { wrong: '数量指标：支出80万元', right: '数量指标：改造厕所16座' },
  },
  G17: {
    matters: '只控制总额看不出贵不贵，单位成本才能比较。',
    sources: ['indicators'],
    mend: '补充每人、每次、每平方米等单位成本，注明采用的支出标准。',
    example: { wrong: '成本≤60万元', right: '人均培训成本≤3000元；总成本≤60万元' },
  },
  G18: {
    matters: '指标体系不统一，汇总和跨单位比较都做不了。',
    sources: ['indicators', 'form'],
    mend: '一级、二级指标按统一名称和隶属填写，目标表与自评表保持一致。',
  },
  G19: {
    matters: '分值集中在一项，其他指标完成得好坏几乎不影响结果。',
    sources: ['evaluation', 'indicators'],
    mend: '把该项分解为几项，或按重要程度重新分配，各一级指标都应有分值。',
  },
};
