import { acceptedEnds, attachmentLimits } from '#domain/attachments/limits';
import { actions } from '#domain/evaluation/actions';
import { attachmentKinds } from '#domain/vocabulary';
import { answer, header, id, problem, query, refusals } from '../openapi/pieces.ts';

const file = { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
const kinds = Object.entries(attachmentKinds)
  .map(([code, title]) => `${code} ${title}`)
  .join('、');

export const attachmentPaths = {
  '/api/evaluations/{id}/attachments': {
    post: {
      operationId: 'addAttachment',
      summary: actions.addAttachment.label,
      description:
        `${actions.addAttachment.hint}。请求体即文件本身，不超过${attachmentLimits.fileBytes / 1024 / 1024}MB，` +
        `可用${acceptedEnds.join('、')}；内容须与扩展名相符，含宏的文件不收。` +
        `每项评价最多${attachmentLimits.files}份、${attachmentLimits.bytes / 1024 / 1024}MB。` +
        '办理人：本单位填报人；有待办审核任务的人员可上传审核材料',
      tags: ['办理'],
      parameters: [
        id,
        { ...query('name', '文件名'), required: true },
        { ...query('kind', `附件类别：${kinds}`, Object.keys(attachmentKinds)), required: true },
        query('note', '说明'),
        query('where', '所佐证的指标，如 indicatorSets[eval].indicators[1]'),
        query('beside', '该项指标的名称；以后增删行时据此找到它'),
        header('If-Match', true, '您看到的版本号'),
        header('Idempotency-Key', false, '同一键重复提交只办理一次'),
      ],
      requestBody: { required: true, ...file },
      responses: {
        200: answer,
        ...refusals,
        413: problem('文件过大，或附件已达上限'),
        503: problem('此刻上传的人较多，按Retry-After稍后重试'),
      },
    },
  },
  '/api/evaluations/{id}/attachments/{attachment}': {
    get: {
      summary: '下载附件；内容与登记的校验值不符时拒绝',
      tags: ['导出'],
      parameters: [id, { name: 'attachment', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: '文件', ...file },
        401: refusals[401],
        404: refusals[404],
        422: problem('内容已被改动或损坏'),
      },
    },
  },
};
