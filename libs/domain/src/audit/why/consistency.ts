import type { Whys } from './documents.ts';

/** X: what contradicts itself. */
export const consistency: Whys = {
  X01: {
    matters: '出现别的年度，多半是沿用了上年的材料。',
    sources: ['form'],
    mend: '逐处核对年份；确需引用往年文件或数据的，写明“上年”或文件名称。',
    example: { wrong: '2025年度自评表中写“2024年完成培训”', right: '“2025年完成培训”' },
  },
  X02: {
    matters: '文字和表格金额不一致，公开后读者不知道信哪一个。',
    sources: ['form'],
    mend: '以决算或资金表为准统一；口径不同的，在文中写明口径。',
    example: { wrong: '文中“支出118.6万元”，表中116.8万元', right: '两处均为116.8万元' },
  },
  X03: {
    matters: '同一指标两个完成数，得分依据不可靠。',
    sources: ['evaluation'],
    mend: '核对统计台账，改正文字或完成值中错的一处。',
  },
  X04: {
    matters: '分项之和不等于合计，至少有一个数写错。',
    sources: ['form'],
    mend: '逐项核对金额并重新相加，注意万元与元、漏项和重复。',
    example: { wrong: '“合计50万元，其中设备30万元、培训15万元”', right: '补上“其他5万元”，或合计改为45万元' },
  },
  X05: {
    matters: '自评应当逐项对照批复的指标，换了指标就是回避没有完成的任务。',
    sources: ['evaluation', 'goals'],
    mend: '恢复批复的指标和指标值逐项自评；经批准调整的，附调整批复。',
  },
  X06: {
    matters: '不同项目、单位、年度的完成情况几乎相同，说明可能是复制的，不是实际情况。',
    sources: ['evaluation'],
    mend: '按本项目本年度的实际重写，写入本项目的数据。',
  },
  X08: {
    matters: '编制和人数是公用经费的依据，前后不一会影响对支出的判断。',
    sources: ['form'],
    mend: '以编制部门核定数和年末实有数为准，全文统一。',
  },
  X09: {
    matters: '两个科目金额完全相同而合计又不对，多半是填串了行。',
    sources: ['form'],
    mend: '对照决算核对这两个科目的金额。',
  },
  X10: {
    matters: '部门整体报告沿用项目报告的写法，说明没有评价部门整体的履职。',
    sources: ['form'],
    mend: '改为评价部门整体支出和履职效果，“该项目”等说法全部改掉。',
  },
  X11: {
    matters: '只重复目标，等于没有报告结果。',
    sources: ['evaluation'],
    mend: '对照每一条目标写实际完成的数量、质量、时间和效果。',
    example: { wrong: '目标与完成情况都写“保障机关正常运转”', right: '“保障23个科室运转，设备故障2小时内修复率98%”' },
  },
  X13: {
    matters: '总分与指标值的数字相同又没有分项得分，可能是把目标当成了得分。',
    sources: ['evaluation'],
    mend: '先逐项评分，再汇总成总分。',
  },
  X14: {
    matters: '清单个数与合计不符，可能漏列或重复。',
    sources: ['form'],
    mend: '逐项清点清单，改正合计或补全清单。',
    example: { wrong: '“共3个项目：甲、乙”', right: '“共2个项目：甲、乙”' },
  },
  X15: {
    matters: '标题、单位和项目名称对不上，可能套用了别人的材料，也会归错档。',
    sources: ['form'],
    mend: '核对单位全称、项目名称和表种，三处写成一致。',
  },
};
