import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordProfile, weakness } from '#domain/register/password';
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
  const { id: login, mustChangePassword: mustChange } = useMe();
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
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 420 }}
      onFinish={(entered) => void change(entered)}
    >
      {mustChange && (
        <Alert type="info" showIcon title={t('您的口令是初始口令或已到期，请先修改')} style={{ marginBottom: 16 }} />
      )}
      {error !== undefined && (
        <div style={{ marginBottom: 16 }}>
          <ProblemView error={error} />
        </div>
      )}
      <Form.Item label={t('现用口令')} name="current" rules={[{ required: true, message: t('请填写现用口令') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label={t('新口令')}
        name="next"
        extra={t('至少{{n}}位，大写字母、小写字母、数字和其他符号都要有，不包含账号', { n: passwordProfile.length })}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('请填写新口令') },
          {
            validator: (_, value = '') => {
              const weak = value && weakness(value as string, login);
              return weak ? Promise.reject(new Error(t(weak))) : Promise.resolve();
            },
          },
        ]}
      >
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
