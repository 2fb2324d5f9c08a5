import type { Whys } from './documents.ts';

/** S: what was reached, and the points given for it. */
export const scoring: Whys = {
  S01: {
    matters: '成本类指标越低越好，超支仍得满分，等于鼓励多花钱。',
    sources: ['evaluation', 'indicators'],
    mend: '按超出的比例扣分，并写明超支原因。',
    example: { wrong: '成本≤50万元，实际56万元，得满分10分', right: '按评分方案扣分，如得8.8分，并说明原因' },
  },
  S02: {
    matters: '没有达到目标仍得满分，评分失去意义，也是审核退回最常见的原因。',
    sources: ['evaluation'],
    mend: '定量指标按完成值占指标值的比例计分，并填写偏差原因。',
    example: { wrong: '目标200人次、完成164人次，得满分10分', right: '得8.2分，并写明原因' },
  },
  S03: {
    matters: '没有完成值就没有得分的依据。',
    sources: ['evaluation'],
    mend: '补填实际完成值；确实没有完成的填0，得分为0。',
  },
  S04: {
    matters: '“已完成”“达到预期”无法核验，审核人不能据此给满分。',
    sources: ['evaluation', 'indicators'],
    mend: '写实际数量、比率、完成日期，或可以查证的文件名称。',
    example: { wrong: '完成值：完成全年工作任务', right: '完成值：206人次（培训签到表）' },
  },
  S05: {
    matters: '照抄指标值看不出真实情况，也说明可能没有统计。',
    sources: ['evaluation'],
    mend: '填统计得出的实际数，与指标值相同的也写出准确的数。',
    example: { wrong: '指标值≥95%，完成值“95%以上”', right: '完成值97.3%' },
  },
  S06: {
    matters: '指标值和完成值类型或单位不同，无法比较是否达标。',
    sources: ['indicators'],
    mend: '完成值按指标值的口径和单位填写；指标值写得不当的，走目标调整。',
    example: { wrong: '指标值≥90%，完成值180人', right: '完成值93.8%（180人÷192人）' },
  },
  S07: {
    matters: '全部满分通常意味着没有认真自评，会被优先抽查。',
    sources: ['opinions', 'evaluation'],
    mend: '逐项对照完成值和佐证材料；确实全部达标的，准备好佐证备查。',
  },
  S08: {
    matters: '钱没有用出去而任务全部满分，要么预算编多了，要么得分偏高。',
    sources: ['opinions', 'evaluation'],
    mend: '核对各项完成值；确因节约或跨年支付造成的，在偏差原因中写明。',
  },
  S09: {
    matters: '有偏差就要有原因和措施，否则下一年会重复同样的问题。',
    sources: ['evaluation', 'opinions'],
    mend: '在该行偏差原因栏写明客观或主观原因，以及改进措施。',
    example: { wrong: '得分8分（分值10分），原因栏空白', right: '“采购流标一次，推迟两个月；次年提前一季度启动”' },
  },
  S10: {
    matters: '超额很多，往往是目标定低了；因此要分析原因，必要时调减分值。',
    sources: ['evaluation'],
    mend: '说明是任务增加、政策变化还是目标偏低，并提出下年目标的调整。',
    example: { wrong: '目标100场、完成160场，原因栏空白', right: '“上级新增专项宣传60场，下年目标调为150场”' },
  },
  S11: {
    matters: '没有数量、期限或等次，完成与否只凭感觉。',
    sources: ['goals', 'indicators'],
    mend: '改为数值、期限，或规定的等次（如达成、部分达成、未达成）。',
    example: { wrong: '指标值：进一步提升', right: '指标值：较上年提高5个百分点' },
  },
  S12: {
    matters: '满意度应当来自调查，区间和“100%”多半没有调查。',
    sources: ['evaluation', 'indicators'],
    mend: '填实测的满意度，注明调查方式和有效样本数。',
    example: { wrong: '90%以上', right: '93.4%（问卷213份）' },
  },
  S13: {
    matters: '总分比满分少，却看不出扣在哪里，审核人无法复核。',
    sources: ['evaluation'],
    mend: '在相应的行写明扣分和原因，使各行扣分之和等于总扣分。',
  },
  S14: {
    matters: '已经达标却扣分，可能是完成值填错，也可能另有原因没有写。',
    sources: ['evaluation'],
    mend: '核对完成值和得分；确需扣分的，在原因栏写明。',
    example: { wrong: '目标12间、完成12间，得9分，原因空白', right: '得10分；或注明“验收推迟一个月扣1分”' },
  },
};
