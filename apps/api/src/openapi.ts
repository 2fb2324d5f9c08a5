import { z } from 'zod';
import { actions, type ActionName } from '#domain/evaluation/actions';
import type { Action, Whoever } from '#domain/evaluation/action';
import { formKeys } from '#domain/evaluation/state';
import { places, roles } from '#domain/vocabulary';
import { formFileTypes } from '#engine/queries/form-file';
import { enclosures, paperKeys } from '#engine/queries/paper';
import { BatchApproval, BatchUrging } from './batch.controller.ts';
import { exchangeFormats } from './exchange-formats.ts';
import { boardPaths } from './board-paths.ts';
import { calendarPaths } from './calendars/paths.ts';
import { noticePaths } from './notices/paths.ts';
import { routePaths } from './routes/paths.ts';
import { registerPaths } from './register/paths.ts';
import { setupPaths } from './setup/paths.ts';

const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' });

const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const refusals = {
  401: problem('未登录'),
  403: problem('无权办理'),
  404: problem('没有这个评价，或无权查看'),
  409: problem('版本冲突，或当前环节不能办理'),
  422: problem('填写有误'),
  428: problem('缺少 If-Match'),
};

const header = (name: string, required: boolean, description: string): object => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const query = (name: string, description: string, values?: readonly string[]): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string', ...(values && { enum: values }) },
});
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const paper = { name: 'key', in: 'path', required: true, schema: { type: 'string', enum: paperKeys } };
const answer = { description: '已办理', ...json({ $ref: '#/components/schemas/Answer' }) };

const whoever: Record<Whoever, string> = {
  assignee: '当前节点的审核人',
  helper: '被委派的人员',
  participant: '参与本评价的人员',
  submitter: '送审人本人',
  flowAdministrator: '流程管理员（财政局绩效科）',
  draftOwner: '财政绩效科；目标草稿尚未送审的，填报人也可办理',
  system: '系统（按规则）',
};

const whoMay = ({ who }: Action<never>): string =>
  typeof who === 'string' ? whoever[who] : who.map((role) => roles[role]).join('、');

const actionPath = ([name, action]: [string, Action<never>]): [string, object] => [
  `/api/evaluations/{id}/${name}`,
  {
    post: {
      operationId: name,
      summary: action.label,
      description: `${action.hint}。办理人：${whoMay(action)}`,
      tags: ['办理'],
      parameters: [
        id,
        header('If-Match', true, '您看到的版本号'),
        header('Idempotency-Key', false, '同一键重复提交只办理一次'),
      ],
      requestBody: { required: true, ...json(schemaOf(action.input as z.ZodType)) },
      responses: { 200: answer, ...refusals },
    },
  },
];

const read = (summary: string, tag: string, parameters: object[] = [], more: object = {}): object => ({
  get: {
    summary,
    tags: [tag],
    parameters,
    responses: { 200: { description: '成功', ...json({ type: 'object' }) }, 401: refusals[401], 404: refusals[404] },
    ...more,
  },
});

const open = { security: [] };

const batchPath = (summary: string, body: z.ZodType): object => ({
  post: {
    summary,
    description: '每件各是一次办理，各有回执；其中有不能办理的，不影响其余',
    tags: ['办理'],
    parameters: [header('Idempotency-Key', false, '同一键重复提交只办理一次')],
    requestBody: { required: true, ...json(schemaOf(body)) },
    responses: { 200: { description: '回执', ...json({ type: 'object' }) }, 401: refusals[401], 422: refusals[422] },
  },
});

const fixedPaths = {
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

/** The unit is named by its number in the register; its name and its place in the tree are not for the caller to say. */
const opening = (actions.open.input as unknown as z.ZodObject).omit({ unit: true }).extend({ unitId: z.string() });

const collection = {
  ...read('评价列表（本单位及下级单位）', '查询', [
    query('place', '所处环节', Object.keys(places)),
    query('round', '批次名称'),
    query('unit', '单位编号'),
    query('text', '单位名称或标题中的文字'),
  ]),
  post: {
    operationId: 'open',
    summary: actions.open.label,
    description: actions.open.hint,
    tags: ['办理'],
    parameters: [header('Idempotency-Key', false, '同一键重复提交只办理一次')],
    requestBody: { required: true, ...json(schemaOf(opening)) },
    responses: { 201: answer, ...refusals },
  },
};

/** An action may share its path with a read: archive is both. */
const merged = (paths: Readonly<Record<string, object>>, more: readonly [string, object][]): object =>
  more.reduce<Record<string, object>>((all, [path, item]) => ({ ...all, [path]: { ...all[path], ...item } }), {
    ...paths,
  });

let made: object | undefined;

/** OpenAPI 3.0 of the whole API; the actions come from the registry by themselves. */
export const openApi = (): object => {
  const all = Object.entries(actions) as unknown as [ActionName, Action<never>][];
  made ??= {
    openapi: '3.0.3',
    info: { title: '绩程 Jicheng', version: '1', description: '预算绩效管理流程与审批' },
    security: [{ session: [] }],
    paths: merged(
      { '/api/evaluations': collection, ...fixedPaths },
      all.filter(([name]) => name !== 'open').map(actionPath),
    ),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jicheng_session' } },
      schemas: {
        Answer: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            version: { type: 'integer' },
            place: { type: 'string', enum: Object.keys(places) },
          },
        },
        Problem: {
          type: 'object',
          properties: {
            type: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string' },
            title: { type: 'string' },
            details: { type: 'object' },
          },
        },
      },
    },
  };
  return made;
};
