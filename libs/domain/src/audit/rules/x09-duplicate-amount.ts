import { sum } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { figure } from '../cells.ts';
import { fundsLines, type FundsLine } from '../funds.ts';
import { sentencesOf, statedIn } from '../narrated.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { brokenSums } from '../sums-in-text.ts';

const inText = (form: Form): Complaint[] =>
  proseOf(form).flatMap(({ where, text }) => {
    const broken = brokenSums(text).filter(({ total }) => total.family === '万元');
    if (broken.length === 0) return [];
    const stated = sentencesOf(text)
      .flatMap(statedIn)
      .filter(({ family }) => family === '万元');
    const twins = broken
      .flatMap(({ parts }) => parts)
      .flatMap((part) => {
        const twin = stated.find(({ label, value }) => label !== part.label && value.eq(part.value) && value.gt(0));
        return twin ? [{ part, twin }] : [];
      });
    return twins.slice(0, 1).map(({ part, twin }) => ({
      where,
      said: `${part.label}${figure(part.value)}万元`,
      computed: `${twin.label}${figure(twin.value)}万元`,
      message: `“${part.label}”与“${twin.label}”金额同为${figure(part.value)}万元，而分项之和又不等于合计，疑似错填，请核对。`,
    }));
  });

const columns = ['initial', 'annual', 'executed'] as const;

const inTable = (form: Form): Complaint[] => {
  const lines = fundsLines(form);
  const childrenOf = (total: FundsLine): FundsLine[] => lines.filter(({ row }) => row.parent === total.row.key);
  return lines.flatMap((total) =>
    columns.flatMap((column) => {
      const parts = childrenOf(total).filter((line) => line[column]?.gt(0));
      const stated = total[column];
      const twin = parts.find((line, index) => parts.slice(0, index).some((other) => other[column]!.eq(line[column]!)));
      if (
        !stated ||
        !twin ||
        sum(parts.map((line) => line[column]!))
          .minus(stated)
          .abs()
          .lte(0.01)
      )
        return [];
      const other = parts.find((line) => line !== twin && line[column]!.eq(twin[column]!));
      return [
        {
          where: twin.where,
          against: other?.where ?? total.where,
          said: `${twin.label}${figure(twin[column]!)}万元`,
          computed: `${other?.label ?? ''}金额相同，合计为${figure(stated)}万元`,
          message: `${twin.label}与${other?.label ?? '另一行'}金额同为${figure(twin[column]!)}万元，而各行之和不等于${total.label}${figure(stated)}万元，疑似错填，请核对。`,
        },
      ];
    }),
  );
};

export const duplicateAmount = defineRule({
  code: 'X09',
  name: '两个不同科目金额完全相同（疑似错填）',
  severity: 'RED',
  formula: '分项之和≠合计时，不同科目的金额不应相同',
  check: ({ form }) => oncePerPlace([...inText(form), ...inTable(form)]),
});
