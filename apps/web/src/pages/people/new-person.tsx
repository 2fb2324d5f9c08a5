import { App, Button, Form, Input, Modal, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { OrganisationSelect } from '../../parts/organisation-select.tsx';
import { roleOptions } from './roles-in-words.ts';

interface Entered {
  login: string;
  name: string;
  organisation: string;
  roles: string[];
  mail?: string;
  reason: string;
}

/** A new account; its first password is told once, its post waits for the security administrator. */
export const NewPerson = ({ onClose }: { onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { run, busy, error } = useDoing();
  const create = async ({ mail, ...person }: Entered): Promise<void> => {
    const body = { ...person, ...(mail && { mail }) };
    const made = await run(() => call<{ initialPassword: string }>('api/people', { method: 'POST', body }));
    if (!made) return;
    onClose();
    modal.success({
      title: t('已新增{{name}}，岗位待安全管理员批准', { name: person.name }),
      content: (
        <>
          {t('初始口令只显示这一次，首次登录时必须修改：')}
          <Typography.Text code copyable>
            {made.initialPassword}
          </Typography.Text>
        </>
      ),
    });
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Modal open title={t('新增人员')} footer={null} onCancel={onClose}>
      {error !== undefined && <ProblemView error={error} />}
      <Form<Entered> layout="vertical" onFinish={(entered) => void create(entered)}>
        <Form.Item label={t('姓名')} name="name" rules={required('请填写姓名')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label={t('账号')} name="login" rules={required('请填写账号')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item label={t('单位')} name="organisation" rules={required('请选择单位')}>
          <OrganisationSelect />
        </Form.Item>
        <Form.Item label={t('岗位')} name="roles" rules={required('请选择岗位')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={roleOptions} />
        </Form.Item>
        <Form.Item label={t('邮箱')} name="mail" rules={[{ type: 'email', message: t('邮箱格式不对') }]}>
          <Input type="email" />
        </Form.Item>
        <Form.Item label={t('理由')} name="reason" rules={required('请写明理由')}>
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('新增')}
        </Button>
      </Form>
    </Modal>
  );
};
