import type { Whys } from './documents.ts';

/** B: what the budget says of itself. */
export const budget: Whys = {
  B01: {
    matters: '预算中途大幅追加或调减，往往说明年初测算不实，或者任务有变；不说明就看不出目标是否也应调整。',
    sources: ['goals', 'evaluation'],
    mend: '在偏差原因栏写明调整的原因、文号和时间；任务随之变化的，附绩效目标调整批复。',
    example: { wrong: '年初100万元调为160万元，原因栏空白', right: '注明“县财预〔…〕号追加应急经费60万元”' },
  },
  B02: {
    matters: '资金没有用出去，可能是任务没有做、做得慢，也可能是预算编多了，原因不同，改进措施也不同。',
    sources: ['opinions', 'evaluation'],
    mend: '写明未执行的金额、原因（如合同未到付款期、项目暂缓）和下一步安排。',
    example: { wrong: '执行率62%，原因栏写“无”', right: '“尾款38万元按合同于次年3月验收后支付”' },
  },
  B03: {
    matters: '按实际支出倒推全年预算数，执行率永远是100%，掩盖了真实的执行情况。',
    sources: ['evaluation'],
    mend: '全年预算数填经批准的调整后预算，以批复文件为准，不按决算数回填。',
  },
  B04: {
    matters: '没有年初预算数，就看不出预算调整了多少、目标是否随之调整。',
    sources: ['form'],
    mend: '按年初批复的预算补填年初预算数；年中新增的项目填0并说明。',
  },
  B05: {
    matters: '专项工作经费列在基本支出里，项目支出就成了零，部门整体支出的结构失真。',
    sources: ['budgetLaw', 'form'],
    mend: '核对专项经费在预算批复中属于哪一类，属于项目的改列项目支出。',
  },
  B06: {
    matters: '执行数只算了一部分，执行率偏低且与报告对不上。',
    sources: ['form'],
    mend: '全年执行数应含基本支出和项目支出；口径确有不同的，在备注中写明。',
    example: { wrong: '表中执行300万元，报告另列项目支出80万元', right: '表中执行380万元' },
  },
};
