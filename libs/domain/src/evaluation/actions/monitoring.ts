import { z } from 'zod';
import { budgetLight } from '../../monitoring.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { CivilDate } from '../../deadlines/civil-date.ts';

const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '监控期应写作“2026-07”的样子');

/** 布置监控: asks the unit how execution and goals stand at the end of a month. */
export const openMonitoring = defineAction({
  label: '布置监控',
  hint: '要求单位填报截至某月的绩效运行监控情况',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['monitoring.opened.v1'],
  input: z.strictObject({ period: Period, due: CivilDate.optional() }),
  decide: (_, input) => [{ type: 'monitoring.opened.v1', data: input }],
});

/** 监控填报: spending so far and the outlook; the light is computed, not chosen. */
export const recordMonitoring = defineAction({
  label: '监控填报',
  hint: '填报截至监控期末的执行数和目标完成可能性',
  who: ['filler'],
  reach: 'own',
  makes: ['monitoring.recorded.v1'],
  input: z.strictObject({
    executedFen: z.int().nonnegative('执行数不能是负数'),
    outlook: z.enum(['certain', 'possible', 'impossible']),
    remark: z.string().trim().max(2_000).default(''),
  }),
  reads: ['approvedGoal'],
  decide: (state, input, { forms }) => {
    const period = state.monitoringPeriod;
    if (!period) throw new DomainError('illegalAction', '当前没有布置监控');
    const light = budgetLight(input.executedFen, forms.approvedGoal, period);
    return [{ type: 'monitoring.recorded.v1', data: { ...input, period, light } }];
  },
});
