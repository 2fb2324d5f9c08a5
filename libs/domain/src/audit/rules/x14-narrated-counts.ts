import { figure } from '../cells.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { brokenSums } from '../sums-in-text.ts';
import type { Form } from '../../form.ts';

/** 共设置三级指标15项: a count of what the form itself lists. */
const indicatorCount = /三级指标(?:共计?|共有|合计)?(\d{1,3})[个项条]|(\d{1,3})[个项条]三级指标/;

const listed = (form: Form): Complaint[] => {
  const counts = form.indicatorSets.map(({ indicators }) => indicators.length);
  if (counts.length === 0) return [];
  return proseOf(form).flatMap(({ where, text }) => {
    const [said, one, other] = indicatorCount.exec(text.replace(/\s/g, '')) ?? [];
    const stated = Number(one ?? other);
    if (said === undefined || counts.includes(stated)) return [];
    return [
      {
        where,
        against: `indicatorSets[${form.indicatorSets[0]?.setId}]`,
        said,
        computed: `表中列有${counts.join('、')}项`,
        message: `文中写“${said}”，表中列有${counts.join('、')}项三级指标，请核对。`,
      },
    ];
  });
};

export const narratedCounts = defineRule({
  code: 'X14',
  name: '项目个数/清单与叙述合计不符',
  severity: 'RED',
  formula: '清单各项个数之和＝叙述的合计个数',
  check: ({ form }) => {
    const sums = proseOf(form).flatMap(({ where, text }) =>
      brokenSums(text)
        .filter(({ total }) => total.family !== '万元' && total.family !== '人')
        .map(({ total, parts, sum }) => {
          const list = parts.map(({ label, value }) => `${label}${figure(value)}`).join('＋');
          return {
            where,
            said: `${total.label}${figure(total.value)}${total.unit}`,
            computed: `${list}＝${figure(sum)}${total.unit}`,
            message: `“${total.label}${figure(total.value)}${total.unit}”与其中各项之和${figure(sum)}${total.unit}（${list}）不符，请核对清单。`,
          };
        }),
    );
    return oncePerPlace([...sums, ...listed(form)]);
  },
});
