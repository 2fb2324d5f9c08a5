import { Button, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { OrganisationSelect } from '../../parts/organisation-select.tsx';
import { roleOptions } from './roles-in-words.ts';
import { DayInput } from '../../parts/day-input.tsx';

interface Entered {
  organisation: string;
  roles: string[];
  until?: string;
  reason: string;
}

/** A further post: asked for here, granted by the security administrator. */
export const AskForPost = ({ person, name, onClose }: { person: string; name: string; onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const ask = async ({ until, ...wanted }: Entered): Promise<void> => {
    const body = { ...wanted, ...(until && { until }) };
    const done = await run(
      () => call<{ request: string }>(`api/people/${person}/posts`, { method: 'POST', body }),
      t('已提交，待安全管理员批准'),
    );
    if (done) onClose();
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Modal open title={t('为{{name}}申请岗位', { name })} footer={null} onCancel={onClose}>
      {error !== undefined && <ProblemView error={error} />}
      <Form<Entered> layout="vertical" onFinish={(entered) => void ask(entered)}>
        <Form.Item label={t('单位')} name="organisation" rules={required('请选择单位')}>
          <OrganisationSelect />
        </Form.Item>
        <Form.Item label={t('岗位')} name="roles" rules={required('请选择岗位')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={roleOptions} />
        </Form.Item>
        <Form.Item label={t('截止日期')} name="until" extra={t('长期任职的可以不填')}>
          <DayInput />
        </Form.Item>
        <Form.Item label={t('理由')} name="reason" rules={required('请写明理由')}>
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('提交申请')}
        </Button>
      </Form>
    </Modal>
  );
};
