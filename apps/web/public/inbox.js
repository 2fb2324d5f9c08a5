import { get, post } from './api.js';
import { h, show } from './dom.js';
import { pager, pageSize } from './paging.js';
import { problemBox } from './problem.js';
import { atShanghai } from './time.js';

/** @import { InboxItem, View } from '../types.js' */

/** @param {InboxItem} item @param {() => void} reread */
const message = ({ id, evaluationId, text, at, read }, reread) => {
  const markRead = async () => {
    if (!read) await post(`api/inbox/${id}/read`).catch(() => null);
    reread();
  };
  return h(
    'li',
    { class: read ? 'read' : 'unread' },
    h(
      'a',
      { href: `#/e/${evaluationId}`, 'data-key': `message ${id}`, click: () => void markRead() },
      !read && h('span', { class: 'hidden' }, '未读：'),
      text,
    ),
    h('time', { class: 'soft', datetime: at }, atShanghai(at)),
    !read &&
      h(
        'button',
        { type: 'button', class: 'small', 'data-key': `read ${id}`, click: () => void markRead() },
        '标为已读',
      ),
  );
};

/** A person's messages. @param {() => void} counted the number of unread ones may be different now @returns {View} */
export const inboxView = (counted) => {
  const results = h('div', { class: 'results' });
  let offset = 0;
  const load = async () => {
    try {
      const page = await get('api/inbox', { offset, limit: pageSize });
      show(results, { page, offset }, () => [
        page.items.length > 0
          ? h(
              'ul',
              { class: 'messages' },
              page.items.map((/** @type {InboxItem} */ item) => message(item, () => (counted(), void load()))),
            )
          : h('p', { class: 'empty' }, '没有消息'),
        pager(page.total, offset, (to) => {
          offset = to;
          void load();
        }),
      ]);
    } catch (error) {
      if (!results.hasChildNodes()) show(results, String(error), () => problemBox(error));
    }
  };
  void load();
  return {
    element: h('div', { class: 'page' }, h('div', { class: 'page-head' }, h('h1', {}, '消息')), results),
    title: '消息',
    changed: () => void load(),
  };
};
