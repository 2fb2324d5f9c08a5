import { brief, wordsOf } from '../cells.ts';
import { bare } from '../likeness.ts';
import { counterpart } from '../pairing.ts';
import { defineRule } from '../rule.ts';

export const goalText = defineRule({
  code: 'G09',
  name: '目标表与自评表目标不一致',
  severity: 'RED',
  formula: '自评表预期目标＝目标表批复的总体目标',
  check({ form, siblings }) {
    const other = counterpart(form, siblings);
    const [here, there] = [form, other].map((one) => wordsOf(one?.goals?.expected ?? null));
    if (!here || !there || bare(here) === bare(there)) return [];
    const [mine, theirs] = form.header.formKind === 'GOAL_DECLARATION' ? ['目标表', '自评表'] : ['自评表', '目标表'];
    return [
      {
        where: 'goals.expected',
        against: `${theirs} goals.expected`,
        said: brief(here, 40),
        computed: `${theirs}：${brief(there, 40)}`,
        message: `${mine}的总体目标“${brief(here)}”与${theirs}的“${brief(there)}”不一致，自评应对照批复的目标，请核对；目标确有调整的，附调整批复。`,
      },
    ];
  },
});
