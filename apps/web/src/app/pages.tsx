import {
  BellOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  InboxOutlined,
  SendOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { definePage, type PageDefinition } from './page.ts';

/** Every page, in no particular order: the menu sorts by itself. */
export const pages: readonly PageDefinition[] = [
  definePage({
    path: '/',
    title: '我的工作',
    menu: { order: 10, icon: <InboxOutlined /> },
    load: () => import('../pages/work/page.tsx'),
  }),
  definePage({
    path: '/evaluations',
    title: '全部评价',
    menu: { order: 20, icon: <TableOutlined /> },
    load: () => import('../pages/evaluations/page.tsx'),
  }),
  definePage({
    path: '/board',
    title: '督办看板',
    menu: { order: 30, icon: <DashboardOutlined /> },
    roles: ['departmentReviewer', 'budgetOffice', 'performanceOffice'],
    load: () => import('../pages/board/page.tsx'),
  }),
  definePage({ path: '/evaluations/$id', title: '评价', load: () => import('../pages/evaluation/page.tsx') }),
  definePage({ path: '/inbox', title: '消息', load: () => import('../pages/inbox/page.tsx') }),
  definePage({
    path: '/mine',
    title: '消息与口令',
    menu: { order: 80, icon: <BellOutlined />, settings: true },
    load: () => import('../pages/mine/page.tsx'),
  }),
  definePage({
    path: '/dispatch',
    title: '任务下达',
    menu: { order: 40, icon: <SendOutlined />, settings: true },
    roles: ['performanceOffice'],
    load: () => import('../pages/dispatch/page.tsx'),
  }),
  definePage({
    path: '/public',
    title: '信息公开',
    menu: { order: 90, icon: <FileSearchOutlined /> },
    open: true,
    load: () => import('../pages/public/list.tsx'),
  }),
  definePage({ path: '/public/$id', title: '公开信息', open: true, load: () => import('../pages/public/one.tsx') }),
];
