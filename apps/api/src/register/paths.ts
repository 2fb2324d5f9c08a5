import { z } from 'zod';
import { roles } from '#domain/vocabulary';
import { NewOrganisation, OrganisationChange } from '../organisations.controller.ts';
import { NewPassword } from '../auth/auth.controller.ts';
import { WantedHandover } from './handovers.controller.ts';
import { Because, NewPerson, PersonChange, WantedPost } from './people.controller.ts';
import { Decision, Grants } from './post-requests.controller.ts';
import { EndProxy, SetProxy } from './proxies.controller.ts';
import { body, query } from '../openapi/pieces.ts';

const tags = ['登记簿'];
const refusals = {
  401: { description: '未登录' },
  403: { description: '无权办理' },
  404: { description: '没有，或不在管理范围内' },
  409: { description: '与现有登记冲突' },
  422: { description: '填写有误' },
};
const at = (name: string): object => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const read = (summary: string, parameters: object[] = []): object => ({
  get: { summary, tags, parameters, responses: { 200: { description: '成功' }, ...refusals } },
});
const change = (summary: string, schema: z.ZodType, status: number, ids: readonly string[] = []): object => ({
  summary,
  tags,
  parameters: ids.map(at),
  requestBody: body(schema),
  responses: { [status]: { description: '已办理' }, ...refusals },
});

const file = { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
const named = { ...query('name', '文件名'), required: true };
const bookPaths = {
  '/api/register-book/template': read('空白的单位人员导入表（Excel）'),
  '/api/register-book/preview': {
    post: {
      summary: '预览单位人员表：将新增的、已有的、要先改正的；不作改动',
      tags,
      parameters: [named],
      requestBody: file,
      responses: { 200: { description: '预览' }, ...refusals },
    },
  },
  '/api/register-book': {
    post: {
      summary: '登记预览过的单位人员表，全部登记或全不登记',
      tags,
      parameters: [
        named,
        { ...query('reason', '理由'), required: true },
        { ...query('seen', '预览答复中的 seen'), required: true },
      ],
      requestBody: file,
      responses: { 200: { description: '回执，附初始口令' }, ...refusals },
    },
  },
};

/** The part of the published document that is about organisations, people, posts and proxies. */
export const registerPaths = {
  '/api/password': { post: change('修改本人口令', NewPassword, 204) },
  '/api/organisations/survey': read('组织机构及人数、在办评价数', [
    query('on', '日期；缺省为今天，过去的日期按登记簿当时的记载'),
  ]),
  '/api/organisations/{id}/preview': {
    post: change('预览单位变更的后果，不作改动', OrganisationChange, 200, ['id']),
  },
  '/api/organisations/{id}': { patch: change('变更单位：更名、调整隶属、撤销', OrganisationChange, 200, ['id']) },
  '/api/organisations': { post: change('新设单位', NewOrganisation, 201) },
  '/api/people': {
    ...read('人员名单', [
      query('text', '姓名或账号中的文字'),
      query('organisation', '单位编号'),
      query('role', '岗位', Object.keys(roles)),
    ]),
    post: change('新增人员（岗位须经安全管理员批准）', NewPerson, 201),
  },
  '/api/people/import': {
    post: {
      summary: '从CSV或Excel名单导入人员，缺省只预览',
      tags,
      parameters: [
        { ...query('name', '文件名'), required: true },
        { ...query('reason', '理由'), required: true },
        query('preview', '只预览', ['true', 'false']),
      ],
      requestBody: file,
      responses: { 200: { description: '逐人的结果' }, ...refusals },
    },
  },
  ...bookPaths,
  '/api/people/{id}': { patch: change('更名', PersonChange, 204, ['id']) },
  '/api/people/{id}/disable': { post: change('停用账号，其名下任务按规则另行确定办理人', Because, 200, ['id']) },
  '/api/people/{id}/enable': { post: change('启用账号', Because, 204, ['id']) },
  '/api/people/{id}/password': { post: change('重置为初始口令', Because, 200, ['id']) },
  '/api/people/{id}/posts': { post: change('申请岗位', WantedPost, 201, ['id']) },
  '/api/people/{id}/posts/{post}/end': {
    post: change('免去岗位，其名下任务按规则另行确定办理人', Because, 200, ['id', 'post']),
  },
  '/api/post-requests': read('岗位授权申请', [query('open', '只看待批准的，缺省为是', ['true', 'false'])]),
  '/api/post-requests/decide': {
    post: change(
      '批量批准岗位授权：一次至多500项，逐项办理、逐项答复，一项不成不影响其他；重发不重复批准',
      Grants,
      200,
    ),
  },
  '/api/post-requests/{id}/decide': { post: change('批准或不批准岗位授权', Decision, 204, ['id']) },
  '/api/proxies': { ...read('委托代理'), post: change('设定委托代理', SetProxy, 201) },
  '/api/proxies/{id}/end': { post: change('结束委托代理', EndProxy, 204, ['id']) },
  '/api/handovers': { post: change('移交全部在办工作，先看后办，附回执', WantedHandover, 200) },
  '/api/handovers/{id}/undo': { post: change('撤销移交，收回仍在办的', z.strictObject({}), 200, ['id']) },
  '/api/as-of': read('某人在某一时刻的岗位、代理、可见范围和任务，以及任务归其办理的依据', [
    { ...query('at', 'ISO时间'), required: true },
    { ...query('person', '人员编号'), required: true },
    query('evaluation', '评价编号；缺省时列出当时有任务的评价'),
  ]),
  '/api/audit': read('审计记录：本人的；审计管理员可看全部', [
    query('person', '人员编号'),
    query('action', '操作'),
    query('outcome', '结果'),
    query('from', '起，ISO时间'),
    query('to', '止，ISO时间'),
  ]),
  '/api/audit/register': read('登记簿的变动', [query('kind', '类别'), query('subject', '编号')]),
};
