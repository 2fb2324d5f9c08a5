import { channelNames, dispatchStates } from '#domain/channels/kinds';
import { Endpoint, EndpointChange } from '#domain/channels/endpoint';
import { Preferences } from '#domain/channels/preferences';
import { WantedSupplement } from './kinds.controller.ts';
import { Code, Mailbox } from './settings.controller.ts';
import { body, query } from '../openapi/pieces.ts';

const tags = ['消息'];
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const token = { ...id, name: 'token', description: '日历密钥' };

const answers = (status: number, description: string): object => ({
  responses: { [status]: { description }, 401: { description: '未登录' }, 403: { description: '无权办理' } },
});
const path = (parameters: readonly object[] = []): object => (parameters.length > 0 ? { parameters } : {});

/** The part of the published document that is about messages. */
export const noticePaths = {
  '/api/me/notices': {
    get: { summary: '本人的消息设置', tags, ...answers(200, '消息设置') },
    put: { summary: '更改消息设置', tags, requestBody: body(Preferences), ...answers(200, '消息设置') },
  },
  '/api/me/email': {
    put: { summary: '登记本人邮箱，发送验证码', tags, requestBody: body(Mailbox), ...answers(202, '验证码已交发送') },
    delete: { summary: '停用本人邮箱', tags, ...answers(204, '已停用') },
  },
  '/api/me/email/confirm': {
    post: { summary: '填写验证码', tags, requestBody: body(Code), ...answers(204, '已验证') },
  },
  '/api/people/{id}/email': {
    put: {
      summary: '登记他人邮箱（系统管理员）',
      tags,
      ...path([id]),
      requestBody: body(Mailbox),
      ...answers(204, '已登记'),
    },
  },
  '/api/me/calendar': {
    post: { summary: '生成日历订阅地址（原地址随即作废）', tags, ...answers(201, '地址，只显示一次') },
    delete: { summary: '作废日历订阅地址', tags, ...answers(204, '已作废') },
  },
  '/api/calendar/{token}.ics': {
    get: {
      summary: '报送期限日历（iCalendar）',
      tags,
      security: [],
      ...path([token]),
      ...answers(200, 'text/calendar'),
    },
  },
  '/api/deliveries': {
    get: {
      summary: '投递台账：本人的；财政绩效科和系统管理员看所辖全部',
      tags,
      ...path([
        query('of', '消息投递，或已搁置的后台任务', ['sendings', 'effects']),
        query('state', '状态', Object.keys(dispatchStates)),
        query('channel', '渠道', Object.keys(channelNames)),
      ]),
      ...answers(200, '台账'),
    },
  },
  '/api/deliveries/{id}/redrive': {
    post: {
      summary: '重新投递已停止的一条，或 all 全部（系统管理员）',
      tags,
      ...path([
        id,
        query('of', '与 all 合用：只限消息投递，或只限后台任务', ['sendings', 'effects']),
        query('channel', '与 all 合用：只限一种渠道', Object.keys(channelNames)),
      ]),
      ...answers(201, '已重新投递'),
    },
  },
  '/api/notice-kinds': {
    get: { summary: '消息种类：何事告知何人、内容示例和补充说明', tags, ...answers(200, '全部种类') },
  },
  '/api/notice-kinds/{subject}': {
    put: {
      summary: '设定一种消息的补充说明，空即取消（财政绩效科）',
      tags,
      ...path([{ ...id, name: 'subject', description: '事件名称，或 reminder' }]),
      requestBody: body(WantedSupplement),
      ...answers(204, '已设定'),
    },
  },
  '/api/endpoints': {
    get: { summary: '接收地址（系统管理员）：Webhook 和群机器人', tags, ...answers(200, '接收地址，不含密钥') },
    post: { summary: '登记接收地址', tags, requestBody: body(Endpoint), ...answers(201, '已登记') },
  },
  '/api/endpoints/{id}/test': { post: { summary: '试发一条消息', tags, ...path([id]), ...answers(202, '已排入投递') } },
  '/api/endpoints/{id}/rotate': {
    post: { summary: '更换Webhook的签名密钥', tags, ...path([id]), ...answers(200, '新密钥，只显示一次') },
  },
  '/api/endpoints/{id}': {
    put: { summary: '更改接收地址', tags, ...path([id]), requestBody: body(EndpointChange), ...answers(200, '已更改') },
    delete: { summary: '删除接收地址', tags, ...path([id]), ...answers(204, '已删除') },
  },
};
