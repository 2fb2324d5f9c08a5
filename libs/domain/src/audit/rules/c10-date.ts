import { wordsOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const digit = '[\\d〇○零一二三四五六七八九十]';
const whole = new RegExp(
  `${digit}{2,4}\\s*(?:年\\s*${digit}{1,2}\\s*月\\s*${digit}{1,3}\\s*[日号]|[-./]\\s*\\d{1,2}\\s*[-./]\\s*\\d{1,2}(?!\\d))|^(?:19|20)\\d{6}$`,
);

export const date = defineRule({
  code: 'C10',
  name: '填报日期不完整',
  severity: 'BLUE',
  formula: '填报日期应到日',
  check({ form }) {
    const said = wordsOf(form.header.filledOn);
    if (said === '' || whole.test(said)) return [];
    return [
      {
        where: 'header.filledOn',
        said,
        computed: '应写明年、月、日',
        message: `填报日期“${said}”不完整，请按“年月日”写全。`,
      },
    ];
  },
});
