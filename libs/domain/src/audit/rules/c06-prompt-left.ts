import type { Form } from '../../form.ts';
import { brief } from '../cells.ts';
import { anyOf } from '../lexicon.ts';
import { prompts } from '../lexicons/report.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule } from '../rule.ts';

const prompt = anyOf(prompts);

/** A prompt may have become a heading. */
const textsOf = (form: Form): { where: string; text: string }[] => [
  ...form.narrative.map(({ path, title, text }) => ({ where: path, text: `${title}\n${text}` })),
  ...proseOf({ ...form, narrative: [] }),
];

export const promptLeft = defineRule({
  code: 'C06',
  name: '残留模板提示语',
  severity: 'RED',
  formula: '正文不含提纲的提示语和占位符',
  check: ({ form }) =>
    oncePerPlace(
      textsOf(form).flatMap(({ where, text }) => {
        const [found] = prompt.exec(text.replace(/[^\S\n]/g, '')) ?? [];
        if (found === undefined) return [];
        const said = brief(found.trim(), 40);
        return [
          {
            where,
            said,
            computed: '模板提示语',
            message: `正文中还留有模板的提示语“${said}”，请删去并写明本单位的实际内容。`,
          },
        ];
      }),
    ),
});
