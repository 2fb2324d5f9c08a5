import type { Action } from '#domain/evaluation/action';
import { actions, type ActionName } from '#domain/evaluation/actions';
import { places } from '#domain/vocabulary';
import { actionPath, collection } from './actions.ts';
import { fixedPaths } from './paths.ts';

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
      all.filter(([name, { comesWithFile }]) => name !== 'open' && !comesWithFile).map(actionPath),
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
