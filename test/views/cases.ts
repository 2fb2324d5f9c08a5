import { accountsOf } from '../bureau/bureau.ts';
import { further, press } from './opening.ts';
import { evaluation, type View } from './view.ts';

const { filler, unitHead, reviewer } = accountsOf();
const other = accountsOf(1);
const office = 'czj.performanceOffice';

/** One evaluation in hand: filling in, reviewing, the dialogs of actions. */
export const cases: readonly View[] = [
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
    // Forty at least: else nothing would have to be grouped.
    ready: /^问题（(?:[4-9]\d|\d{3,})）$/u,
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
    from: '.form-table:has(.column-level3)',
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
];
