import { Decimal } from '../../decimal.ts';
import { figure, wordsOf } from '../cells.ts';
import { sentencesOf } from '../narrated.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { rowsOf, type Row } from '../rows.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

/** What the name of an indicator adds to the thing that it counts: 培训场次 counts 培训. */
const measureWords =
  /(?:完成)?(?:数量|总数|个数|次数|场次|人数|人次|户数|件数|面积|里程|规模|任务|情况|总量|率|数|量)$/;
const shortest = 4;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Figures told of part of the work, of another year or of a plan are not the indicator's. */
const otherwise = /其中|上年|去年|同比|计划|目标|累计|预计|增加|减少|较|比/;

interface Mention {
  where: string;
  said: string;
  value: Decimal;
}

const mentionsOf = (row: Row, prose: readonly { where: string; sentences: string[] }[]): Mention[] => {
  const name = row.indicator.level3.replace(/\s/g, '');
  const thing = name.replace(measureWords, '');
  const key = thing.length >= shortest ? thing : name;
  if (key.length < shortest || !row.actual.unit) return [];
  const pattern = new RegExp(
    `${escaped(key)}[\\p{Script=Han}]{0,4}?(\\d{1,9}(?:\\.\\d{1,6})?)${escaped(row.actual.unit)}`,
    'u',
  );
  return prose.flatMap(({ where, sentences }) =>
    sentences.flatMap((sentence) => {
      const [said, digits] = otherwise.test(sentence) ? [] : (pattern.exec(sentence) ?? []);
      return said === undefined || digits === undefined ? [] : [{ where, said, value: new Decimal(digits) }];
    }),
  );
};

const check = ({ form, siblings }: AuditCase): Complaint[] => {
  const told = [form, ...siblings.filter(({ header }) => header.formKind === 'SELF_EVALUATION_REPORT')];
  const prose = told
    .flatMap(proseOf)
    .filter(({ where }) => where !== 'goals.expected')
    .map(({ where, text }) => ({
      where,
      sentences: sentencesOf(text).flatMap((sentence) => sentence.split(/[;；，]/)),
    }));
  if (prose.length === 0) return [];
  return rowsOf(form).flatMap((row) => {
    const { value } = row.actual;
    if (!value || row.actual.kind !== 'QUANTITATIVE') return [];
    const mentions = mentionsOf(row, prose);
    const [first] = mentions;
    // What the text tells twice, or tells right once, is not for a machine to judge.
    if (!first || mentions.length > 1 || first.value.eq(value)) return [];
    return [
      {
        where: row.where,
        against: first.where,
        said: `完成值${wordsOf(row.indicator.actual)}`,
        computed: `文中“${first.said}”`,
        message: `${row.name}的完成值为${figure(value)}${row.actual.unit ?? ''}，文中却写“${first.said}”，请核对后统一。`,
      },
    ];
  });
};

export const narratedCount = defineRule({
  code: 'X03',
  name: '叙述数量与表格不符',
  severity: 'RED',
  formula: '文中数量＝同一指标的实际完成值',
  check: (audited) => oncePerPlace(check(audited)),
});
