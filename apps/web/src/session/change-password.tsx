import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { ProblemView } from '../parts/problem-view.tsx';
import { useMe } from './session.tsx';

interface Entered {
  current: string;
  next: string;
  again: string;
}

/** An initial password opens nothing but this; others change theirs when they like. */
export const ChangePassword = (): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const mustChange = useMe().mustChangePassword;
  const [error, setError] = useState<unknown>();
  const change = async ({ current, next }: Entered): Promise<void> => {
    try {
      await call('api/password', { method: 'POST', body: { current, next } });
      setError(undefined);
      form.resetFields();
      void message.success(t('口令已修改'));
      await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Form<Entered> form={form} layout="vertical" requiredMark={false} onFinish={(entered) => void change(entered)}>
      {mustChange && (
        <Alert type="info" showIcon title={t('您的口令是初始口令或已到期，请先修改')} style={{ marginBottom: 16 }} />
      )}
      {error !== undefined && <ProblemView error={error} />}
      <Form.Item label={t('现用口令')} name="current" rules={[{ required: true, message: t('请填写现用口令') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item label={t('新口令')} name="next" rules={[{ required: true, message: t('请填写新口令') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label={t('再次填写新口令')}
        name="again"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(t('两次填写的新口令不一致'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        {t('修改口令')}
      </Button>
    </Form>
  );
};
