import type { Form } from '../../form.ts';
import { figure } from '../cells.ts';
import { sentencesOf, statedIn, type Stated } from '../narrated.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { brokenSums } from '../sums-in-text.ts';

/** Facts that a unit has only once. A unit that tells of its subordinates has them several times. */
const fact =
  /(行政编制|事业编制|编制总数|核定编制|在职在编人员|在编在职人员|在职人员|实有人员|退休人员|离退休人员|内设机构|内设科室|下属单位)$/;
const aboutOthers = /下属|所属|二级单位|上年|年初|去年/;

interface Fact extends Stated {
  where: string;
}

const factsOf = (form: Form): Fact[] =>
  proseOf(form).flatMap(({ where, text }) =>
    sentencesOf(text)
      .filter((sentence) => !aboutOthers.test(sentence))
      .flatMap(statedIn)
      .flatMap((stated) => {
        const label = fact.exec(stated.label)?.[1];
        return label === undefined ? [] : [{ ...stated, label, where }];
      }),
  );

const contradictions = (form: Form): Complaint[] => {
  const facts = factsOf(form);
  return facts.flatMap((one, index) => {
    const other = facts.slice(0, index).find(({ label, family }) => label === one.label && family === one.family);
    if (!other || other.value.eq(one.value)) return [];
    const [here, there] = [one, other].map(({ label, value, unit }) => `${label}${figure(value)}${unit}`);
    return [
      {
        where: one.where,
        against: other.where,
        said: here ?? '',
        computed: there ?? '',
        message: `单位情况前后不一：一处写“${there}”，另一处写“${here}”，请核实后统一。`,
      },
    ];
  });
};

const staffSums = (form: Form): Complaint[] =>
  proseOf(form).flatMap(({ where, text }) =>
    brokenSums(text)
      .filter(({ total }) => total.family === '人')
      .map(({ total, parts, sum }) => {
        const list = parts.map(({ label, value }) => `${label}${figure(value)}`).join('＋');
        return {
          where,
          said: `${total.label}${figure(total.value)}人`,
          computed: `${list}＝${figure(sum)}人`,
          message: `人员情况前后不一：“${total.label}${figure(total.value)}人”与其中各类之和${figure(sum)}人（${list}）不符，请核实。`,
        };
      }),
  );

export const unitFacts = defineRule({
  code: 'X08',
  name: '单位信息前后不一',
  severity: 'YELLOW',
  formula: '同一单位的编制、人数、机构数前后相同，各类人数之和＝总人数',
  check: ({ form }) => oncePerPlace([...contradictions(form), ...staffSums(form)]),
});
