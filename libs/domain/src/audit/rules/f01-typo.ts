import { typos } from '../lexicons/typos.ts';
import { defineRule } from '../rule.ts';
import { proseOf } from '../places.ts';
import { rowsOf } from '../rows.ts';
import type { Form } from '../../form.ts';

const known = typos.map(({ words, right }) => ({ pattern: new RegExp(words, 'u'), right }));
/** One look tells that a text has none of them. */
const any = new RegExp(typos.map(({ words }) => words).join('|'), 'u');

const textsOf = (form: Form): { where: string; text: string }[] => [
  ...proseOf(form),
  ...rowsOf(form).map(({ indicator, where }) => ({
    where,
    text: [indicator.level3, indicator.target.raw, indicator.actual?.raw, indicator.deviationReason?.raw]
      .filter(Boolean)
      .join('\n'),
  })),
];

export const typo = defineRule({
  code: 'F01',
  name: '错别字',
  severity: 'BLUE',
  formula: '用字规范，与常见错别字表不符',
  check: ({ form }) =>
    textsOf(form).flatMap(({ where, text }) => {
      if (!any.test(text)) return [];
      const found = known.flatMap(({ pattern, right }) => {
        const [wrong] = pattern.exec(text) ?? [];
        return wrong === undefined ? [] : [{ wrong, right }];
      });
      return [
        {
          where,
          said: found.map(({ wrong }) => `“${wrong}”`).join('、'),
          computed: found.map(({ right }) => `“${right}”`).join('、'),
          message: `${found.map(({ wrong, right }) => `“${wrong}”疑为“${right}”之误`).join('，')}，请核对改正。`,
        },
      ];
    }),
});
