import { boardTables } from '#domain/board/tables';
import { workLists } from '#domain/answers/work';
import { stages } from '#domain/vocabulary';
import { query } from './openapi/pieces.ts';

const tags = ['督办'];

const read = (summary: string, description: string, parameters: object[]): object => ({
  get: {
    summary,
    tags,
    parameters,
    responses: { 200: { description }, 401: { description: '未登录' }, 422: { description: '条件有误' } },
  },
});

const chosen = [
  query('fiscalYear', '年度'),
  query('round', '批次的全名'),
  query('below', '组织路径：该部门及其下属单位'),
];

const drill = [
  ...chosen,
  query('unit', '单位编号'),
  query('stage', '环节', Object.keys(stages)),
  query('late', '是否逾期', ['true', 'false']),
  query('done', '是否已完成', ['true', 'false']),
  query('grade', '等级'),
  query('score', '按哪一种得分分段', ['stated', 'computed', 'reviewer']),
  query('from', '得分段下限'),
  query('to', '得分段上限'),
  query('rule', '违反的规则，如 A05'),
];

/** The part of the published document that is about one's work and the board. */
export const boardPaths = {
  '/api/work': read('我的工作', '评价清单', [query('list', '哪一份清单', workLists)]),
  '/api/board': read('督办看板：全部图表的数据', '看板数据', chosen),
  '/api/board/lines': read('一个数字背后的评价，至多500项', '评价清单', drill),
  '/api/board/lines.csv': read('一个数字背后的全部评价', 'CSV 文件', drill),
  '/api/board/tables.xlsx': read('图表数据', 'Excel 文件', [
    ...chosen,
    query('table', '只要一张表', Object.keys(boardTables)),
  ]),
};
