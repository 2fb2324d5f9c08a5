import { z } from 'zod';
import { DispatchOrder, DispatchTask } from '#engine/rounds/dispatch-order';
import { DryRunOrder, LintOrder, MigrateOrder, PublishOrder, RetireOrder } from './orders.ts';
import { body } from '../openapi/pieces.ts';

const tags = ['审核流程'];
const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: '流程编号，如 standard@2',
};

const answers = (status: number, description: string): object => ({
  responses: {
    [status]: { description },
    401: { description: '未登录' },
    403: { description: '无权办理' },
    422: { description: '填写有误' },
  },
});
const office = '办理人：财政绩效科';

/** The part of the published document that is about routes and rounds. */
export const routePaths = {
  '/api/routes': {
    get: { summary: '审核流程的全部版本', tags, ...answers(200, '版本列表') },
    post: {
      summary: '发布新版本',
      description: `检查无红色问题方可发布；已发布的版本不得改动，同样内容再次发布不重复。${office}`,
      tags,
      requestBody: body(PublishOrder),
      ...answers(201, '已发布'),
    },
  },
  '/api/routes/{id}': { get: { summary: '一个版本的内容', tags, parameters: [id], ...answers(200, '版本') } },
  '/api/routes/lint': {
    post: {
      summary: '检查草稿',
      description: `对照人员登记逐条检查，不保存。${office}`,
      tags,
      requestBody: body(LintOrder),
      ...answers(200, '问题列表'),
    },
  },
  '/api/routes/{id}/retire': {
    post: {
      summary: '停用版本',
      description: `新任务不再使用，办理中的评价照旧。${office}`,
      tags,
      parameters: [id],
      requestBody: body(RetireOrder),
      ...answers(200, '已停用'),
    },
  },
  '/api/routes/{id}/dry-run': {
    post: {
      summary: '试运行',
      description: `逐项评价列出不受影响、可以变更和不能变更的及原因，不保存。${office}`,
      tags,
      parameters: [id],
      requestBody: body(DryRunOrder),
      ...answers(200, '试运行结果'),
    },
  },
  '/api/routes/{id}/migrate': {
    post: {
      summary: '将办理中的评价变更到这一版',
      description: `每项评价一条回执，一次至多一千项。${office}`,
      tags,
      parameters: [id],
      requestBody: body(MigrateOrder),
      ...answers(200, '回执'),
    },
  },
  '/api/rounds/dispatch': {
    post: {
      summary: '批量下达任务',
      description: `preview=true 只列后果不下达；同一单位同一任务只下达一次；每行一条回执，至多一千行。${office}`,
      tags: ['办理'],
      parameters: [
        {
          name: 'preview',
          in: 'query',
          required: false,
          description: '只预览',
          schema: { type: 'string', enum: ['true', 'false'] },
        },
      ],
      requestBody: body(DispatchOrder.extend({ tasks: z.array(DispatchTask).min(1).max(1_000) })),
      ...answers(200, '回执'),
    },
  },
};
