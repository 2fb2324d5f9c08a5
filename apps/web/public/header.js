import { get } from './api.js';
import { h, show } from './dom.js';

/** @import { Me } from '../types.js' */

/** Who I am, what is new for me, and whether the page is up to date. @param {() => void} leave */
export const header = (leave) => {
  const place = /** @type {HTMLElement} */ (document.getElementById('who'));
  /** @type {Me | null} */
  let me = null;
  let unread = 0;
  let connected = true;

  const draw = () => {
    const badge = unread > 0 && h('span', { class: 'count' }, unread > 99 ? '99+' : unread);
    show(place, { me, unread, connected }, () => [
      h('a', { href: '#/public', class: me && 'seldom', 'data-key': 'public' }, '公开信息'),
      !me && h('a', { href: '#/', 'data-key': 'login' }, '登录'),
      me &&
        h(
          'a',
          {
            href: '#/inbox',
            class: 'inbox',
            'data-key': 'inbox',
            'aria-label': unread > 0 ? `消息，${unread}条未读` : '消息',
          },
          '消息',
          badge,
        ),
      me && h('span', { class: `live ${connected ? 'on' : 'off'}`, role: 'status' }, connected ? '实时' : '正在重连'),
      me &&
        h('span', { class: 'me' }, h('b', {}, me.name), h('small', {}, me.roles.map(({ title }) => title).join('、'))),
      me && h('button', { type: 'button', 'data-key': 'leave', click: leave }, '退出'),
    ]);
  };
  const count = async () => {
    if (!me) return;
    const inbox = await get('api/inbox', { limit: 1 }).catch(() => null);
    if (inbox) unread = inbox.unread;
    draw();
  };
  return {
    /** @param {Me | null} now */
    greet(now) {
      me = now;
      unread = 0;
      draw();
      void count();
    },
    /** @param {boolean} now */
    line(now) {
      connected = now;
      draw();
    },
    count,
  };
};
