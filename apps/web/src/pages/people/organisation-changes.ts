import type { TFunction } from 'i18next';
import type { Consequences, Organisation } from '#domain/answers/organisations';
import { dayInWords } from '../../parts/when.tsx';

/** One way to change a unit: what is asked, and what it brings about in words. */
export interface Change {
  label: string;
  /** The field that is asked for; nothing is when it is settled already. */
  asks?: { name: 'name' | 'parent' | 'closedOn'; label: string; missing: string };
  settled?: { closedOn: null };
  offered(this: void, unit: Organisation): boolean;
  says(this: void, seen: Consequences, t: TFunction): string[];
}

const numbers = ({ below, people, open }: Consequences, t: TFunction): string =>
  t('涉及下级单位{{below}}个、在岗{{people}}人、在办评价{{open}}项', { below, people, open });

/** Every way to change a unit: a new one is an entry here. */
export const changes = {
  rename: {
    label: '更名',
    asks: { name: 'name', label: '新名称', missing: '请填写新名称' },
    offered: () => true,
    says: ({ before, after }, t) => [
      t('“{{from}}”改称“{{to}}”', { from: before.name, to: after.name }),
      t('此后新下达的任务用新名称；已下达的评价和已签发的文件保留当时的名称'),
    ],
  },
  move: {
    label: '调整隶属',
    asks: { name: 'parent', label: '新的上级单位', missing: '请选择上级单位' },
    offered: ({ parent }) => parent !== null,
    says: (seen, t) => [
      numbers(seen, t),
      t('这些单位和评价随之改由新的上级查看和审核；原上级名下的审核任务按规则另行确定办理人'),
    ],
  },
  close: {
    label: '撤销单位',
    asks: { name: 'closedOn', label: '撤销日期（当日起不再存在）', missing: '请选择撤销日期' },
    offered: ({ parent, closedOn }) => parent !== null && closedOn === null,
    says: (seen, t) => [
      numbers(seen, t),
      t('自{{day}}起不能再向它下达任务，在该单位的岗位同时终止', { day: dayInWords(seen.after.closedOn ?? '') }),
    ],
  },
  keep: {
    label: '取消撤销',
    settled: { closedOn: null },
    offered: ({ closedOn }) => closedOn !== null,
    says: (seen, t) => [t('该单位继续存在，未到期的岗位随之恢复'), numbers(seen, t)],
  },
} as const satisfies Record<string, Change>;
export type ChangeName = keyof typeof changes;
