import type { IndicatorSet } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** Years after which a basis says nothing about this year any more. */
const validFor = 5;
/** A law or a standard stays in force whatever its year. */
const lasting = /《[^》]{1,60}》|(?:GB|DB|HJ|JGJ|CJJ|ISO)[^\u4e00-\u9fff]{1,30}/g;

const basesOf = ({ indicator }: Row): string[] => (indicator.notes ?? []).map(wordsOf);
/** The latest year that the basis names; null when it names none. */
const yearOf = (basis: string): number | null => {
  const years = [...basis.replace(lasting, '').matchAll(/(?<!\d)((?:19|20)\d{2})(?=[年〕\])﹞】-])/g)].map(([, year]) =>
    Number(year),
  );
  return years.length === 0 ? null : Math.max(...years);
};

const stale = (row: Row, fiscalYear: number): Complaint[] =>
  basesOf(row).flatMap((basis) => {
    const year = yearOf(basis);
    if (year === null || year >= fiscalYear - validFor) return [];
    return [
      {
        where: row.where,
        against: 'header.fiscalYear',
        said: brief(basis, 40),
        computed: `距${fiscalYear}年${fiscalYear - year}年`,
        message: `${row.name}的指标依据“${brief(basis)}”为${year}年，距${fiscalYear}年已有${fiscalYear - year}年，请改用近${validFor}年的依据或历史数据。`,
      },
    ];
  });

/** 依据上年数据测评 names no data at all. */
const nameless =
  /^(?:依据|根据|参照|按照?)?(?:上年度?|往年|历年|历史|以前年度)(?:的)?(?:数据|情况|水平|工作|经验|完成)*(?:测评|测算|确定|制定|设定|评估|估算)?[。]?$/;

const withoutData = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter((row) => basesOf(row).some((basis) => nameless.test(basis)));
  const said = rows[0] && basesOf(rows[0]).find((basis) => nameless.test(basis));
  if (!said) return [];
  return [
    {
      where: rowsAt(set, rows),
      said,
      computed: `${rows.length}项依据没有具体数据`,
      severity: 'BLUE',
      message: `${numbersOf(rows)}的指标依据只写“${said}”，没有具体数据，请写明上年实际完成值或文件名称。`,
    },
  ];
};

export const staleBasis = defineRule({
  code: 'G13',
  name: '指标值依据过旧',
  severity: 'YELLOW',
  formula: `依据年份≥预算年度－${validFor}`,
  check: ({ form: { header, indicatorSets } }) =>
    indicatorSets.flatMap((set) => [
      ...(header.fiscalYear === null
        ? []
        : rowsOfSet(set).flatMap((row) => stale(row, header.fiscalYear ?? 0).slice(0, 1))),
      ...withoutData(set),
    ]),
});
