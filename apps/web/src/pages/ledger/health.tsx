import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Empty, Flex, Grid, Skeleton, Statistic, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { channelNames } from '#domain/channels/kinds';
import { urlOf } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

interface Sample {
  name: string;
  consumer: string;
  value: number;
}

/** Lines of the form name{consumer="mail"} 3; all others are not ours to explain. */
const samplesIn = (text: string): Sample[] =>
  [...text.matchAll(/^(\w+)(?:\{consumer="([^"]*)"\})? ([\d.e+-]+)$/gmu)].map(
    ([, name = '', consumer = '', value]) => ({
      name,
      consumer,
      value: Number(value),
    }),
  );

interface Health {
  ready: boolean;
  samples: Sample[];
}

const look = async (): Promise<Health> => {
  const [ready, metrics] = await Promise.all([fetch(urlOf('readyz')), fetch(urlOf('metrics'))]);
  return { ready: ready.ok, samples: metrics.ok ? samplesIn(await metrics.text()) : [] };
};

interface Queue {
  consumer: string;
  waiting: number;
  dead: number;
  oldest: number;
}

const queuesOf = (samples: readonly Sample[]): Queue[] => {
  const ours = samples.filter(({ name, consumer }) => consumer && /^jicheng_(delivery|dispatch)_/u.test(name));
  return [...new Set(ours.map(({ consumer }) => consumer))].map((consumer) => {
    const of = (what: string): number =>
      ours
        .filter((one) => one.consumer === consumer && one.name.endsWith(what))
        .reduce((sum, { value }) => sum + value, 0);
    return { consumer, waiting: of('_waiting'), dead: of('_dead'), oldest: Math.round(of('_oldest_seconds')) };
  });
};

const one = (samples: readonly Sample[], name: string): number =>
  samples.find((each) => each.name === name)?.value ?? 0;

const megabyte = 1_048_576;

const Numbers = ({ samples }: { samples: readonly Sample[] }): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
  const queues = queuesOf(samples);
  const sum = (part: 'waiting' | 'dead'): number => queues.reduce((total, queue) => total + queue[part], 0);
  const started = one(samples, 'process_start_time_seconds');
  const hours = started > 0 ? (Date.now() / 1000 - started) / 3_600 : 0;
  return (
    <Flex vertical gap="middle">
      <div className="figures">
        <Statistic title={t('待处理')} value={sum('waiting')} />
        <Statistic title={t('已停发，待人工处理')} value={sum('dead')} />
        <Statistic title={t('已运行（小时）')} value={hours} precision={1} />
        <Statistic
          title={t('占用内存（MB）')}
          value={one(samples, 'process_resident_memory_bytes') / megabyte}
          precision={0}
        />
        <Statistic
          title={t('响应延迟（毫秒）')}
          value={one(samples, 'nodejs_eventloop_lag_mean_seconds') * 1000}
          precision={1}
        />
      </div>
      <Table<Queue>
        rowKey="consumer"
        size="small"
        dataSource={queues}
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有积压')} /> }}
        columns={[
          {
            title: t('去向'),
            dataIndex: 'consumer',
            className: 'long',
            render: (code: string, { oldest }) => (
              <>
                {(channelNames as Record<string, string>)[code] ?? t('后台办理：{{code}}', { code })}
                <div className="narrow-only">{t('最久等待{{n}}秒', { n: oldest })}</div>
              </>
            ),
          },
          { title: t('待处理'), dataIndex: 'waiting', align: 'right' },
          { title: t('最久等待（秒）'), dataIndex: 'oldest', align: 'right', responsive: ['md'] },
          { title: t('已停发'), dataIndex: 'dead', align: 'right' },
        ]}
      />
    </Flex>
  );
};

/** 系统状态: whether the house can serve, and what waits, in numbers that people understand. */
const HealthPage = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ queryKey: ['health'], queryFn: look, refetchInterval: 15_000 });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <Card title={t('系统状态')}>
      <Flex vertical gap="middle">
        <Alert
          showIcon
          type={data.ready ? 'success' : 'error'}
          title={data.ready ? t('系统正常，可以办理业务') : t('数据库暂时不可用，请联系机房管理人员')}
        />
        <Numbers samples={data.samples} />
      </Flex>
    </Card>
  );
};

export default HealthPage;
