import { h } from './dom.js';

export const pageSize = 20;

/**
 * @param {number} total
 * @param {number} offset
 * @param {(offset: number) => void} go
 */
export const pager = (total, offset, go) => {
  if (total <= pageSize && offset === 0) return null;
  const page = Math.floor(offset / pageSize) + 1;
  const pages = Math.max(page, Math.ceil(total / pageSize));
  /** @param {string} label @param {number} to @param {boolean} possible */
  const button = (label, to, possible) =>
    h('button', { type: 'button', 'data-key': `page-${label}`, disabled: !possible, click: () => go(to) }, label);
  return h(
    'nav',
    { class: 'pager', 'aria-label': '翻页' },
    button('上一页', Math.max(0, offset - pageSize), page > 1),
    h('span', {}, `第${page}页，共${pages}页`),
    button('下一页', offset + pageSize, page < pages),
  );
};
