import { formKeys } from '#domain/evaluation/state';
import { formFileTypes } from '#engine/queries/form-file';
import { enclosures } from '#engine/queries/paper';
import { attachmentPaths } from '../attachments/paths.ts';
import { BatchApproval, BatchUrging } from '../batch.controller.ts';
import { boardPaths } from '../board-paths.ts';
import { calendarPaths } from '../calendars/paths.ts';
import { exchangeFormats } from '../exchange-formats.ts';
import { noticePaths } from '../notices/paths.ts';
import { registerPaths } from '../register/paths.ts';
import { routePaths } from '../routes/paths.ts';
import { setupPaths } from '../setup/paths.ts';
import { batchPath } from './actions.ts';
import { id, json, open, paper, query, read, refusals } from './pieces.ts';

/** Every path that is not an action, by its address. */
export const fixedPaths = {
  '/api/login': {
    post: {
      summary: '登录',
      tags: ['登录'],
      ...open,
      requestBody: json({
        type: 'object',
        required: ['login', 'password'],
        properties: { login: { type: 'string' }, password: { type: 'string' } },
      }),
      responses: { 200: { description: '已登录，会话在 Cookie 中' }, 401: refusals[401] },
    },
  },
  '/api/logout': { post: { summary: '退出', tags: ['登录'], ...open, responses: { 204: { description: '已退出' } } } },
  '/api/session': {
    get: {
      summary: '本浏览器中登录的是谁；演示系统另列演示账号',
      tags: ['登录'],
      ...open,
      responses: { 200: { description: '未登录时 me 为 null' } },
    },
  },
  '/api/me': read('当前人员', '登录'),
  ...setupPaths,
  '/api/evaluations/batch/approve': batchPath('批量同意', BatchApproval),
  '/api/evaluations/batch/urge': batchPath('批量催办', BatchUrging),
  '/api/evaluations/{id}': read('一项评价：得分、问题、待办和可办理的操作', '查询', [id]),
  '/api/evaluations/{id}/history': read('全过程记录', '查询', [id]),
  '/api/evaluations/{id}/colleagues': read('可接办、可知悉的在岗人员，不能接办的附理由', '查询', [id]),
  '/api/evaluations/{id}/forms/{key}': read('表格', '查询', [
    id,
    { name: 'key', in: 'path', required: true, schema: { type: 'string' } },
  ]),
  '/api/evaluations/{id}/forms/{key}/file': {
    ...read('表格文件（Word、Excel、PDF 或 JSON），包括审核表和监控表', '导出', [
      id,
      paper,
      { ...query('to', '文件格式', formFileTypes), required: true },
      query('with', `附在表后的内容，以逗号分隔：${enclosures.join('、')}`),
    ]),
    post: {
      summary: '填写本单位自己的Word模板',
      tags: ['导出'],
      parameters: [id, paper],
      requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      responses: { 200: { description: '填好的Word文件' }, 401: refusals[401], 404: refusals[404], 422: refusals[422] },
    },
  },
  '/api/evaluations/{id}/compare': read('两个版本逐栏、逐项得分、逐个问题的差异', '查询', [
    id,
    query('from', '较早的版本号；缺省为此前最近一次送审或退回'),
    query('to', '较晚的版本号；缺省为现在'),
    query('form', '哪份表；缺省为自评表，尚无自评时为目标表', formKeys),
  ]),
  '/api/evaluations/{id}/copies': read('自评文字与同批次其他评价、本单位上年自评的雷同之处', '查询', [id]),
  '/api/evaluations/{id}/exchange': read('按全国统一字段名导出（JSON，或每表一个CSV的zip）', '导出', [
    id,
    query('format', '导出格式，缺省为json', exchangeFormats),
  ]),
  ...attachmentPaths,
  '/api/evaluations/{id}/archive': read('归档包（zip）', '查询', [id]),
  ...registerPaths,
  '/api/organisations': { ...registerPaths['/api/organisations'], ...read('本单位及下级单位', '查询') },
  '/api/inbox': read('站内消息', '消息'),
  '/api/inbox/{id}/read': {
    post: {
      summary: '标为已读',
      tags: ['消息'],
      parameters: [{ ...id, schema: { type: 'string' } }],
      responses: { 204: { description: '已读' } },
    },
  },
  ...noticePaths,
  ...routePaths,
  ...boardPaths,
  ...calendarPaths,
  '/api/stream': read('变动推送（server-sent events）', '消息'),
  '/api/forms/read': {
    post: {
      summary: '识别文件中的表格（不保存）',
      tags: ['填报'],
      parameters: [
        { name: 'name', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'scheme', in: 'query', required: false, schema: { type: 'string' } },
      ],
      requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      responses: { 200: { description: '识别结果' }, 422: refusals[422] },
    },
  },
  '/api/public/evaluations': read(
    '公开列表',
    '公开',
    [
      query('fiscalYear', '年度'),
      query('unit', '单位编号'),
      query('text', '单位名称或项目名称中的文字'),
      query('offset', '跳过多少条'),
      query('limit', '最多多少条'),
    ],
    open,
  ),
  '/api/public/evaluations/{id}': read('公开内容、三种得分和校验码', '公开', [id], open),
  '/api/public/evaluations/{id}/file': read(
    '公开的表格文件',
    '公开',
    [id, { ...query('to', '文件格式', formFileTypes), required: true }],
    open,
  ),
};
