import { views } from '../views/views.ts';
import { formats, more } from './formats.ts';

interface Pictured {
  name: string;
  title: string;
}

const picture = ({ name, title }: Pictured, format: string): string =>
  `![${title}](pictures/pages/${name}-${format}.png)`;

const row = (one: Pictured): string =>
  `| ${one.title} | ${formats.map((format) => picture(one, format)).join(' | ')} |`;

const further = (all: readonly Pictured[]): string[] =>
  more.flatMap(({ format, title, of }) =>
    all.filter(({ name }) => of.includes(name)).map((one) => `| ${title}：${one.title} | ${picture(one, format)} |`),
  );

/** docs/pages.md: every view in its three formats, then what only some are taken in. */
export const pagesMd = (first: readonly Pictured[]): string =>
  [
    '# 页面',
    '',
    '每一页的样子：浅色、深色和360像素宽的手机。由 `npm run pictures` 在演示数据和虚构的230个单位上拍摄，页面改了就重拍；',
    '单位和人员都是虚构的。页面按事项登记在 `test/views/`，加一页加一行。',
    '',
    '| 页面 | 浅色 | 深色 | 手机 |',
    '| ---- | ---- | ---- | ---- |',
    ...[...first, ...views].map(row),
    '',
    '## 大字、高对比度、大屏和打印',
    '',
    '| 页面 | 样子 |',
    '| ---- | ---- |',
    ...further(views),
    '',
  ].join('\n');
