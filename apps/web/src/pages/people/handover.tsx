import { Alert, Button, Empty, Flex, Form, Input, Popconfirm, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverReceipt } from '#domain/answers/handovers';
import { call } from '../../api/call.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';

interface Entered {
  from: string;
  to: string;
  reason: string;
}

const outcomes: Record<string, [string, string]> = {
  moved: ['success', '移交'],
  ended: ['default', '结束'],
  asked: ['processing', '待安全管理员批准'],
  held: ['default', '接手人已有'],
  left: ['default', '保留原处'],
  refused: ['error', '不能移交'],
};

interface Line {
  key: string;
  what: string;
  outcome: string;
  why?: string | undefined;
}

const linesOf = ({ tasks, register }: HandoverReceipt): Line[] => [
  ...tasks.map(({ task, evaluation, unit, title, outcome, why }) => ({
    key: `${evaluation} ${task}`,
    what: `${unit}：${title}`,
    outcome,
    why,
  })),
  ...register.map(({ kind, words, outcome, why }, at) => ({ key: `${kind} ${at}`, what: words, outcome, why })),
];

const Lines = ({ receipt }: { receipt: HandoverReceipt }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Table<Line>
      size="small"
      rowKey="key"
      dataSource={linesOf(receipt)}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有需要移交的工作')} /> }}
      columns={[
        {
          title: t('结果'),
          render: (_, { outcome }) => (
            <Tag color={outcomes[outcome]?.[0] ?? 'default'}>{t(outcomes[outcome]?.[1] ?? outcome)}</Tag>
          ),
        },
        { title: t('工作'), dataIndex: 'what' },
        { title: t('原因'), dataIndex: 'why' },
      ]}
    />
  );
};

/** 工作移交: looked at first, then done in one act with a receipt, which one act takes back. */
export const HandoverTab = (): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [wanted, setWanted] = useState<Entered>();
  const [receipt, setReceipt] = useState<HandoverReceipt>();
  const [undone, setUndone] = useState(false);
  const hand = async (entered: Entered, preview: boolean): Promise<void> => {
    setWanted(entered);
    setUndone(false);
    setReceipt(await run(() => call('api/handovers', { method: 'POST', body: { ...entered, preview } })));
  };
  const undo = async (id: string): Promise<void> => {
    const back = await run(() => call<HandoverReceipt>(`api/handovers/${id}/undo`, { method: 'POST', body: {} }));
    if (!back) return;
    setReceipt(back);
    setUndone(true);
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  const said = undone ? t('已撤销移交') : t('移交回执');
  return (
    <Flex vertical gap="middle">
      <Form<Entered>
        layout="vertical"
        onValuesChange={() => setReceipt(undefined)}
        onFinish={(entered) => void hand(entered, true)}
      >
        <Flex gap="middle" wrap>
          <Form.Item label={t('移交人')} name="from" rules={required('请选择移交人')} style={{ width: 280 }}>
            <PersonSelect />
          </Form.Item>
          <Form.Item label={t('接手人')} name="to" rules={required('请选择接手人')} style={{ width: 280 }}>
            <PersonSelect />
          </Form.Item>
          <Form.Item label={t('理由')} name="reason" rules={required('请写明理由')} style={{ width: 280 }}>
            <Input maxLength={500} />
          </Form.Item>
        </Flex>
        <Button htmlType="submit" loading={busy}>
          {t('预览移交')}
        </Button>
      </Form>
      {error !== undefined && <ProblemView error={error} />}
      {receipt && (
        <>
          <Alert
            type={receipt.preview ? 'info' : 'success'}
            title={receipt.preview ? t('预览：尚未移交') : said}
            action={
              receipt.preview ? (
                <Button type="primary" loading={busy} onClick={() => wanted && void hand(wanted, false)}>
                  {t('确认移交')}
                </Button>
              ) : (
                !undone && (
                  <Popconfirm
                    title={t('尚未办理的工作退回移交人')}
                    okText={t('撤销')}
                    cancelText={t('取消')}
                    onConfirm={() => void undo(receipt.id)}
                  >
                    <Button loading={busy}>{t('撤销移交')}</Button>
                  </Popconfirm>
                )
              )
            }
          />
          <Lines receipt={receipt} />
        </>
      )}
    </Flex>
  );
};
