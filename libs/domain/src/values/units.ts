/** Units of measure met in published forms, longest first so that 人次 is never read as 人. */
const known =
  '个工作日 个百分点 平方公里 平方米 立方米 万人次 百分点 百分比 百分率 工作日 公里 公顷 公斤 千克 千米 小时 分钟 课时 学时 ' +
  '亿元 万元 千元 万人 万户 人次 人天 人日 户次 车次 辆次 台次 场次 批次 件次 项次 个月 季度 ' +
  '元 亿 万 % ‰ 次 个 件 人 名 家 户 项 场 期 份 篇 批 起 处 座 台 套 条 本 册 亩 吨 米 天 日 周 月 年 部 辆 把 头 只 ' +
  '株 棵 间 所 支 例 宗 块 片 岁 倍 级 分 幅 门 类 种 位 对 组 轮 届 km kg';
const one = known.split(' ').join('|');

/** Pattern of a unit, also of one per another: 元/人. */
export const unitPattern = String.raw`(?:${one})(?:\/(?:${one}))*`;

/** 百分比 and 百分率 are %; a unit column that says 信访办理满意度 or 合格率 means a rate, too. */
export const normalUnit = (unit: string): string =>
  /^(?:百分比|百分率)$|(?:率|满意度)$/.test(unit) ? '%' : unit.replace(/\s/g, '');

export const isMoney = (unit: string | null): boolean => /^(?:亿|万|千)?元$/.test(unit ?? '');
