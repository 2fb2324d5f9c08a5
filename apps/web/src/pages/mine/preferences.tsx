import { Alert, Button, Checkbox, Flex, Form, Input, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeSettings } from '#domain/answers/notices';
import type { Preferences } from '#domain/channels/preferences';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';

interface Entered {
  mailed: Preferences['off'];
  rests: boolean;
  from: string;
  to: string;
  digestHour: number | null;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const asEntered = ({ preferences: { off, quiet, digestHour }, kinds }: NoticeSettings): Entered => ({
  mailed: kinds.map(({ code }) => code).filter((code) => !off.includes(code)),
  rests: quiet !== null,
  from: quiet?.from ?? '22:00',
  to: quiet?.to ?? '08:00',
  digestHour,
});

/** Which messages also go by mail, and when; the inbox always gets all of them. */
export const PreferencesForm = ({ settings }: { settings: NoticeSettings }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const save = ({ mailed, rests, from, to, digestHour }: Entered): void => {
    const off = settings.kinds.map(({ code }) => code).filter((code) => !mailed.includes(code));
    const body: Preferences = { off, quiet: rests ? { from, to } : null, digestHour: digestHour ?? null };
    void run(() => call('api/me/notices', { method: 'PUT', body }), t('消息设置已保存'));
  };
  return (
    <Form<Entered> layout="vertical" requiredMark={false} initialValues={asEntered(settings)} onFinish={save}>
      {!settings.mailAvailable && (
        <Alert
          type="info"
          showIcon
          title={t('本单位尚未配置邮件服务器，目前只发站内消息；以下设置在配置后生效')}
          style={{ marginBottom: 16 }}
        />
      )}
      {error !== undefined && <ProblemView error={error} />}
      <Form.Item label={t('下列消息同时发送电子邮件')} name="mailed" extra={t('站内消息总是全部送达')}>
        <Checkbox.Group options={settings.kinds.map(({ code, title }) => ({ value: code, label: t(title) }))} />
      </Form.Item>
      <Form.Item label={t('免打扰时段')} name="rests" valuePropName="checked" extra={t('当日到期和逾期的消息不受限制')}>
        <Switch />
      </Form.Item>
      <Form.Item noStyle dependencies={['rests']}>
        {({ getFieldValue }) =>
          getFieldValue('rests') === true && (
            <Flex gap="small">
              <Form.Item label={t('自')} name="from">
                <Input type="time" />
              </Form.Item>
              <Form.Item label={t('至（可跨午夜）')} name="to">
                <Input type="time" />
              </Form.Item>
            </Flex>
          )
        }
      </Form.Item>
      <Form.Item label={t('每日汇总')} name="digestHour">
        <Select
          style={{ maxWidth: 240 }}
          options={[
            { value: null, label: t('不汇总，逐条发送') },
            ...hours.map((hour) => ({ value: hour, label: t('每日{{hour}}时合为一封', { hour }) })),
          ]}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('保存消息设置')}
      </Button>
    </Form>
  );
};
