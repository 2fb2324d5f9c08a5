import type { Lexicon } from '../lexicon.ts';

/** Names that tell what a percentage is a share of. */
export const namesShare: Lexicon = [
  { words: '率 度 比例 占比 比重 百分比 百分点 比值 系数 指数 幅 水平 增速 得分 感 优良 优秀', why: '名称本身是比率' },
  { words: '增长 提升 提高 上升 下降 降低 减少 增加 增收 节约 节省 压减 缩短', why: '与上期相比的变化' },
  {
    words:
      '合格 及时 按时 按期 准时 准确 完成 覆盖 到位 达标 办结 通过 满意 正常 完好 到岗 全面 足额 执行 支付 拨付 发放 兑付 落实 整改 验收 入库 控制 公开 参与 知晓 保障 安全 符合 有效 规范 数量 任务 进度 质量 成本 费用 经费 支出 资金',
    why: '合格、及时、完成等，分子是达到这一状态的部分',
  },
];

/** Work on single cases that an office counts anyway, so that a bare 100 % can be proven. */
export const caseWork: Lexicon = [
  {
    words: '(?:办结|受理|办理|回复|答复|化解|调解|查处|结案|审结|复查|转办|交办)率$',
    why: '按件办理的事项，有受理数和办结数',
  },
];
