import { nameOf } from '../../release.ts';
import { defineRouteRule } from '../rule.ts';

export const versionNotHigher = defineRouteRule({
  code: 'L19',
  name: '版本号没有增加',
  severity: 'RED',
  check: ({ route, known = [] }) => {
    const others = known.filter(({ id }) => nameOf(id) === nameOf(route.id) && id !== route.id);
    const last = Math.max(0, ...others.map(({ version }) => version));
    if (route.version > last || known.some(({ id }) => id === route.id)) return [];
    return [
      {
        where: 'version',
        message: `“${nameOf(route.id)}”已有第${last}版，新版本的版本号${route.version}没有增加`,
        remedy: `用${nameOf(route.id)}@${last + 1}作为编号，版本号写${last + 1}`,
      },
    ];
  },
});
