import { Grid, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { rolesInWords } from './roles-in-words.ts';

interface Picking {
  /** Of all requests, whether the list shows them now or not. */
  chosen: readonly PostRequest[];
  picking: NonNullable<TableProps<PostRequest>['rowSelection']>;
  clear(this: void): void;
}

/** Requests picked by their boxes, from page to page and filter to filter; what is decided leaves the choice. */
export const usePicking = (requests: readonly PostRequest[]): Picking => {
  const { t } = useTranslation();
  // On a telephone the box speaks for itself: its words would take the room of the names.
  const wide = Grid.useBreakpoint().md;
  const [keys, setKeys] = useState<readonly string[]>([]);
  const chosen = requests.filter(({ id }) => keys.includes(id));
  const picking: Picking['picking'] = {
    selectedRowKeys: chosen.map(({ id }) => id),
    preserveSelectedRowKeys: true,
    columnWidth: wide ? 116 : 36,
    align: 'left',
    onChange: (some) => setKeys(some as string[]),
    getTitleCheckboxProps: () => ({ 'aria-label': t('全选本页'), ...(wide && { children: t('全选本页') }) }),
    getCheckboxProps: ({ name, roles }) => ({
      'aria-label': t('选择 {{name}} {{post}}', { name, post: rolesInWords(roles) }),
    }),
  };
  return { chosen, picking, clear: () => setKeys([]) };
};
