import { oncePerPlace, proseOf } from '../places.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** Two characters in front of 书记 that are no given name end in the office or the rank: 县委, 党组, 第一. */
const givenName = /(?:^|[，。；、：“（\s在由经向对和与及按])([\u4e00-\u9fff])([\u4e00-\u9fff])书记/gu;
const office =
  /[委组部支党总纪团工会村镇乡街区县市省州局校院所厂副一任职要管级记记位兼名个老新专届班门关等的各该本原时]/;

export const leaderName = defineRule({
  code: 'P04',
  name: '领导姓名不规范称谓',
  severity: 'BLUE',
  formula: '称谓＝姓名＋职务，不以名代姓名',
  check: ({ form }) =>
    oncePerPlace(
      [
        ...proseOf(form),
        ...rowsOf(form).map(({ indicator, where }) => ({
          where,
          text: `${indicator.level3}，${indicator.target.raw}，${indicator.actual?.raw ?? ''}`,
        })),
      ].flatMap(({ where, text }) => {
        const found = [...text.matchAll(givenName)].find(
          ([, one = '', two = '']) => !office.test(two) && !/[党纪政]/.test(one),
        );
        if (!found) return [];
        return [
          {
            where,
            said: `“${found[1]}${found[2]}书记”`,
            computed: '应写职务，或写姓名加职务',
            message: `文中以名字称呼领导（“${found[1]}*书记”），公开件请写职务或规范的姓名加职务。`,
          },
        ];
      }),
    ),
});
