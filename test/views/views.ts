import type { Page } from 'playwright-core';
import { accountsOf } from '../bureau/bureau.ts';
import type { CaseName, Story } from './story.ts';

/** One thing that people see: a page, a part of it, a dialog. A new page is one line here. */
export interface View {
  /** Name of its pictures. */
  name: string;
  /** What is to be seen, in one line for docs/pages.md. */
  title: string;
  /** Address of the page as app/pages.tsx has it; absent for what stands before all pages. */
  page?: string;
  /** Who looks; a visitor without login when absent. */
  who?: string;
  /** Of which evaluation, where the page is about one. */
  of?: CaseName;
  /** Words that are there once it stands. */
  ready: string | RegExp;
  /** What is done before it is looked at: a tab, a dialog. */
  open?(this: void, page: Page): Promise<void>;
}

const tab =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab', { name, exact: true }).click();

const press =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForTimeout(300);
  };

/** A dialog of the list of further actions. */
const further =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /更多/u }).first().click();
    await page.getByRole('menuitem', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };

const search =
  (words: string) =>
  async (page: Page): Promise<void> => {
    const field = page.getByPlaceholder('单位或项目');
    await field.fill(words);
    await field.press('Enter');
    await page.getByText('没有符合条件的评价').waitFor();
  };

const { filler, unitHead, reviewer } = accountsOf();
const other = accountsOf(1);
const office = 'czj.performanceOffice';
const administrator = 'czj.administrator';
const evaluation = '/evaluations/$id';

export const views: readonly View[] = [
  { name: 'sign-in', title: '登录；演示系统可以点角色直接进入', ready: '口令' },
  { name: 'my-work', title: '我的工作：等我办的、为什么、什么时候到期', page: '/', who: office, ready: '待办' },
  {
    name: 'my-work-filler',
    title: '填报人的工作：草稿、退回整改和即将到期的',
    page: '/',
    who: filler,
    ready: '待办',
  },
  {
    name: 'my-work-empty',
    title: '没有待办时',
    page: '/',
    who: 'czj.archivist',
    ready: '待办',
    open: tab('抄送'),
  },
  {
    name: 'evaluations',
    title: '全部评价：按环节和文字查找',
    page: '/evaluations',
    who: office,
    ready: /共\d+项/u,
  },
  {
    name: 'evaluations-none',
    title: '查不到时怎么办',
    page: '/evaluations',
    who: office,
    ready: /共\d+项/u,
    open: search('没有这个项目'),
  },
  { name: 'board', title: '督办看板：单位与环节、得分、问题、年度', page: '/board', who: office, ready: '督办看板' },
  { name: 'screen', title: '大屏：按主管部门', page: '/board?screen=departments', who: office, ready: '主管部门' },
  {
    name: 'fill',
    title: '填报：边填边核算、边审核，自动保存',
    page: evaluation,
    who: filler,
    of: 'filling',
    ready: '系统核算',
  },
  {
    name: 'fill-many-findings',
    title: '问题很多时分组列出，逐条说明在哪里、为什么、怎么改',
    page: evaluation,
    who: filler,
    of: 'ruined',
    ready: '系统核算',
  },
  {
    name: 'why',
    title: '为什么是问题：比较什么、依据、怎样改、能否豁免',
    page: evaluation,
    who: filler,
    of: 'ruined',
    ready: '系统核算',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^为什么/u })
        .first()
        .click();
      await page.getByRole('dialog').getByText('能否豁免').waitFor();
    },
  },
  {
    name: 'guide',
    title: '使用引导：第一次进入时看一遍主要工作',
    page: '/',
    who: filler,
    ready: '待办',
    open: async (page) => {
      await page.getByRole('button', { name: '开始引导' }).click();
      await page.locator('.ant-tour').filter({ visible: true }).waitFor();
    },
  },
  {
    name: 'fill-long',
    title: '指标很多的表',
    page: evaluation,
    who: filler,
    of: 'long',
    ready: '系统核算',
  },
  {
    name: 'fill-new',
    title: '刚下达、尚未填报；单位名称很长',
    page: evaluation,
    who: other.filler,
    of: 'opened',
    ready: '年度总体目标',
  },
  {
    name: 'returned',
    title: '退回整改：逐条答复后重报',
    page: evaluation,
    who: filler,
    of: 'returned',
    ready: '目标不够具体',
  },
  {
    name: 'review',
    title: '核阅：表格、问题和三个得分在一页上',
    page: evaluation,
    who: office,
    of: 'atOffice',
    ready: '系统核算',
  },
  {
    name: 'dialog-return',
    title: '退回整改：写明意见和每一条要改什么',
    page: evaluation,
    who: unitHead,
    of: 'atHead',
    ready: '系统核算',
    open: press('退回'),
  },
  {
    name: 'dialog-approve',
    title: '同意',
    page: evaluation,
    who: unitHead,
    of: 'atHead',
    ready: '系统核算',
    open: press('同意'),
  },
  {
    name: 'dialog-score',
    title: '打分：自评、核算、审核三个得分并列',
    page: evaluation,
    who: reviewer,
    of: 'atDepartment',
    ready: '系统核算',
    open: press('审核打分'),
  },
  {
    name: 'dialog-extend',
    title: '批准延期：说明理由，立即看到新的期限',
    page: evaluation,
    who: office,
    of: 'filling',
    ready: '全过程',
    open: further('延期'),
  },
  {
    name: 'score',
    title: '得分明细：每一分怎么来的',
    page: evaluation,
    who: office,
    of: 'published',
    ready: '全过程',
    open: tab('得分明细'),
  },
  {
    name: 'tasks',
    title: '审核：谁在什么时候做了什么决定',
    page: evaluation,
    who: office,
    of: 'atOffice',
    ready: '全过程',
    open: tab('审核'),
  },
  {
    name: 'history',
    title: '全过程：每一步，前后哈希相连',
    page: evaluation,
    who: office,
    of: 'archived',
    ready: '全过程',
    open: tab('全过程'),
  },
  {
    name: 'versions',
    title: '版本比较：两个时刻之间改了什么',
    page: evaluation,
    who: filler,
    of: 'ruined',
    ready: '全过程',
    open: tab('版本比较'),
  },
  {
    name: 'monitoring',
    title: '运行监控：亮灯和处置',
    page: evaluation,
    who: reviewer,
    of: 'alarmed',
    ready: '全过程',
    open: tab('运行监控'),
  },
  { name: 'suspended', title: '暂停办理时', page: evaluation, who: office, of: 'suspended', ready: '审计进点' },
  {
    name: 'files',
    title: '导出与归档',
    page: evaluation,
    who: office,
    of: 'archived',
    ready: '全过程',
    open: tab('导出与归档'),
  },
  {
    name: 'disclosure',
    title: '公开预览：公众将看到什么，遮盖了什么',
    page: evaluation,
    who: 'czj.disclosureOfficer',
    of: 'toPublish',
    ready: '公开预览',
    open: tab('公开预览'),
  },
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
  { name: 'public', title: '信息公开：不用登录', page: '/public', ready: '绩效自评结果公开' },
  { name: 'public-one', title: '公开的一项评价', page: '/public/$id', of: 'published', ready: '绩效指标' },
  { name: 'not-found', title: '没有这个页面', page: '/nowhere', who: office, ready: '没有这个页面' },
];

/** The part of the address behind the number sign. */
export const hashOf = ({ page = '/', of }: View, { id }: Pick<Story, 'id'>): string =>
  `#${page.replace('$id', of ? id[of] : '')}`;
