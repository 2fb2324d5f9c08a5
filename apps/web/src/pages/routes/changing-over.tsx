import { Button, Empty, Flex, Input, Modal, Statistic, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRunReport, MigrationReport } from '#domain/answers/routes';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';

const titles: Record<string, string> = {
  migrates: '将改走新流程',
  migrated: '已改走新流程',
  untouched: '不受影响',
  refused: '不能改',
};

interface Shown {
  counts: Record<string, number>;
  lines: readonly { id: string; unit: string; title: string; outcome: string; reason?: string }[];
}

const Outcome = ({ counts, lines }: Shown): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Flex gap="large" wrap>
        {Object.entries(counts).map(([key, n]) => (
          <Statistic key={key} title={t(titles[key] ?? key)} value={n} />
        ))}
      </Flex>
      <Table
        rowKey="id"
        size="small"
        dataSource={[...lines]}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有在办的评价受影响')} /> }}
        columns={[
          { title: t('单位'), dataIndex: 'unit' },
          { title: t('项目'), dataIndex: 'title' },
          { title: t('结果'), dataIndex: 'outcome', render: (outcome: string) => t(titles[outcome] ?? outcome) },
          { title: t('原因'), dataIndex: 'reason' },
        ]}
      />
    </>
  );
};

const summed = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(other).map(([key, n]) => [key, n + (one[key] ?? 0)]));

/** Open cases change over to a version: tried out first, nothing written; then done with a receipt each. */
export const ChangingOver = ({ id, title, onClose }: { id: string; title: string; onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [rest, setRest] = useState<string>();
  const post = <T,>(what: string, body: object): Promise<T | undefined> =>
    run(() => call<T>(`api/routes/${id}/${what}`, { method: 'POST', body }));
  const tryOut = async (): Promise<void> => {
    const report = await post<DryRunReport>('dry-run', {});
    if (!report) return;
    setRest(undefined);
    setShown({ counts: report.counts, lines: report.cases });
  };
  /** Part by part, until there are no more; what was done before a break stays shown, and it goes on from there. */
  const migrate = async (): Promise<void> => {
    let sofar: Shown = rest && shown ? shown : { counts: {}, lines: [] };
    for (let after = rest; ;) {
      const report = await post<MigrationReport>('migrate', { reason, ...(after && { after }) });
      if (!report) return;
      sofar = { counts: summed(sofar.counts, report.counts), lines: [...sofar.lines, ...report.receipts] };
      after = report.next ?? undefined;
      setShown(sofar);
      setRest(after);
      if (!after) return;
    }
  };
  return (
    <Modal open width={800} title={t('在办评价改走{{title}}', { title })} onCancel={onClose} footer={null}>
      <Flex vertical gap="middle">
        {error !== undefined && <ProblemView error={error} />}
        <Flex gap="small" wrap>
          <Button loading={busy} onClick={() => void tryOut()}>
            {t('试算（不改动）')}
          </Button>
          <Input
            style={{ maxWidth: 320 }}
            aria-label={t('理由')}
            placeholder={t('理由')}
            onChange={({ target }) => setReason(target.value.trim())}
          />
          <Button type="primary" loading={busy} disabled={!shown || reason === ''} onClick={() => void migrate()}>
            {rest && !busy ? t('继续改走其余评价') : t('改走新流程')}
          </Button>
        </Flex>
        {shown && rest !== undefined && (
          <span role="status">{t('已处理{{n}}项，其余仍在继续', { n: shown.lines.length })}</span>
        )}
        {shown && <Outcome {...shown} />}
      </Flex>
    </Modal>
  );
};
