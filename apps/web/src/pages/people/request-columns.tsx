import { Button, Flex, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { isPrivileged } from '#domain/register/privileged';
import type { PostRequest } from '../../api/people.ts';
import { Day } from '../../parts/when.tsx';
import { rolesInWords } from './roles-in-words.ts';

type Columns = NonNullable<TableProps<PostRequest>['columns']>;

const long = (text: string | null): ReactNode => <span className="long-name">{text}</span>;

export const requestColumns = (t: TFunction): Columns => [
  { title: t('姓名'), dataIndex: 'name', render: long },
  { title: t('单位'), dataIndex: 'organisationName', render: long },
  {
    title: t('岗位'),
    render: (_, request) => (
      <Flex gap="small" wrap>
        {long(rolesInWords(request.roles))}
        {isPrivileged(request) && <Tag color="warning">{t('重要岗位')}</Tag>}
      </Flex>
    ),
  },
  {
    title: t('任职日期'),
    render: (_, { from, until }) => (
      <>
        <Day on={from} /> — {until ? <Day on={until} /> : t('长期')}
      </>
    ),
  },
  { title: t('理由'), dataIndex: 'reason', render: long },
  { title: t('申请人'), render: (_, { askedBy, askedByName }) => long(askedByName ?? askedBy) },
];

/** Only for whom it is to decide. */
export const decisionColumn = (
  t: TFunction,
  decide: (request: PostRequest, agreed: boolean) => void,
): Columns[number] => ({
  title: t('办理'),
  render: (_, request) => (
    <Flex gap="small">
      <Button size="small" type="primary" onClick={() => decide(request, true)}>
        {t('批准')}
      </Button>
      <Button size="small" onClick={() => decide(request, false)}>
        {t('不批准')}
      </Button>
    </Flex>
  ),
});
