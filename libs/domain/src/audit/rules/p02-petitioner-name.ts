import { namesIn } from '../person-names.ts';
import { oncePerPlace } from '../places.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../texts.ts';

export const petitionerName = defineRule({
  code: 'P02',
  name: '公开件含信访人/当事人姓名',
  severity: 'RED',
  formula: '公开件不含信访人、当事人、补助对象的姓名',
  check: ({ form }) =>
    oncePerPlace(
      textsOf(form).flatMap(({ where, text }) => {
        const [name] = namesIn(text);
        if (name === undefined) return [];
        const masked = `${name[0]}${'*'.repeat(name.length - 1)}`;
        return [
          {
            where,
            said: masked,
            computed: '属个人隐私',
            message: `文中写有信访人、当事人或补助对象的姓名“${masked}”，公开前请隐去姓名，只写人数或“某某”。`,
          },
        ];
      }),
    ),
});
