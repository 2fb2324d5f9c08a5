import type { Decimal } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { readAmountWan } from '../../values/figure.ts';
import { amountsOf } from '../budgets.ts';
import { figure, percent } from '../cells.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** Money set apart for a certain work, which is what projects are for. */
const earmarked = /(?:工作|专项|项目|业务|活动|建设|改造)经费|专项资金|专项(?:支出|费用)/;

const amounts = (form: Form): { basic: Decimal | null; project: Decimal | null } => {
  const items = form.funds?.declared?.byExpenditureNature?.items ?? [];
  const of = (label: RegExp): Decimal | null => {
    const cell = items.find((item) => label.test(item.label))?.amount ?? null;
    return readAmountWan(cell, form.header.amountUnit);
  };
  return { basic: of(/基本支出/), project: of(/项目支出/) };
};

export const projectInBasic = defineRule({
  code: 'B05',
  name: '项目性支出列入基本支出',
  severity: 'YELLOW',
  formula: '设有专项经费指标时，项目支出＞0',
  check({ form }) {
    const { basic, project } = amounts(form);
    if (!basic?.gt(0) || project?.gt(0)) return [];
    const row = rowsOf(form).find(
      (one) => earmarked.test(one.indicator.level3) && amountsOf(one).some((amount) => amount.gt(0)),
    );
    const amount = row && amountsOf(row)[0];
    if (!row || !amount) return [];
    const share = percent(amount.div(basic).times(100));
    return [
      {
        where: 'funds.declared.byExpenditureNature',
        against: row.where,
        said: `项目支出${project ? figure(project) : '空白'}，基本支出${figure(basic)}万元`,
        computed: `专项经费${figure(amount)}万元，占${share}`,
        message: `项目支出为${project ? figure(project) : '空白'}，${row.name}却列有专项经费${figure(amount)}万元（占基本支出的${share}），请核对是否把项目支出列入了基本支出。`,
      },
    ];
  },
});
