import { FullscreenOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Card, Col, Empty, Flex, Row, Segmented, Select, Skeleton, Statistic, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stages, type Stage } from '#domain/vocabulary';
import { download } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';
import { boardOf, type BoardAnswer, type Chosen } from '../../api/work.ts';
import { Chart } from '../../parts/chart.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { executionAgainstScore, gradeShares, heatMap, rulesBroken, scoreBands, yearByYear } from './charts.ts';

interface DrawnProps {
  title: string;
  option: object;
  empty: boolean;
  height?: number;
  columns: { title: string; dataIndex: string }[];
  rows: readonly object[];
  onClick?: (about: { data: unknown }) => void;
}

/** A picture, with its numbers one click away. */
const Drawn = ({ title, option, empty, height, columns, rows, onClick }: DrawnProps): ReactNode => {
  const { t } = useTranslation();
  const [numbers, setNumbers] = useState(false);
  return (
    <Card
      size="small"
      title={t(title)}
      extra={
        <Segmented
          size="small"
          aria-label={t(title)}
          value={numbers ? 'numbers' : 'picture'}
          onChange={(shown) => setNumbers(shown === 'numbers')}
          options={[
            { value: 'picture', label: t('图') },
            { value: 'numbers', label: t('数') },
          ]}
        />
      }
    >
      {empty ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('尚无数据')} />
      ) : numbers ? (
        <Table
          size="small"
          rowKey={(row) => JSON.stringify(row)}
          dataSource={[...rows]}
          columns={columns.map((column) => ({ ...column, title: t(column.title) }))}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
        />
      ) : (
        <Chart label={t(title)} option={option} {...(height && { height })} {...(onClick && { onClick })} />
      )}
    </Card>
  );
};

const order = Object.keys(stages) as Stage[];

const unitRows = (units: BoardAnswer['units']): object[] =>
  units.map(({ unit, cells, done, late, returns, red, mean }) => ({
    unit: unit.name,
    ...Object.fromEntries(order.map((stage) => [stage, cells[stage]?.count ?? 0])),
    done,
    late,
    returns,
    red,
    mean: mean ?? '—',
  }));

const unitColumns = [
  { title: '单位', dataIndex: 'unit' },
  ...order.map((stage) => ({ title: stages[stage], dataIndex: stage })),
  { title: '已完成', dataIndex: 'done' },
  { title: '逾期', dataIndex: 'late' },
  { title: '退回', dataIndex: 'returns' },
  { title: '红色问题', dataIndex: 'red' },
  { title: '平均分', dataIndex: 'mean' },
];

const mostUnits = 40;

const Pictures = ({ board }: { board: BoardAnswer }): ReactNode => {
  const navigate = useNavigate();
  const worst = board.units.toSorted((one, other) => other.late - one.late || other.red - one.red).slice(0, mostUnits);
  return (
    <Row gutter={[12, 12]}>
      <Col xs={24} xl={14}>
        <Drawn
          title="单位与环节（逾期多的在前）"
          option={heatMap(worst)}
          empty={worst.length === 0}
          height={80 + worst.length * 26}
          columns={unitColumns}
          rows={unitRows(board.units)}
        />
      </Col>
      <Col xs={24} xl={10}>
        <Flex vertical gap={12}>
          <Drawn
            title="执行率与得分"
            option={executionAgainstScore(board.dots)}
            empty={board.dots.length === 0}
            columns={[
              { title: '单位', dataIndex: 'unit' },
              { title: '项目', dataIndex: 'title' },
              { title: '执行率', dataIndex: 'rate' },
              { title: '得分', dataIndex: 'score' },
            ]}
            rows={board.dots}
            onClick={({ data }) => void navigate({ to: `/evaluations/${(data as { id: string }).id}` as '/' })}
          />
          <Drawn
            title="得分分布"
            option={scoreBands(board.scores)}
            empty={board.dots.length === 0}
            columns={[
              { title: '自', dataIndex: 'from' },
              { title: '至', dataIndex: 'to' },
              { title: '自评', dataIndex: 'stated' },
              { title: '核算', dataIndex: 'computed' },
              { title: '审核', dataIndex: 'reviewer' },
            ]}
            rows={board.scores}
          />
        </Flex>
      </Col>
      <Col xs={24} md={8}>
        <Drawn
          title="等级"
          option={gradeShares(board.grades)}
          empty={board.grades.length === 0}
          columns={[
            { title: '等级', dataIndex: 'grade' },
            { title: '个数', dataIndex: 'count' },
          ]}
          rows={board.grades}
        />
      </Col>
      <Col xs={24} md={8}>
        <Drawn
          title="问题排行"
          option={rulesBroken(board.rules)}
          empty={board.rules.length === 0}
          columns={[
            { title: '规则', dataIndex: 'rule' },
            { title: '次数', dataIndex: 'count' },
            { title: '涉及评价', dataIndex: 'evaluations' },
          ]}
          rows={board.rules}
        />
      </Col>
      <Col xs={24} md={8}>
        <Drawn
          title="年度对比"
          option={yearByYear(board.years)}
          empty={board.years.length === 0}
          columns={[
            { title: '年度', dataIndex: 'fiscalYear' },
            { title: '评价数', dataIndex: 'total' },
            { title: '已完成', dataIndex: 'done' },
            { title: '逾期', dataIndex: 'late' },
            { title: '退回', dataIndex: 'returns' },
            { title: '平均分', dataIndex: 'mean' },
          ]}
          rows={board.years}
        />
      </Col>
    </Row>
  );
};

const Totals = ({ board }: { board: BoardAnswer }): ReactNode => {
  const { t } = useTranslation();
  const late = order.reduce((sum, stage) => sum + board.stages[stage].late, 0);
  return (
    <Flex gap="large" wrap>
      <Statistic title={t('评价')} value={board.total} />
      {order.map((stage) => (
        <Statistic
          key={stage}
          title={t(stages[stage])}
          value={board.stages[stage].count}
          suffix={board.stages[stage].late > 0 && <small>{t('逾期{{n}}', { n: board.stages[stage].late })}</small>}
        />
      ))}
      <Statistic title={t('已完成')} value={board.done} />
      <Statistic title={t('逾期')} value={late} />
    </Flex>
  );
};

/** 督办看板: everything at one glance, live. */
const BoardPage = (): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Chosen>({});
  const { data, error, refetch } = useQuery({ ...boardOf(chosen), refetchInterval: 60_000 });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <Flex vertical gap={12}>
      <Card
        size="small"
        title={t('督办看板')}
        extra={
          <Flex gap="small" wrap>
            <Select
              allowClear
              style={{ minWidth: 120 }}
              placeholder={t('年度')}
              aria-label={t('年度')}
              onChange={(fiscalYear: string | undefined) => setChosen(fiscalYear ? { fiscalYear } : {})}
              options={data.years.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: fiscalYear }))}
            />
            <Button
              onClick={() =>
                void download(`api/board/lines.csv?${new URLSearchParams({ ...chosen })}`, '督办看板.csv').catch(
                  (failure: unknown) => void message.error(asProblem(failure).message),
                )
              }
            >
              {t('导出')}
            </Button>
            <Button
              icon={<FullscreenOutlined />}
              onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
            >
              {t('大屏')}
            </Button>
          </Flex>
        }
      >
        <Totals board={data} />
      </Card>
      <Pictures board={data} />
    </Flex>
  );
};

export default BoardPage;
