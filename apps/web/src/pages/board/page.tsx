import { DownloadOutlined, FullscreenOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Empty, Flex, Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '#domain/answers/board';
import { boardOf, chosenIn, wordsOf, type Pointed } from '../../api/board.ts';
import { download } from '../../api/call.ts';
import { organisations } from '../../api/organisations.ts';
import { asProblem } from '../../api/problem.ts';
import { useAsked } from '../../app/use-asked.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import './board.css';
import { Drill } from './drill.tsx';
import { Pictures } from './pictures.tsx';
import { Screen } from './screen.tsx';
import { Totals } from './totals.tsx';

const Choosing = ({ choices }: Pick<BoardAnswer, 'choices'>): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const { data: all = [] } = useQuery(organisations);
  const filters = [
    { name: 'fiscalYear', label: '年度', options: choices.years.map((year) => [String(year), String(year)]) },
    { name: 'round', label: '批次', options: choices.rounds.map((round) => [round, round]) },
    {
      name: 'below',
      label: '主管部门',
      options: all.filter(({ kind }) => kind === 'department').map(({ path, name }) => [path, name]),
    },
  ];
  return filters.map(({ name, label, options }) => (
    <Select
      key={name}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="choice"
      placeholder={t(label)}
      aria-label={t(label)}
      value={asked[name] ?? null}
      onChange={(value: string | null) => ask({ [name]: value ?? undefined })}
      options={options.map(([value, words]) => ({ value, label: words }))}
    />
  ));
};

/** 督办看板: everything at one glance, live; every figure opens what lies behind it. */
const BoardPage = (): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asked, ask] = useAsked();
  const { screen } = asked;
  const chosen = chosenIn(asked);
  const [pointed, setPointed] = useState<Pointed>();
  const { data, error, refetch } = useQuery({ ...boardOf(chosen), refetchInterval: 60_000 });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const take = (path: string, name: string): void =>
    void download(`${path}?${wordsOf(chosen)}`, name).catch((failure: unknown) =>
      message.error(asProblem(failure).message),
    );
  return (
    <Flex vertical gap={12}>
      <Card size="small" title={<span data-tour="board">{t('督办看板')}</span>}>
        <Flex gap="small" wrap className="board-bar no-print">
          <Choosing choices={data.choices} />
          <Button icon={<DownloadOutlined />} onClick={() => take('api/board/lines.csv', '督办看板.csv')}>
            {t('导出明细')}
          </Button>
          <Button icon={<DownloadOutlined />} onClick={() => take('api/board/tables.xlsx', '督办看板.xlsx')}>
            {t('导出全部图表数据')}
          </Button>
          <Button icon={<FullscreenOutlined />} onClick={() => ask({ screen: 'departments' })}>
            {t('大屏')}
          </Button>
        </Flex>
        {data.total > 0 ? (
          <Totals board={data} onPoint={setPointed} />
        ) : (
          <Empty description={t('没有可看的评价：请改选年度、批次或部门，或先下达任务')} />
        )}
      </Card>
      {data.total > 0 && <Pictures board={data} chosen={chosen} onPoint={setPointed} />}
      {pointed && <Drill pointed={pointed} chosen={chosen} today={data.today} onClose={() => setPointed(undefined)} />}
      {screen && <Screen board={data} onLeave={() => ask({ screen: undefined })} />}
    </Flex>
  );
};

export default BoardPage;
