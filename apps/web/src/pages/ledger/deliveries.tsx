import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Empty, Flex, Grid, Popconfirm, Segmented, Select, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { channelNames, dispatchStates, type ChannelName, type DispatchState } from '#domain/channels/kinds';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { useMe } from '../../session/session.tsx';
import { letterColumns, type Letter } from './letter-columns.tsx';

const atOnce = 50;

type Of = 'sendings' | 'effects';

const ofAll: Record<Of, string> = {
  sendings: '重新投递停发的全部消息？',
  effects: '重新办理已搁置的全部后台任务？',
};

const noneOf: Record<Of, string> = {
  sendings: '没有投递记录：发出邮件、群机器人和系统消息后列在这里',
  effects: '没有后台办理记录：核算、审核、归档等任务列在这里',
};

interface Asked {
  of: Of;
  state?: DispatchState | undefined;
  channel?: ChannelName | undefined;
}

const nothing = ({ of, state, channel }: Asked): string =>
  state || channel ? '没有符合条件的投递记录，请改选状态或渠道' : noneOf[of];

/** Without what is not asked for. */
const wordsOf = ({ of, state, channel }: Asked): Record<string, string> => ({
  of,
  ...(state && { state }),
  ...(channel && { channel }),
});

const useLetters = (wanted: Asked, page: number) => {
  const offset = (page - 1) * atOnce;
  const asked = new URLSearchParams({ ...wordsOf(wanted), offset: String(offset), limit: String(atOnce) });
  const query = useQuery({
    queryKey: ['deliveries', asked.toString()],
    queryFn: () => call<{ more: boolean; items: Letter[] }>(`api/deliveries?${asked}`),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const { data } = query;
  return { ...query, items: data?.items ?? [], total: offset + (data?.items.length ?? 0) + (data?.more ? 1 : 0) };
};

/** 投递台账: what left the house, what did not, and why. */
const Deliveries = (): ReactNode => {
  const { t } = useTranslation();
  const mayRedrive = useMe().roles.some(({ code }) => code === 'administrator');
  const { message } = App.useApp();
  const screen = Grid.useBreakpoint();
  const [asked, setAsked] = useState<Asked>({ of: 'sendings' });
  const { of, channel } = asked;
  const [page, setPage] = useState(1);
  const { data, items, total, error, isPending, refetch } = useLetters(asked, page);
  const { run, busy, error: refused } = useDoing();
  const ask = (more: Partial<Asked>): void => {
    setAsked({ ...asked, ...more });
    setPage(1);
  };
  const redrive = async (which: string): Promise<void> => {
    const path = `api/deliveries/${which}`;
    const done = await run(() => call<{ redriven: string[] }>(path, { method: 'POST', body: {} }));
    if (done) void message.success(t('已重新排入投递{{n}}条', { n: done.redriven.length }));
  };
  const all = `all/redrive?${new URLSearchParams(wordsOf({ of, channel }))}`;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Card
      title={t('投递台账')}
      extra={
        mayRedrive && (
          <Popconfirm
            title={
              channel ? t('重新投递“{{channel}}”停发的全部消息？', { channel: channelNames[channel] }) : t(ofAll[of])
            }
            okText={t('全部重投')}
            cancelText={t('取消')}
            onConfirm={() => void redrive(all)}
          >
            <Button loading={busy}>{t('停发的全部重投')}</Button>
          </Popconfirm>
        )
      }
    >
      <Flex vertical gap="small">
        <Flex gap="small" wrap className="filters">
          <Segmented<Of>
            block
            aria-label={t('种类')}
            value={of}
            onChange={(chosen) => ask({ of: chosen, channel: undefined })}
            options={[
              { value: 'sendings', label: t('消息投递') },
              { value: 'effects', label: t('后台办理') },
            ]}
          />
          <Select<DispatchState | undefined>
            allowClear
            aria-label={t('状态')}
            placeholder={t('全部状态')}
            onChange={(state) => ask({ state })}
            options={Object.entries(dispatchStates).map(([value, label]) => ({ value: value as DispatchState, label }))}
          />
          {of === 'sendings' && (
            <Select<ChannelName | undefined>
              allowClear
              aria-label={t('渠道')}
              placeholder={t('全部渠道')}
              value={channel}
              onChange={(chosen) => ask({ channel: chosen })}
              options={Object.entries(channelNames).map(([value, label]) => ({ value: value as ChannelName, label }))}
            />
          )}
        </Flex>
        {refused !== undefined && <ProblemView error={refused} />}
        <Table<Letter>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={items}
          scroll={screen.md ? { x: 'max-content' } : {}}
          pagination={{ current: page, pageSize: atOnce, total, onChange: setPage, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(nothing(asked))} /> }}
          columns={letterColumns(t, (line) =>
            mayRedrive && line.state === 'dead' ? (
              <Button size="small" loading={busy} onClick={() => void redrive(`${line.id}/redrive`)}>
                {t('重新投递')}
              </Button>
            ) : null,
          )}
        />
      </Flex>
    </Card>
  );
};

export default Deliveries;
