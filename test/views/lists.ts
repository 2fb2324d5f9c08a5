import { accountsOf } from '../bureau/bureau.ts';
import { search, tab } from './opening.ts';
import type { View } from './view.ts';

const { filler } = accountsOf();
const office = 'czj.performanceOffice';

/** What one comes in by: signing in, the lists of work and of evaluations, the board. */
export const lists: readonly View[] = [
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
  {
    name: 'screen',
    title: '大屏：全部单位和各主管部门轮播',
    page: '/board?screen=departments',
    who: office,
    ready: '主管部门',
  },
];
