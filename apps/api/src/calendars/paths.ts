import { EditionImport } from '#domain/deadlines/import-edition';
import { body } from '../openapi/pieces.ts';

const tags = ['工作日历'];
const requestBody = body(EditionImport);
const answers = (description: string): object => ({
  responses: {
    200: { description },
    401: { description: '未登录' },
    403: { description: '无权办理' },
    422: { description: '文件内容有误' },
  },
});

/** The part of the published document that is about working days. */
export const calendarPaths = {
  '/api/calendars': {
    get: { summary: '放假安排各版本；缺少数据的年份只告知财政绩效科和管理员', tags, ...answers('版本清单') },
    post: { summary: '启用一份放假安排，逐项移动期限', tags, requestBody, ...answers('回执') },
  },
  '/api/calendars/preview': {
    post: { summary: '预览：哪些期限会移动，哪些提醒会出现或取消', tags, requestBody, ...answers('预览') },
  },
};
