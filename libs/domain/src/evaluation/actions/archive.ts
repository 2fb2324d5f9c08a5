import { z } from 'zod';
import { defineAction } from '../action.ts';

/** 归档: closes the record; the package itself is built by a worker from this fact. */
export const archive = defineAction({
  label: '归档',
  hint: '生成归档包（表格、全过程记录、问题清单和校验清单）',
  who: ['archivist'],
  reach: 'above',
  makes: ['evaluation.archived.v1'],
  input: z.strictObject({
    fondsCode: z.string().trim().max(60).default(''),
    retention: z.enum(['永久', '30年', '10年']).default('30年'),
  }),
  decide: (_, input) => [{ type: 'evaluation.archived.v1', data: input }],
});
