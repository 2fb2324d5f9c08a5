import { z } from 'zod';
import { ReturnAnswer } from '../../approval/events.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

/** 答复整改清单: 改正, 说明 or 申请豁免, item by item; the newest answer to an item holds. */
export const answerReturn = defineAction({
  label: '答复整改清单',
  hint: '逐项答复退回时列出的整改事项：改正、说明或申请豁免',
  who: ['filler'],
  reach: 'own',
  makes: ['return.answered.v1'],
  input: z.strictObject({ answers: z.array(ReturnAnswer).min(1, '请至少答复一项').max(100) }),
  hinders: ({ returnList }) =>
    returnList && returnList.items.length > 0
      ? undefined
      : new DomainError('illegalAction', '退回时没有列出整改事项，请按退回意见修改'),
  decide: ({ returnList }, { answers }) => {
    const items = returnList?.items ?? [];
    const unknown = answers.filter(({ item }) => item >= items.length).map(({ item }) => item + 1);
    if (unknown.length > 0)
      throw new DomainError('invalid', `整改清单共${items.length}项，没有第${unknown.join('、')}项`, { unknown });
    const twice = answers.filter(({ item }, i) => answers.findIndex((other) => other.item === item) !== i);
    if (twice.length > 0) throw new DomainError('invalid', `第${(twice[0]?.item ?? 0) + 1}项答复了两次，请只留一条`);
    return [{ type: 'return.answered.v1', data: { answers } }];
  },
});
