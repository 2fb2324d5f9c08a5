import type { RouteNode } from '../../route.ts';
import { defineRouteRule, placed } from '../rule.ts';

type Setting = keyof RouteNode;

/** Settings that mean something only beside an act. */
const belongsTo: readonly [setting: Setting, holds: (node: RouteNode) => boolean, needs: string][] = [
  ['writable', ({ may }) => may.includes('amend'), '审核并修改（amend）'],
  ['requireReconfirm', ({ may }) => may.includes('amend'), '审核并修改（amend）'],
  ['returnTo', ({ may }) => may.includes('returnForRevision'), '退回（returnForRevision）'],
  ['resubmit', ({ may }) => may.includes('returnForRevision'), '退回（returnForRevision）'],
  ['keepDirect', ({ resubmit = [] }) => resubmit.includes('DIRECT'), '直送退回人（DIRECT）'],
  ['onFailure', ({ may }) => may.includes('disagree'), '不同意（disagree）'],
];

export const idleSettings = defineRouteRule({
  code: 'L09',
  name: '设置不起作用',
  severity: 'YELLOW',
  check: ({ route }) =>
    placed(route).flatMap(({ node, where, words }) =>
      belongsTo
        .filter(([setting, holds]) => node[setting] !== undefined && node[setting] !== false && !holds(node))
        .map(([setting, , needs]) => ({
          where: `${where}.${setting}`,
          message: `${words}设置了 ${setting}，但节点没有“${needs}”，设置不起作用`,
          remedy: `加上“${needs}”，或删去这项设置`,
        })),
    ),
});
