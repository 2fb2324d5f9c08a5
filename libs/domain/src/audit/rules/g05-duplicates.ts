import type { Form, IndicatorSet } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { brief, wordsOf } from '../cells.ts';
import { bare, commonRun, repeatedRun } from '../likeness.ts';
import { numbersOf, rowsAt, written } from '../places.ts';
import { hasContent, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { lacksStandard } from '../standard.ts';

/** So many equal characters in a row are copied, not chosen twice. */
const copied = 15;
/** As above, for the running text of a report. */
const copiedInReport = 20;
/** A turn of phrase, e.g. 和谐稳定, that stands for the whole effect. */
const phrase = 4;

/** A row with what the comparison of every two rows asks for. */
interface Said {
  row: Row;
  name: string;
  target: string;
  unmeasured: boolean;
}

const nameOf = ({ indicator }: Row): string => {
  const name = bare(indicator.level3);
  return name === bare(indicator.level2) || /^指标\d*$/.test(name) ? '' : name;
};
const saidIn = (row: Row, scheme: Scheme): Said => ({
  row,
  name: nameOf(row),
  target: bare(wordsOf(row.indicator.target)),
  unmeasured: lacksStandard(row, scheme),
});

/** 对…的影响程度, …水平: how effects are named, whatever they are. */
const effectOf = ({ name }: Said): string =>
  name.replace(/持续性?|可持续|长期|影响|程度|情况|作用|效果|水平|能力|机制/g, '/');

/** The same effect under two heads: 社会效益 and 生态效益 both promise 和谐稳定 and measure nothing. */
const sameEffect = (one: Said, other: Said): string => {
  const [a, b] = [one.row.indicator, other.row.indicator];
  const heads = a.level1Code === 'BENEFIT' && b.level1Code === 'BENEFIT' && a.level2Code !== b.level2Code;
  return heads && one.unmeasured && one.target === other.target
    ? commonRun(effectOf(one), effectOf(other), phrase)
    : '';
};

/** Names may share a long stem and differ in the end; sentences of targets and names without figures may not. */
const shared = (one: Said, other: Said): string => {
  const sameTarget = one.target === other.target;
  if (one.name !== '' && one.name === other.name && sameTarget) return one.name;
  const sentence = commonRun(one.target, other.target, copied);
  if (sentence !== '') return sentence;
  const run = one.unmeasured && other.unmeasured && sameTarget ? commonRun(one.name, other.name, copied) : '';
  return run || sameEffect(one, other);
};

const inSet = (set: IndicatorSet, scheme: Scheme): Complaint[] => {
  const said = rowsOfSet(set)
    .filter(({ target }) => hasContent(target))
    .map((row) => saidIn(row, scheme));
  const groups: { rows: Row[]; run: string }[] = [];
  for (const [index, one] of said.entries()) {
    const twin = said.slice(0, index).find((earlier) => shared(earlier, one) !== '');
    if (!twin) continue;
    const group = groups.find((known) => known.rows.includes(twin.row));
    if (group) group.rows.push(one.row);
    else groups.push({ rows: [twin.row, one.row], run: shared(twin, one) });
  }
  return groups.map(({ rows: same, run }) => ({
    where: rowsAt(set, same),
    said: `${numbersOf(same)}都有“${brief(run, 30)}”`,
    computed: `${same.length}项内容重复`,
    message: `${numbersOf(same)}指标内容重复（“${brief(run, 30)}”），同一效果被重复计分，请合并或改写为不同的指标。`,
  }));
};

/** Only where a report tells goals and results: elsewhere set phrases recur rightly. */
const inReport = (form: Form): Complaint[] =>
  written(form)
    .filter(({ title }) => /目标|指标|完成情况|实现情况|任务/.test(title))
    .flatMap(({ path, title, text }) => {
      const run = repeatedRun(bare(text), copiedInReport);
      if (run === '') return [];
      return [
        {
          where: path,
          said: `“${brief(run, 30)}”出现两次`,
          computed: `连续${run.length}字相同`,
          message: `“${title}”中有连续${run.length}字的重复内容（“${brief(run, 30)}”），请删去重复部分，分别写明各项目标。`,
        },
      ];
    });

export const duplicates = defineRule({
  code: 'G05',
  name: '指标重复或包含',
  severity: 'YELLOW',
  formula: `各项内容互不相同，连续相同文字＜${copied}字`,
  check: ({ form, scheme }) => [...form.indicatorSets.flatMap((set) => inSet(set, scheme)), ...inReport(form)],
});
