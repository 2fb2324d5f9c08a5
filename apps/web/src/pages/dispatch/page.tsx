import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Skeleton } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchReport } from '#domain/answers/rounds';
import { organisations } from '../../api/organisations.ts';
import { dispatch, type DispatchOrder } from '../../api/rounds.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { OrderForm, orderOf, type Entered } from './order-form.tsx';
import { Report } from './report.tsx';

/** 任务下达: consequences first, then the tasks, each with its receipt. */
const DispatchPage = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(organisations);
  const { run, busy, error: refused } = useDoing();
  const [order, setOrder] = useState<DispatchOrder>();
  const [report, setReport] = useState<DispatchReport>();
  const outcome = useRef<HTMLDivElement>(null);
  // The form is longer than a screen: what came of it is led into sight.
  useEffect(() => {
    if (report) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  const preview = async (entered: Entered): Promise<void> => {
    const wanted = orderOf(entered);
    setOrder(wanted);
    setReport(await run(() => dispatch(wanted, true)));
  };
  const give = async (): Promise<void> => {
    if (!order) return;
    const receipt = await run(() => dispatch(order, false));
    if (receipt) setReport(receipt);
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <Empty description={t('您的管理范围内没有单位')} />;
  return (
    <Flex vertical gap={12}>
      <Card title={<span data-tour="order">{t('任务下达')}</span>}>
        <OrderForm
          all={data}
          busy={busy}
          onPreview={(entered) => void preview(entered)}
          onChange={() => setReport(undefined)}
        />
      </Card>
      {refused !== undefined && <ProblemView error={refused} />}
      {report && (
        <Card
          ref={outcome}
          title={report.preview ? t('预览：尚未下达') : t('下达回执')}
          extra={
            report.preview && (
              <Button type="primary" loading={busy} disabled={report.counts.opens === 0} onClick={() => void give()}>
                {t('确认下达{{n}}项', { n: report.counts.opens })}
              </Button>
            )
          }
        >
          <Report report={report} />
        </Card>
      )}
    </Flex>
  );
};

export default DispatchPage;
