import { z } from 'zod';
import { routeInForce } from '../../approval/release.ts';
import { ruleBookVersion } from '../../audit/version.ts';
import { schemeOf } from '../../scoring/schemes.ts';
import { civilDate } from '../../deadlines/civil.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';
import { byRule, GivenDue } from '../../deadlines/given.ts';
import { ReminderPolicy } from '../../deadlines/policy.ts';
import { defineAction } from '../action.ts';
import { Unit } from '../events.ts';
import { machineVersion } from '../machine.ts';

const defaultName = 'standard';

/** 任务下达: the finance bureau asks one unit for one form of one year; everything it runs under is pinned here. */
export const open = defineAction({
  label: '任务下达',
  hint: '向预算单位下达本年度绩效管理任务',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['evaluation.opened.v1'],
  input: z.strictObject({
    unit: Unit,
    round: z.string().trim().min(1).max(100),
    fiscalYear: z.int().min(2000).max(2100),
    title: z.string().trim().min(1).max(300),
    evalScope: z.enum(['DEPARTMENT', 'PROJECT', 'TRANSFER']),
    scheme: z.string().default('MOF-2020'),
    /** A version (standard@2), or a name: then its newest version in force. */
    route: z.string().min(1).max(60).default(defaultName),
    deadlines: z.strictObject({ goal: GivenDue, monitoring: GivenDue.optional(), selfEvaluation: GivenDue }),
    policy: ReminderPolicy.optional(),
  }),
  asksRoutes: true,
  decide: (
    _,
    { scheme, route: wanted, deadlines, policy, ...opened },
    { now, routes = [], calendar = builtInCalendar },
  ) => {
    const { id, version } = schemeOf(scheme);
    const { route, pack } = routeInForce(wanted, civilDate(now), routes);
    const pins = {
      machine: machineVersion,
      route: route.id,
      scheme: id,
      schemeVersion: version,
      rules: ruleBookVersion,
    };
    return [
      {
        type: 'evaluation.opened.v1',
        data: { ...opened, ...byRule(calendar, deadlines), pins, ...(pack && { pack }), ...(policy && { policy }) },
      },
    ];
  },
});
