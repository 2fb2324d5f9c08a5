import { inWords } from '../../deadlines/civil.ts';
import { wordsOf } from '../cells.ts';
import { daysBetween, readDate } from '../dates.ts';
import { defineRule } from '../rule.ts';

export const filedLate = defineRule({
  code: 'G08',
  name: '目标申报晚于预算年度',
  severity: 'RED',
  formula: '目标申报日期≤预算年度12月31日',
  kinds: ['GOAL_DECLARATION'],
  check({ form: { header } }) {
    const said = wordsOf(header.filledOn);
    const filed = readDate(said);
    const end = `${header.fiscalYear}-12-31`;
    if (filed === null || header.fiscalYear === null || filed <= end) return [];
    const days = daysBetween(end, filed);
    return [
      {
        where: 'header.filledOn',
        against: 'header.fiscalYear',
        said,
        computed: `晚于${inWords(end)}共${days}天`,
        message: `绩效目标表的填报日期${said}晚于${header.fiscalYear}预算年度终了${days}天，属事后补填，请按批复时的目标填报，或更正日期。`,
      },
    ];
  },
});
