import type { IndicatorSet } from '../../form.ts';
import { unitPattern } from '../../values/units.ts';
import { narrow } from '../../values/width.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** 元/人·年, 标准立方米, 万千瓦时: ends in a unit, whatever stands before it. */
const unit = new RegExp(
  String.raw`(?:${unitPattern}|[米吨克升时瓦伏度卡人次件个户张艘架株羽枚粒盏根挂单票桩])(?:[\/·每](?:${unitPattern}|\p{Script=Han}{1,3}))?$`,
  'u',
);
const words = /^(?:百分比|百分率|文字描述|定性(?:描述|指标)?|无|不适用|等级|级别|是\/否|是否|其他|\/|-+)?$/;
/** Shorter words may be units that no list knows. */
const shortest = 4;

const unitOf = ({ indicator }: Row): string => narrow(indicator.target.unit ?? '').replace(/[\s()]/g, '');

const isMisused = (row: Row): boolean => {
  const said = unitOf(row);
  return (
    said.length >= shortest &&
    /\p{Script=Han}/u.test(said) &&
    !words.test(said) &&
    (!unit.test(said) || /满意度|情况|稳定/.test(said))
  );
};

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter(isMisused);
  if (rows.length === 0) return [];
  const said = [...new Set(rows.map(unitOf))].slice(0, 3).join('”“');
  return [
    {
      where: rowsAt(set, rows),
      said: `“${said}”`,
      computed: '不是计量单位',
      message: `${numbersOf(rows)}的计量单位栏填写了“${said}”，不是计量单位，请改填%、人、次等单位，把说明写入指标内容。`,
    },
  ];
};

export const unitMisused = defineRule({
  code: 'F04',
  name: '计量单位栏填写非单位内容',
  severity: 'YELLOW',
  formula: '计量单位栏只填计量单位',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
