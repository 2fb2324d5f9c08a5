import { Button, Form, Input, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { rolesInWords } from './roles-in-words.ts';

interface Props {
  request: PostRequest;
  agreed: boolean;
  onClose(this: void): void;
}

/** One post, granted or refused with an opinion of its own. */
export const DecidePost = ({ request, agreed, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const { id, name, organisationName, roles, reason } = request;
  const decide = async (opinion: string): Promise<void> => {
    const work = async () => {
      await call(`api/post-requests/${id}/decide`, { method: 'POST', body: { agreed, opinion } });
      return true;
    };
    if (await run(work, agreed ? t('已批准') : t('已办结：不批准'))) onClose();
  };
  return (
    <Modal
      open
      title={agreed ? t('批准{{name}}的岗位', { name }) : t('不批准{{name}}的岗位', { name })}
      footer={null}
      onCancel={onClose}
    >
      <Typography.Paragraph>
        {organisationName}：{rolesInWords(roles)}
        <br />
        {t('申请理由：{{reason}}', { reason })}
      </Typography.Paragraph>
      {error !== undefined && <ProblemView error={error} />}
      <Form<{ opinion: string }>
        layout="vertical"
        initialValues={{ opinion: agreed ? '同意' : '' }}
        onFinish={({ opinion }) => void decide(opinion)}
      >
        <Form.Item
          label={t('意见')}
          name="opinion"
          rules={[{ required: true, whitespace: true, message: t('请写明意见') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <Button type="primary" danger={!agreed} htmlType="submit" loading={busy}>
          {agreed ? t('确认批准') : t('确认不批准')}
        </Button>
      </Form>
    </Modal>
  );
};
