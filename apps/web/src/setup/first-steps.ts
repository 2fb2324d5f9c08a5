import type { FirstSteps } from '#domain/answers/first-steps';
import { roles, type Role } from '#domain/vocabulary';

/** One thing to do before the first task can be given. */
export interface FirstStep {
  key: string;
  title: string;
  how: string;
  /** Whose work it is: they get the link, others are told. */
  roles: readonly Role[];
  to: '/people' | '/calendars' | '/dispatch';
  /** Which part of that page. */
  tab?: string;
  done(this: void, progress: FirstSteps): boolean;
  /** What is still wanted, by name. */
  lacks?(this: void, progress: FirstSteps): readonly string[];
}

/** Without any of these no case can go its way. */
const needed: readonly Role[] = ['filler', 'unitHead', 'departmentReviewer', 'performanceOffice'];

/** In the order in which they are best done. */
export const firstSteps: readonly FirstStep[] = [
  {
    key: 'units',
    title: '登记组织机构',
    how: '在“单位人员导入”中下载模板，填好单位和人员后一次导入；也可以在“组织机构”中逐个新设',
    roles: ['administrator'],
    to: '/people',
    tab: 'book',
    done: ({ units }) => units > 0,
  },
  {
    key: 'people',
    title: '登记人员和岗位',
    how: '在“单位人员导入”中与单位一起导入；也可以逐人新增，或在“批量导入”中导入名单',
    roles: ['administrator'],
    to: '/people',
    tab: 'book',
    done: ({ holders, asked }) => asked > 0 || needed.every((role) => holders[role]),
    lacks: ({ holders }) => needed.filter((role) => !holders[role]).map((role) => roles[role]),
  },
  {
    key: 'posts',
    title: '批准岗位',
    how: '在“岗位审批”中逐项或批量批准；批准之后岗位才生效',
    roles: ['securityAdministrator'],
    to: '/people',
    done: ({ holders, asked }) => asked === 0 && needed.every((role) => holders[role]),
  },
  {
    key: 'calendar',
    title: '核对工作日历',
    how: '缺少数据的年份，按国务院办公厅放假通知导入',
    roles: ['performanceOffice', 'administrator'],
    to: '/calendars',
    done: ({ calendarMissing }) => calendarMissing.length === 0,
    lacks: ({ calendarMissing }) => calendarMissing.map((year) => `${year}年`),
  },
  {
    key: 'dispatch',
    title: '下达第一批任务',
    how: '选定单位、评分方案和期限，先预览后下达',
    roles: ['performanceOffice'],
    to: '/dispatch',
    done: () => false,
  },
];
