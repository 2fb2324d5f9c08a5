import { Button, Card, Empty, Flex, Form, Input, InputNumber, Statistic, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarReceipt } from '#domain/answers/calendars';
import type { EditionImport } from '../../api/calendars.ts';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { DayInput } from '../../parts/day-input.tsx';

interface Entered extends Omit<EditionImport, 'content'> {
  text: string;
}

/** iCalendar as it is, JSON as it says. @throws Error in words */
const contentOf = (text: string): unknown => {
  if (text.includes('BEGIN:VCALENDAR')) return { ics: text };
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('内容应为iCalendar（.ics）文本，或写明 holidays 和 workdays 的JSON');
  }
};

const Consequences = ({ receipt }: { receipt: CalendarReceipt }): ReactNode => {
  const { t } = useTranslation();
  const failed = new Map(receipt.failed.map(({ id, reason }) => [id, reason]));
  return (
    <Flex vertical gap="small">
      <Flex gap="large" wrap>
        <Statistic title={t('期限变动的评价')} value={receipt.moved} />
        <Statistic title={t('新增提醒')} value={receipt.appear} />
        <Statistic title={t('取消提醒')} value={receipt.go} />
        <Statistic title={t('未能变动')} value={receipt.failed.length} />
      </Flex>
      <Table
        rowKey="id"
        size="small"
        dataSource={receipt.evaluations}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有评价的期限因此变动')} /> }}
        columns={[
          { title: t('单位'), dataIndex: 'unit' },
          { title: t('项目'), dataIndex: 'title' },
          {
            title: t('变动'),
            render: (_, { id, moves }) =>
              failed.get(id) ?? moves.map(({ what, from, to }) => `${what}：${from} → ${to}`).join('；'),
          },
        ]}
      />
    </Flex>
  );
};

/** A notice on holidays: what it would move is shown before it moves anything. */
export const Importing = (): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [wanted, setWanted] = useState<EditionImport>();
  const [receipt, setReceipt] = useState<CalendarReceipt>();
  const preview = async ({ text, ...about }: Entered): Promise<void> => {
    setReceipt(undefined);
    await run(async () => {
      const body = { ...about, content: contentOf(text) };
      setWanted(body);
      setReceipt(await call<CalendarReceipt>('api/calendars/preview', { method: 'POST', body }));
    });
  };
  const apply = async (): Promise<void> => {
    const done = await run(
      () => call<CalendarReceipt>('api/calendars', { method: 'POST', body: wanted }),
      t('工作日历已启用'),
    );
    if (!done) return;
    setReceipt(done);
    setWanted(undefined);
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Card title={t('导入放假通知')}>
      <Form<Entered>
        layout="vertical"
        onFinish={(entered) => void preview(entered)}
        onValuesChange={() => setWanted(undefined)}
      >
        <Flex wrap className="fields">
          <Form.Item label={t('年度')} name="year" rules={required('请填写年度')}>
            <InputNumber min={2000} max={2100} precision={0} />
          </Form.Item>
          <Form.Item label={t('通知文号')} name="source" rules={required('请填写放假通知的文号')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item label={t('通知日期')} name="published" rules={required('请选择通知日期')} style={{ width: 180 }}>
            <DayInput />
          </Form.Item>
        </Flex>
        <Form.Item
          label={t('放假与调休上班日期')}
          name="text"
          rules={required('请粘贴放假与调休上班日期')}
          extra={t('可粘贴日历文件（.ics）的文本，或如 {"holidays":["2027-01-01"],"workdays":[]} 的JSON')}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} spellCheck={false} />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('预览影响')}
        </Button>
      </Form>
      {error !== undefined && <ProblemView error={error} />}
      {receipt && (
        <Flex vertical gap="small" style={{ marginTop: 16 }}>
          <strong>{wanted ? t('预览：尚未启用') : t('启用回执')}</strong>
          <Consequences receipt={receipt} />
          {wanted && (
            <Button type="primary" loading={busy} onClick={() => void apply()} style={{ alignSelf: 'start' }}>
              {t('启用这一版日历')}
            </Button>
          )}
        </Flex>
      )}
    </Card>
  );
};
