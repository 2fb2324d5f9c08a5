import { SetupOrder } from './setup.controller.ts';
import { body } from '../openapi/pieces.ts';

const tags = ['启用'];

/** The part of the published document that is about opening an empty house. */
export const setupPaths = {
  '/api/setup': {
    get: {
      summary: '是否等待启用',
      tags,
      security: [],
      responses: { 200: { description: 'open 为真时尚无任何人员，可以启用' } },
    },
    post: {
      summary: '启用系统：登记财政局和三员，初始口令只答复这一次',
      description: '须带本次启动时打印的启用码；已有人员的系统和演示系统不能启用',
      tags,
      security: [],
      requestBody: body(SetupOrder),
      responses: {
        201: { description: '三员的账号和初始口令' },
        403: { description: '启用码不对' },
        409: { description: '系统已经启用' },
        422: { description: '填写有误' },
        429: { description: '启用码连续输错，须稍候' },
      },
    },
  },
  '/api/setup/progress': {
    get: {
      summary: '开通进度：单位、人员、日历各完成多少；已下达任务后为空',
      tags,
      responses: { 200: { description: '成功' }, 401: { description: '未登录' } },
    },
  },
};
