import { z } from 'zod';
import { actions } from '#domain/evaluation/actions';
import type { Action, Whoever } from '#domain/evaluation/action';
import { places, roles } from '#domain/vocabulary';
import { answer, body, header, id, json, query, read, refusals } from './pieces.ts';

const whoever: Record<Whoever, string> = {
  assignee: '当前节点的审核人',
  helper: '被委派的人员',
  participant: '参与本评价的人员',
  submitter: '送审人本人',
  flowAdministrator: '流程管理员（财政局绩效科）',
  draftOwner: '财政绩效科；目标草稿尚未送审的，填报人也可办理',
  contributor: '本单位填报人；有待办审核任务的人员可上传、撤下审核材料',
  system: '系统（按规则）',
};

const whoMay = ({ who }: Action<never>): string =>
  typeof who === 'string' ? whoever[who] : who.map((role) => roles[role]).join('、');

export const actionPath = ([name, action]: [string, Action<never>]): [string, object] => [
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
      requestBody: body(action.input as z.ZodType),
      responses: { 200: answer, ...refusals },
    },
  },
];

export const batchPath = (summary: string, wanted: z.ZodType): object => ({
  post: {
    summary,
    description: '每件各是一次办理，各有回执；其中有不能办理的，不影响其余',
    tags: ['办理'],
    parameters: [header('Idempotency-Key', false, '同一键重复提交只办理一次')],
    requestBody: body(wanted),
    responses: { 200: { description: '回执', ...json({ type: 'object' }) }, 401: refusals[401], 422: refusals[422] },
  },
});

/** The unit is named by its number in the register; its name and its place in the tree are not for the caller to say. */
const opening = (actions.open.input as unknown as z.ZodObject).omit({ unit: true }).extend({ unitId: z.string() });

export const collection = {
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
    requestBody: body(opening),
    responses: { 201: answer, ...refusals },
  },
};
