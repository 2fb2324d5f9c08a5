import { Button, Flex, Form, Input, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeSettings } from '#domain/answers/notices';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';

/** A mailbox is in use once its six digits have been typed back. */
export const Mailbox = ({ settings: { email, pending } }: { settings: NoticeSettings }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const propose = (body: { email: string }): void =>
    void run(() => call('api/me/email', { method: 'PUT', body }), t('验证码已发往该邮箱'));
  const confirm = (body: { code: string }): void =>
    void run(() => call('api/me/email/confirm', { method: 'POST', body }), t('邮箱已启用'));
  const forget = (): void => void run(() => call('api/me/email', { method: 'DELETE' }), t('邮箱已停用'));
  return (
    <Flex vertical gap="small">
      {error !== undefined && <ProblemView error={error} />}
      <Flex gap="small" align="center" wrap>
        <span>{email ? t('在用邮箱：{{email}}', { email }) : t('尚未登记邮箱')}</span>
        {email && (
          <Popconfirm title={t('停用后不再发送电子邮件')} okText={t('停用')} cancelText={t('取消')} onConfirm={forget}>
            <Button size="small">{t('停用')}</Button>
          </Popconfirm>
        )}
      </Flex>
      {pending && (
        <Form layout="vertical" requiredMark={false} onFinish={confirm}>
          <Form.Item
            label={t('发往{{pending}}的六位验证码', { pending })}
            name="code"
            rules={[{ pattern: /^\d{6}$/u, required: true, message: t('应为六位数字') }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ maxWidth: 200 }} />
          </Form.Item>
          <Button htmlType="submit" loading={busy}>
            {t('确认邮箱')}
          </Button>
        </Form>
      )}
      <Form layout="vertical" requiredMark={false} onFinish={propose}>
        <Form.Item
          label={t('登记新邮箱')}
          name="email"
          rules={[{ type: 'email', required: true, message: t('邮箱格式不对') }]}
        >
          <Input type="email" autoComplete="email" style={{ maxWidth: 420 }} />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('发送验证码')}
        </Button>
      </Form>
    </Flex>
  );
};
