import { defineScheme } from '../define-scheme.ts';
import { mof2020 } from './mof-2020.ts';

/** The numbers of the general profile under a name of its own: cost indicators stand inside the 50 points of 产出. */
export const hunan = defineScheme({
  ...mof2020,
  id: 'HUNAN',
  version: 1,
  title: '湖南省评分方案',
  source: '湖南省已公开的部门整体支出、项目支出绩效自评表',
});
