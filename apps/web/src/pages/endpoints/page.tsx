import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Grid, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndpointLine } from '#domain/answers/endpoints';
import { channelNames, noticeKindNames, noticeKinds } from '#domain/channels/kinds';
import { endpoints } from '../../api/endpoints.ts';
import { organisations } from '../../api/organisations.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { When } from '../../parts/when.tsx';
import { EndpointActs } from './endpoint-acts.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { SecretOnce } from './secret-once.tsx';

const colours = { sent: 'success', dead: 'error', failed: 'warning', unknown: 'warning' } as const;

const Last = ({ last }: Pick<EndpointLine, 'last'>): ReactNode => {
  const { t } = useTranslation();
  if (!last) return t('还没有投递');
  return (
    <span className="long-name" aria-live="polite">
      <Tag color={(colours as Record<string, string>)[last.state] ?? 'processing'}>{t(last.stateTitle)}</Tag>
      <When at={last.at} /> {last.note}
    </span>
  );
};

const Standing = ({ enabled }: Pick<EndpointLine, 'enabled'>): ReactNode => {
  const { t } = useTranslation();
  return enabled ? <Tag color="success">{t('使用中')}</Tag> : <Tag color="warning">{t('已暂停')}</Tag>;
};

/** A telephone has no room for columns: channel, state and the last message stand below the name. */
const wide = ['md' as const];

const Name = ({ line: { name, channel, enabled, last } }: { line: EndpointLine }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <span className="long-name">{name}</span>
      <Flex vertical align="start" gap={2} className="narrow-only">
        <span>{t(channelNames[channel])}</span>
        <Standing enabled={enabled} />
        <Last last={last} />
      </Flex>
    </>
  );
};

/** 消息出口: the groups and systems that hear of what happens, beside people. */
const Endpoints = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(endpoints);
  const { data: units = [] } = useQuery(organisations);
  const [adding, setAdding] = useState(false);
  const screen = Grid.useBreakpoint();
  const [secret, setSecret] = useState<string>();
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const unitOf = (id: string | null): string =>
    id === null ? t('全部单位') : (units.find((one) => one.id === id)?.name ?? id);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('新增出口')}
    </Button>
  );
  return (
    <Card title={t('消息出口')} extra={add}>
      <Flex vertical gap="small">
        <span>
          {t('企业微信群、钉钉群和其他系统在此登记；网址和密钥加密存放，写入后不再显示。投递情况见“投递台账”。')}
        </span>
        {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
        <Table<EndpointLine>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={data ?? []}
          scroll={screen.md ? { x: 'max-content' } : {}}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={t('还没有消息出口：点“新增出口”，登记群机器人或Webhook网址')}
              />
            ),
          }}
          columns={[
            { title: t('名称'), render: (_, line) => <Name line={line} /> },
            { title: t('渠道'), responsive: wide, render: (_, { channel }) => t(channelNames[channel]) },
            {
              title: t('状态'),
              responsive: wide,
              render: (_, { enabled }) => <Standing enabled={enabled} />,
            },
            { title: t('地址'), dataIndex: 'host', responsive: wide },
            {
              title: t('消息种类'),
              responsive: wide,
              render: (_, { kinds }) => (
                <span className="long-name">
                  {kinds.length === noticeKindNames.length
                    ? t('全部')
                    : kinds.map((kind) => t(noticeKinds[kind])).join('、')}
                </span>
              ),
            },
            {
              title: t('单位范围'),
              responsive: wide,
              render: (_, { organisation }) => <span className="long-name">{unitOf(organisation)}</span>,
            },
            { title: t('最近一次投递'), responsive: wide, render: (_, { last }) => <Last last={last} /> },
            { title: t('办理'), render: (_, line) => <EndpointActs endpoint={line} onSecret={setSecret} /> },
          ]}
        />
        {adding && <EndpointForm onSecret={setSecret} onClose={() => setAdding(false)} />}
      </Flex>
    </Card>
  );
};

export default Endpoints;
