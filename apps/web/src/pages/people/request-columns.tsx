import { Button, Flex, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { isPrivileged } from '#domain/register/privileged';
import { Day } from '../../parts/when.tsx';
import { rolesInWords } from './roles-in-words.ts';

type Columns = NonNullable<TableProps<PostRequest>['columns']>;

const long = (text: string | null): ReactNode => <span className="long-name">{text}</span>;

interface About {
  request: PostRequest;
}

const Post = ({ request }: About): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex gap="small" wrap>
      {long(rolesInWords(request.roles))}
      {isPrivileged(request) && <Tag color="warning">{t('重要岗位')}</Tag>}
    </Flex>
  );
};

const Term = ({ request: { from, until } }: About): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Day on={from} /> <span className="when">— {until ? <Day on={until} /> : t('长期')}</span>
    </>
  );
};

/** A telephone has no room for columns: all there is to decide on stands below the name. */
const wide = ['md' as const];

const Name = ({ request }: About): ReactNode => (
  <>
    {long(request.name)}
    <Flex vertical className="narrow-only">
      {long(request.organisationName)}
      <Post request={request} />
      <span>
        <Term request={request} />
      </span>
      {long(request.reason)}
    </Flex>
  </>
);

export const requestColumns = (t: TFunction): Columns => [
  { title: t('姓名'), render: (_, request) => <Name request={request} /> },
  { title: t('单位'), dataIndex: 'organisationName', responsive: wide, render: long },
  { title: t('岗位'), responsive: wide, render: (_, request) => <Post request={request} /> },
  { title: t('任职日期'), responsive: wide, render: (_, request) => <Term request={request} /> },
  { title: t('理由'), dataIndex: 'reason', responsive: wide, render: long },
  {
    title: t('申请人'),
    responsive: wide,
    render: (_, { askedBy, askedByName }) => long(askedByName ?? askedBy),
  },
];

/** Only for whom it is to decide. */
export const decisionColumn = (
  t: TFunction,
  decide: (request: PostRequest, agreed: boolean) => void,
): Columns[number] => ({
  title: t('办理'),
  className: 'no-wider',
  render: (_, request) => (
    <Flex gap="small" wrap>
      <Button size="small" type="primary" onClick={() => decide(request, true)}>
        {t('批准')}
      </Button>
      <Button size="small" onClick={() => decide(request, false)}>
        {t('不批准')}
      </Button>
    </Flex>
  ),
});
