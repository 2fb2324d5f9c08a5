import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Grid, Skeleton, Table, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteLine } from '#domain/answers/routes';
import { routeList, routeOf, versionOf } from '../../api/routes.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Day } from '../../parts/when.tsx';
import { ChangingOver } from './changing-over.tsx';
import { Drawn } from './drawn.tsx';
import { Editing } from './editing.tsx';

const One = ({ id }: { id: string }): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(routeOf(id));
  const [open, setOpen] = useState<'editing' | 'changing'>();
  const close = (): void => setOpen(undefined);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const title = `${data.title}（${t('第{{n}}版', { n: versionOf(id) })}）`;
  return (
    <Card
      title={title}
      extra={
        <Flex gap="small" wrap>
          <Button onClick={() => setOpen('editing')}>{t('以此为底稿拟新版本')}</Button>
          <Button onClick={() => setOpen('changing')}>{t('在办评价改走此流程')}</Button>
        </Flex>
      }
    >
      <Drawn route={data.route} />
      {open === 'editing' && <Editing from={data.route} onClose={close} />}
      {open === 'changing' && <ChangingOver id={id} title={title} onClose={close} />}
    </Card>
  );
};

const stateOf = ({ retired, current }: RouteLine): [string, string] => {
  if (retired) return ['default', '已停用'];
  return current ? ['success', '现行'] : ['default', '非现行'];
};

/** A telephone has no room for columns: version and day stand below the name. */
const wide = ['md' as const];

const Version = ({ id }: Pick<RouteLine, 'id'>): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      {t('第{{n}}版', { n: versionOf(id) })}{' '}
      <Typography.Text type="secondary">
        {t('编号')} {id}
      </Typography.Text>
    </>
  );
};

const Begins = ({ effectiveFrom }: Pick<RouteLine, 'effectiveFrom'>): ReactNode => {
  const { t } = useTranslation();
  return effectiveFrom ? <Day on={effectiveFrom} /> : t('随产品提供');
};

/** 审核流程: every version, one of them drawn; new ones are checked, published and changed over to. */
const Routes = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(routeList);
  const [chosen, setChosen] = useState<string>();
  const screen = Grid.useBreakpoint();
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const shown = chosen ?? (data.find(({ current }) => current) ?? data[0])?.id;
  return (
    <Flex vertical gap={12}>
      <Card title={t('审核流程')}>
        <Table<RouteLine>
          rowKey="id"
          size="small"
          dataSource={data}
          scroll={screen.md ? { x: 'max-content' } : {}}
          rowClassName={({ id }) => (id === shown ? 'shown-below' : '')}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('还没有审核流程')} /> }}
          columns={[
            {
              title: t('流程'),
              render: (_, { id, title, effectiveFrom }) => (
                <>
                  <Button
                    type="link"
                    size="small"
                    className="in-line by-words"
                    aria-pressed={id === shown}
                    onClick={() => setChosen(id)}
                  >
                    {title}
                  </Button>
                  <Flex vertical className="narrow-only">
                    <span>
                      <Version id={id} />
                    </span>
                    <Begins effectiveFrom={effectiveFrom} />
                  </Flex>
                </>
              ),
            },
            {
              title: t('版本'),
              responsive: wide,
              render: (_, { id }) => <Version id={id} />,
            },
            {
              title: t('状态'),
              render: (_, line) => <Tag color={stateOf(line)[0]}>{t(stateOf(line)[1])}</Tag>,
            },
            {
              title: t('生效日期'),
              responsive: wide,
              render: (_, { effectiveFrom }) => <Begins effectiveFrom={effectiveFrom} />,
            },
            { title: t('在办评价'), dataIndex: 'open', align: 'right' },
          ]}
        />
      </Card>
      {shown && <One key={shown} id={shown} />}
    </Flex>
  );
};

export default Routes;
