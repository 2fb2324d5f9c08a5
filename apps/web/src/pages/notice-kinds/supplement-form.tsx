import { Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplementedLine } from '#domain/answers/notices';
import { composeLetter } from '#domain/channels/letter';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { useMe } from '../../session/session.tsx';

const longest = 200;

/** The bureau's own words to one kind of message, with the mail as it will then read. */
export const SupplementForm = ({ line, onClose }: { line: SupplementedLine; onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  const me = useMe();
  const [form] = Form.useForm<{ text: string }>();
  const note = (Form.useWatch('text', form) ?? line.supplement?.text ?? '').trim();
  const { run, busy, error } = useDoing();
  const save = async ({ text }: { text: string }): Promise<void> => {
    const path = `api/notice-kinds/${line.subject}`;
    const done = await run(async () => {
      await call(path, { method: 'PUT', body: { text: text.trim() } });
      return true;
    }, t('补充说明已保存'));
    if (done) onClose();
  };
  const [first] = line.examples;
  const letter =
    first &&
    composeLetter(
      me.name,
      [{ ...first, evaluationId: null, at: new Date().toISOString(), ...(note && { note }) }],
      undefined,
    );
  return (
    <Modal open width={640} title={t('补充说明：{{title}}', { title: t(line.title) })} footer={null} onCancel={onClose}>
      <Form<{ text: string }>
        form={form}
        layout="vertical"
        initialValues={{ text: line.supplement?.text ?? '' }}
        onFinish={(entered) => void save(entered)}
      >
        <Form.Item
          label={t('补充说明')}
          name="text"
          extra={t('附在这种消息的站内消息和邮件之后，此后发出的才有；最多200字，只能有本系统的网址；清空即取消')}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={longest} showCount />
        </Form.Item>
        {letter && (
          <Form.Item label={t('预览（以示例内容）')}>
            <pre className="letter" aria-live="polite">
              {letter.text.split('\n——')[0]?.trim()}
            </pre>
          </Form.Item>
        )}
        {error !== undefined && <ProblemView error={error} />}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('保存')}
        </Button>
      </Form>
    </Modal>
  );
};
