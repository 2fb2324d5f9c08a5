import type { Whys } from './documents.ts';

/** F: how it is written. */
export const wording: Whys = {
  F01: {
    matters: '材料要公开并长期保存，错别字影响严肃性，有时还会改变意思。',
    sources: ['writing'],
    mend: '按提示的规范用字改正；确为专名的不用改。',
    example: { wrong: '“按排专人负责”', right: '“安排专人负责”' },
  },
  F02: {
    matters: '标题重复、编号跳号，多半是拼接材料时留下的，读者找不到对应内容。',
    sources: ['writing'],
    mend: '结构层次依次用“一、”“（一）”“1.”“（1）”，逐级编号，不跳号、不混用。',
    example: { wrong: '一、…… 三、……', right: '一、…… 二、……' },
  },
  F03: {
    matters: '没有计量单位，数字就没有含义，无法与完成值比较。',
    sources: ['indicators'],
    mend: '指标值写成数字加计量单位，比率写百分号。',
    example: { wrong: '培训≥200', right: '培训≥200人次' },
  },
  F04: {
    matters: '计量单位栏里写了别的内容，系统无法把指标值和完成值对上。',
    sources: ['indicators', 'form'],
    mend: '该栏只写“人次”“项”“%”等计量单位，说明文字移到指标名称或备注。',
    example: { wrong: '计量单位：按计划完成', right: '计量单位：项' },
  },
};
