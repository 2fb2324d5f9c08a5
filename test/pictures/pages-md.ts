import { views } from '../views/views.ts';
import { formats } from './formats.ts';

const row = ({ name, title }: { name: string; title: string }): string =>
  `| ${title} | ${formats.map((format) => `![${title}](pictures/pages/${name}-${format}.png)`).join(' | ')} |`;

/** docs/pages.md: every view in its three formats. */
export const pagesMd = (more: readonly { name: string; title: string }[]): string =>
  [
    '# 页面',
    '',
    '每一页的样子：浅色、深色和360像素宽的手机。由 `npm run pictures` 在演示数据和虚构的230个单位上拍摄，页面改了就重拍；',
    '单位和人员都是虚构的。页面按事项登记在 `test/views/`，加一页加一行。',
    '',
    '| 页面 | 浅色 | 深色 | 手机 |',
    '| ---- | ---- | ---- | ---- |',
    ...[...more, ...views].map(row),
    '',
  ].join('\n');
