import { FileSearchOutlined, InboxOutlined } from '@ant-design/icons';
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
    path: '/public',
    title: '信息公开',
    menu: { order: 90, icon: <FileSearchOutlined /> },
    open: true,
    load: () => import('../pages/public/list.tsx'),
  }),
];
