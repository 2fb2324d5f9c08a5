import type { Form, IndicatorSet } from '../../form.ts';
import { anyOf, wordsIn } from '../lexicon.ts';
import { sensitive } from '../lexicons/sensitive.ts';
import { proseOf, rowsAt } from '../places.ts';
import { rowsOfSet } from '../rows.ts';
import { defineRule } from '../rule.ts';

const words = anyOf(sensitive);

interface Place {
  where: string;
  found: string[];
}

const inSet = (set: IndicatorSet): Place[] => {
  const rows = rowsOfSet(set).flatMap((row) => {
    const { level3, target, actual } = row.indicator;
    const found = wordsIn([level3, target.raw, actual?.raw ?? ''].join('\n'), words);
    return found.length === 0 ? [] : [{ row, found }];
  });
  if (rows.length === 0) return [];
  return [
    {
      where: rowsAt(
        set,
        rows.map(({ row }) => row),
      ),
      found: rows.flatMap(({ found }) => found),
    },
  ];
};

const placesOf = (form: Form): Place[] => {
  const prose = proseOf(form).flatMap(({ where, text }) => {
    const found = wordsIn(text.replace(/\s/g, ''), words);
    return found.length === 0 ? [] : [{ where, found }];
  });
  const goals = prose.filter(({ where }) => where.startsWith('goals'));
  const sections = prose.filter(({ where }) => !where.startsWith('goals'));
  return [...goals, ...form.indicatorSets.flatMap(inSet), ...sections];
};

/** One review covers a whole form, so that the first place is reported and the others are told with it. */
export const sensitiveWork = defineRule({
  code: 'P05',
  name: '敏感工作信息',
  severity: 'YELLOW',
  formula: '含敏感工作表述的材料，公开前经保密审查',
  check({ form }) {
    const places = placesOf(form);
    const [first, ...others] = places;
    if (!first) return [];
    const found = [...new Set(places.flatMap((place) => place.found))];
    const more = others.length === 0 ? '' : `（另有${others.length}处）`;
    return [
      {
        where: first.where,
        ...(others[0] ? { against: others[0].where } : {}),
        said: found.slice(0, 5).join('、'),
        computed: '公开前需保密审查',
        message: `文中有“${found.slice(0, 5).join('”“')}”等敏感工作表述${more}，公开前请送保密审查，必要时删改。`,
      },
    ];
  },
});
