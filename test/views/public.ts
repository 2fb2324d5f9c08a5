import type { View } from './view.ts';

const office = 'czj.performanceOffice';

/** What anybody sees, and the page that is not there. */
export const publicPages: readonly View[] = [
  { name: 'public', title: '信息公开：不用登录', page: '/public', ready: '绩效自评结果公开' },
  { name: 'public-one', title: '公开的一项评价', page: '/public/$id', of: 'published', ready: '绩效指标' },
  { name: 'not-found', title: '没有这个页面', page: '/nowhere', who: office, ready: '没有这个页面' },
];
