import { defineRouteRule } from '../rule.ts';

const numberOf = (id: string): number => Number(id.split('@')[1]);

export const idNamesVersion = defineRouteRule({
  code: 'L21',
  name: '编号与版本号不一致',
  severity: 'RED',
  check: ({ route }) =>
    numberOf(route.id) === route.version
      ? []
      : [
          {
            where: 'version',
            message: `编号${route.id}写的是第${numberOf(route.id)}版，版本号却是${route.version}`,
            remedy: '让编号中@后的数字与 version 相同',
          },
        ],
});
