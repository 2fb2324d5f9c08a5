import { accountsOf } from '../bureau/bureau.ts';
import { press, tab } from './opening.ts';
import type { View } from './view.ts';

const { reviewer } = accountsOf();
const office = 'czj.performanceOffice';
const administrator = 'czj.administrator';
const securityAdministrator = 'czj.securityAdministrator';

/** Messages, and what the office keeps: orders, routes, calendars, people, deliveries, audit. */
export const registers: readonly View[] = [
  { name: 'inbox', title: '消息', page: '/inbox', who: 'jyj.departmentReviewer', ready: '消息' },
  { name: 'mine', title: '消息与口令：怎样收消息，日历订阅', page: '/mine', who: office, ready: '修改口令' },
  {
    name: 'dispatch',
    title: '任务下达：选单位、定期限，先预览再下达',
    page: '/dispatch',
    who: office,
    ready: '任务下达',
  },
  { name: 'routes', title: '审核流程：版本、试运行、变更', page: '/routes', who: office, ready: '随产品提供' },
  { name: 'calendars', title: '日历版本：节假日安排是数据', page: '/calendars', who: office, ready: '日历版本' },
  { name: 'people', title: '人员与岗位', page: '/people', who: administrator, ready: '人员与岗位' },
  {
    name: 'organisations',
    title: '组织机构',
    page: '/people',
    who: administrator,
    ready: '人员与岗位',
    open: tab('组织机构'),
  },
  {
    name: 'proxies',
    title: '委托代理',
    page: '/people',
    who: reviewer,
    ready: '人员与岗位',
    open: tab('委托代理'),
  },
  {
    name: 'people-import',
    title: '批量导入人员',
    page: '/people',
    who: administrator,
    ready: '人员与岗位',
    open: tab('批量导入'),
  },
  {
    name: 'register-book',
    title: '单位人员导入：下载模板，填好后一次导入，先预览后登记',
    page: '/people?tab=book',
    who: administrator,
    ready: '下载模板',
  },
  {
    name: 'post-requests',
    title: '岗位审批：逐项批准或不批准，或一次批准多项',
    page: '/people?tab=requests',
    who: securityAdministrator,
    ready: '内设机构分工调整',
  },
  {
    name: 'post-requests-together',
    title: '岗位审批：批量批准前按岗位列出，重要岗位逐人核对',
    page: '/people?tab=requests',
    who: securityAdministrator,
    ready: '内设机构分工调整',
    open: async (page) => {
      await page.getByRole('checkbox', { name: '全选本页' }).check();
      await press(/^批量批准/u)(page);
      await page.getByRole('dialog').getByText('逐人核对').first().waitFor();
    },
  },
  {
    name: 'notice-kinds',
    title: '消息模板：每种消息发给谁、怎么说，本单位可以补充',
    page: '/notice-kinds',
    who: administrator,
    ready: '消息模板',
  },
  {
    name: 'deliveries',
    title: '投递台账：每条消息送到了没有',
    page: '/deliveries',
    who: administrator,
    ready: '投递台账',
  },
  { name: 'endpoints', title: '消息出口', page: '/endpoints', who: administrator, ready: '县预算一体化系统' },
  { name: 'audit', title: '审计日志', page: '/audit', who: 'czj.auditAdministrator', ready: '审计日志' },
  {
    name: 'as-of',
    title: '历史状况：某人在某一时刻看得见什么、能办什么',
    page: '/as-of',
    who: 'czj.auditAdministrator',
    ready: '历史状况',
  },
  { name: 'health', title: '系统状态', page: '/health', who: administrator, ready: '系统状态' },
];
