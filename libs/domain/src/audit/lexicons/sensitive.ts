import type { Lexicon } from '../lexicon.ts';

/** Work that the secrecy review must see before anything is published. */
export const sensitive: Lexicon = [
  {
    words: '劝返 稳控 带离 截访 接回 训诫 布控 管控对象 盯防 非访 缠访 闹访 集访 越级访 进京访 特护期',
    why: '信访维稳的具体做法和数据',
  },
  {
    words: String.raw`重点(?:人员|对象|人群)\d+(?:名|人|个) 涉(?:稳|恐|疆|藏|邪|黑)(?:人员|对象|案件|线索) 反恐 反邪教 维稳(?:对象|情报|力量|专班)`,
    why: '重点人员和专项斗争',
  },
  {
    words:
      '技侦 特情 线人 卧底 侦查手段 情报信息员 秘密力量 密码设备 涉密(?:项目|设备|人员) [绝机]密 国家秘密 内部资料',
    why: '侦查手段和国家秘密',
  },
  { words: '吸毒人员\\d+ 社区矫正对象\\d+ 刑满释放人员\\d+ 精神障碍患者\\d+', why: '特殊人群的名册数据' },
];
