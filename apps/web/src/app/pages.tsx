import {
  ApiOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  HeartOutlined,
  HistoryOutlined,
  InboxOutlined,
  MailOutlined,
  MessageOutlined,
  SendOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { boardOf, chosenIn } from '../api/board.ts';
import { queries } from '../api/queries.ts';
import { workOf } from '../api/work.ts';
import { definePage, type PageDefinition } from './page.ts';

/** Every page, in no particular order: the menu sorts by itself. */
export const pages: readonly PageDefinition[] = [
  definePage({
    path: '/',
    title: '我的工作',
    menu: { order: 10, icon: <InboxOutlined /> },
    ahead: () => void queries.prefetchQuery(workOf('todo')),
    load: () => import('../pages/my-work/page.tsx'),
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
    ahead: (asked) => void queries.prefetchQuery(boardOf(chosenIn(asked))),
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
    path: '/routes',
    title: '审核流程',
    menu: { order: 45, icon: <ApartmentOutlined />, settings: true },
    roles: ['performanceOffice'],
    load: () => import('../pages/routes/page.tsx'),
  }),
  definePage({
    path: '/calendars',
    title: '日历版本',
    menu: { order: 50, icon: <CalendarOutlined />, settings: true },
    roles: ['performanceOffice', 'administrator'],
    load: () => import('../pages/calendars/page.tsx'),
  }),
  definePage({
    path: '/people',
    title: '人员与组织',
    menu: { order: 55, icon: <TeamOutlined />, settings: true },
    load: () => import('../pages/people/page.tsx'),
  }),
  definePage({
    path: '/deliveries',
    title: '投递台账',
    menu: { order: 60, icon: <MailOutlined />, settings: true },
    roles: ['performanceOffice', 'administrator'],
    load: () => import('../pages/ledger/deliveries.tsx'),
  }),
  definePage({
    path: '/notice-kinds',
    title: '消息模板',
    menu: { order: 58, icon: <MessageOutlined />, settings: true },
    roles: ['performanceOffice', 'administrator'],
    load: () => import('../pages/notice-kinds/page.tsx'),
  }),
  definePage({
    path: '/endpoints',
    title: '消息出口',
    menu: { order: 62, icon: <ApiOutlined />, settings: true },
    roles: ['administrator'],
    load: () => import('../pages/endpoints/page.tsx'),
  }),
  definePage({
    path: '/audit',
    title: '审计日志',
    menu: { order: 65, icon: <AuditOutlined />, settings: true },
    load: () => import('../pages/ledger/audit.tsx'),
  }),
  definePage({
    path: '/as-of',
    title: '历史状况',
    menu: { order: 67, icon: <HistoryOutlined />, settings: true },
    load: () => import('../pages/as-of/page.tsx'),
  }),
  definePage({
    path: '/health',
    title: '系统状态',
    menu: { order: 70, icon: <HeartOutlined />, settings: true },
    roles: ['performanceOffice', 'administrator'],
    load: () => import('../pages/ledger/health.tsx'),
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
