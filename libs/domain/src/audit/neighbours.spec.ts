import type { Form } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { auditFile } from './audit.ts';
import { soundForm } from './given-form.ts';
import { neighboursOf } from './neighbours.ts';

const long =
  '全年共受理群众来信来访一千二百余件，办结率保持在较高水平；组织业务培训六期，覆盖全部乡镇；完成信息系统升级改造并通过验收，信访秩序持续好转，群众满意度稳步提升，各项工作任务按计划完成。';

const of = (unit: string, year: number, actual = '如期完成'): Form => {
  const form = soundForm();
  const header = { ...form.header, department: { raw: unit }, fiscalYear: year };
  return { ...form, header, goals: { expected: form.goals?.expected ?? null, actual: { raw: actual } } };
};

describe('the forms that a form is held against', () => {
  it('are last year’s of the same unit, and everybody else’s; never itself read from a second file', () => {
    const [own, again, last, other] = [of('甲局', 2023), of('甲局', 2023), of('甲局', 2022), of('乙局', 2023)];
    expect(neighboursOf(own, [again, last, other])).toEqual({ others: [other], previous: last });
  });

  it('tell a text that was copied from another unit, or from last year', () => {
    const copied = (elsewhere: Form[]): string[] =>
      auditFile([of('甲局', 2023, long)], schemeOf('MOF-2020'), elsewhere)
        .flat()
        .filter(({ rule }) => rule === 'X06')
        .map(({ message }) => message);
    expect(copied([])).toEqual([]);
    expect(copied([of('乙局', 2023, '本年度主要做了另外一些事情')])).toEqual([]);
    expect(copied([of('乙局', 2023, long)])).toHaveLength(1);
    expect(copied([of('甲局', 2022, long)])).toHaveLength(1);
  });
});
