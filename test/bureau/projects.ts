import type { Unit } from './tree.ts';

/** What the units of a department ask money for, in the order of the departments. */
const own: readonly (readonly string[])[] = [
  ['校舍维修改造项目', '教学设备购置项目', '教师培训经费', '学生资助补助资金'],
  ['基本公共卫生服务项目', '医疗设备购置项目', '基层医师培训经费'],
  ['高标准农田建设项目', '农技推广补助资金', '动物疫病防控经费'],
  ['河道清淤整治项目', '水库除险加固项目', '抗旱物资储备项目'],
  ['农村公路养护项目', '危桥改造项目', '客运站场维护经费'],
  ['困难群众救助补助资金', '养老设施改造项目', '殡葬惠民补贴资金'],
  ['文化场馆免费开放项目', '公共图书购置项目', '文物修缮保护项目'],
  ['国土变更调查经费', '地质灾害防治项目', '测绘仪器更新项目'],
  ['造林绿化补助项目', '森林防火物资购置项目', '林业有害生物防治经费'],
  ['市政道路维护项目', '老旧小区改造项目', '公园绿地养护经费'],
  ['空气质量监测运维项目', '排污口整治项目', '环境应急物资项目'],
  ['职业技能培训补贴资金', '就业服务信息化项目', '社保经办服务经费'],
  ['应急救援装备购置项目', '地震台网运维项目', '安全生产检查经费'],
  ['食品抽检经费', '检验仪器购置项目', '特种设备检查经费'],
  ['普法宣传经费', '人民调解以案定补资金', '公证业务系统运维项目'],
  ['来访接待场所改造项目', '民意调查经费', '热线平台运维项目'],
  ['人口抽样调查经费', '统计数据采集设备项目', '经济普查经费'],
  ['退役军人培训补助资金', '烈士纪念设施维护项目', '走访慰问经费'],
  ['医保信息系统运维项目', '医保基金监管经费', '医保政策宣传经费'],
  ['村内道路硬化项目', '驻村帮扶工作经费', '特色产业奖补资金'],
];

/** What anybody asks money for. */
const everybodys = ['业务工作经费', '运行维护经费', '信息化建设与运维项目', '办公设备购置项目', '人才培训经费'];

/** The nth project of a unit: one of its trade, then those that everybody has. */
export const projectOf = (unit: Unit, nth: number): string => {
  const titles = own[Number(unit.department.code.slice(2)) - 1] ?? [];
  const at = Number(unit.code.slice(2)) - 1;
  const all = [...titles, ...everybodys];
  return all[(Math.floor(at / own.length) + nth) % all.length] ?? everybodys[0]!;
};
