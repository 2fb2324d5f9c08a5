import type { Lexicon } from '../lexicon.ts';

/** Names of projects that pay for running an office, a building or a system. */
export const runningCost: Lexicon = [
  {
    words:
      '运行维护 运维 运行经费 运转 物业 水电 公用经费 办公经费 办公费 日常公用 后勤 车辆 公务用车 设备维护 设备购置 办公设备',
    why: '维持运转的支出',
  },
];

/** What a goal of such a project speaks of. */
export const runningWords: Lexicon = [
  {
    words:
      '运行 运转 运维 维护 维修 维保 保养 修缮 更新 购置 采购 设备 设施 系统 网络 机房 软件 硬件 信息化 车辆 用车 物业 水电 电费 水费 取暖 供暖 办公 后勤 保洁 安保 食堂 场地 租赁 耗材 印刷 差旅 邮电 公用 房屋 电梯 空调',
    why: '运转的对象和方式',
  },
  { words: '支付 费用 经费 支出 开支 节约 成本', why: '用钱本身' },
];
