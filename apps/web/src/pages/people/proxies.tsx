import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Form, Grid, Input, Popconfirm, Select, Table, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProxyLine } from '#domain/answers/proxies';
import { evalScopes } from '#domain/vocabulary';
import { call } from '../../api/call.ts';
import { proxies } from '../../api/people.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { Day } from '../../parts/when.tsx';
import { useMe } from '../../session/session.tsx';
import { DayInput } from '../../parts/day-input.tsx';

interface Entered {
  principal?: string;
  deputy: string;
  from: string;
  until: string;
  evalScopes?: string[];
  reason: string;
}

const states = {
  planned: ['processing', '未到期'],
  active: ['success', '代理中'],
  over: ['default', '已结束'],
} as const;

const SetProxy = (): ReactNode => {
  const { t } = useTranslation();
  const mayForOthers = useMe().roles.some(({ code }) => code === 'unitHead' || code === 'administrator');
  const [form] = Form.useForm<Entered>();
  const { run, busy, error } = useDoing();
  const set = async ({ principal, evalScopes: scopes = [], ...rest }: Entered): Promise<void> => {
    const body = { ...rest, ...(principal && { principal }), ...(scopes.length > 0 && { evalScopes: scopes }) };
    if (await run(() => call<{ id: string }>('api/proxies', { method: 'POST', body }), t('委托已登记')))
      form.resetFields();
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Form<Entered> form={form} layout="vertical" onFinish={(entered) => void set(entered)}>
      {error !== undefined && <ProblemView error={error} />}
      <Flex wrap className="fields">
        {mayForOthers && (
          <Form.Item label={t('委托人（不选即本人）')} name="principal" className="name-field">
            <PersonSelect />
          </Form.Item>
        )}
        <Form.Item label={t('受托人')} name="deputy" rules={required('请选择受托人')} className="name-field">
          <PersonSelect />
        </Form.Item>
        <Form.Item label={t('开始日期')} name="from" rules={required('请选择开始日期')}>
          <DayInput style={{ width: 180 }} />
        </Form.Item>
        <Form.Item label={t('截止日期')} name="until" rules={required('请选择截止日期')}>
          <DayInput style={{ width: 180 }} />
        </Form.Item>
        <Form.Item label={t('评价范围（不选即全部）')} name="evalScopes" className="name-field">
          <Select
            mode="multiple"
            placeholder={t('全部')}
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(evalScopes).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item label={t('理由')} name="reason" rules={required('请写明理由')} className="name-field">
          <Input maxLength={500} />
        </Form.Item>
      </Flex>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('委托代理')}
      </Button>
    </Form>
  );
};

interface About {
  proxy: ProxyLine;
}

const Term = ({ proxy: { from, until } }: About): ReactNode => (
  <>
    <Day on={from} />{' '}
    <span className="when">
      — <Day on={until} />
    </span>
  </>
);

const scopesInWords = (t: TFunction, { evalScopes: scopes }: ProxyLine): string =>
  scopes?.map((scope) => (evalScopes as Record<string, string>)[scope] ?? scope).join('、') ?? t('全部');

/** A telephone has no room for columns: from when, for what and why stand below the two names. */
const wide = ['md' as const];

const Narrow = ({ proxy }: About): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex vertical className="narrow-only">
      <span>{`${t('受托人')}：${proxy.deputyName}`}</span>
      <span>
        <Term proxy={proxy} />
      </span>
      <span>{`${t('评价范围')}：${scopesInWords(t, proxy)}`}</span>
      <span>{`${t('理由')}：${proxy.reason}`}</span>
    </Flex>
  );
};

const columnsOf = (t: TFunction, end: (id: string) => void): NonNullable<TableProps<ProxyLine>['columns']> => [
  { title: t('状态'), render: (_, { state }) => <Tag color={states[state][0]}>{t(states[state][1])}</Tag> },
  {
    title: t('委托人'),
    render: (_, proxy) => (
      <>
        {proxy.principalName}
        <Narrow proxy={proxy} />
      </>
    ),
  },
  { title: t('受托人'), dataIndex: 'deputyName', responsive: wide },
  { title: t('起止日期'), responsive: wide, render: (_, proxy) => <Term proxy={proxy} /> },
  { title: t('评价范围'), responsive: wide, render: (_, proxy) => scopesInWords(t, proxy) },
  { title: t('理由'), responsive: wide, render: (_, { reason }) => <div className="words">{reason}</div> },
  {
    title: t('办理'),
    className: 'no-wider',
    render: (_, { id, state }) =>
      state !== 'over' && (
        <Popconfirm title={t('现在结束这项代理？')} okText={t('结束')} cancelText={t('取消')} onConfirm={() => end(id)}>
          <Button size="small">{t('结束代理')}</Button>
        </Popconfirm>
      ),
  },
];

/** 委托代理: who acts for whom, from when until when; what a deputy does is signed as such. */
export const ProxiesTab = (): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
  const { data, error, isPending, refetch } = useQuery(proxies);
  const { run, error: refused } = useDoing();
  const end = (id: string): void => {
    const body = { reason: t('提前结束') };
    void run(() => call(`api/proxies/${id}/end`, { method: 'POST', body }), t('代理已结束'));
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="middle">
      <SetProxy />
      {refused !== undefined && <ProblemView error={refused} />}
      <Table<ProxyLine>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={data ?? []}
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t('没有委托代理：外出前在上面登记受托人和起止日期')}
            />
          ),
        }}
        columns={columnsOf(t, end)}
      />
    </Flex>
  );
};
