import { z } from 'zod';
import { paperKeys } from '#engine/queries/paper';

export const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' });

export const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
export const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

export const refusals = {
  401: problem('未登录'),
  403: problem('无权办理'),
  404: problem('没有这个评价，或无权查看'),
  409: problem('版本冲突，或当前环节不能办理'),
  422: problem('填写有误'),
  428: problem('缺少 If-Match'),
};

export const header = (name: string, required: boolean, description: string): object => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
export const query = (name: string, description: string, values?: readonly string[]): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string', ...(values && { enum: values }) },
});
export const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
export const paper = { name: 'key', in: 'path', required: true, schema: { type: 'string', enum: paperKeys } };
export const answer = { description: '已办理', ...json({ $ref: '#/components/schemas/Answer' }) };

/** The body of a request, as its zod schema has it. */
export const body = (schema: z.ZodType): object => ({ required: true, ...json(schemaOf(schema)) });

export const read = (summary: string, tag: string, parameters: object[] = [], more: object = {}): object => ({
  get: {
    summary,
    tags: [tag],
    parameters,
    responses: { 200: { description: '成功', ...json({ type: 'object' }) }, 401: refusals[401], 404: refusals[404] },
    ...more,
  },
});

export const open = { security: [] };
