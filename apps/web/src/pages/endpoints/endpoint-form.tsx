import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndpointLine, EndpointMade } from '#domain/answers/endpoints';
import { channelNames, noticeKindNames, noticeKinds, type NoticeKind } from '#domain/channels/kinds';
import { call } from '../../api/call.ts';
import type { EndpointChannel } from '../../api/endpoints.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { OrganisationSelect } from '../../parts/organisation-select.tsx';

interface Entered {
  channel: EndpointChannel;
  name: string;
  url?: string;
  secret?: string;
  kinds: NoticeKind[];
  organisation?: string;
}

interface Props {
  /** Absent: a new one. */
  endpoint?: EndpointLine;
  onSecret(secret: string): void;
  onClose(): void;
}

const channels: readonly EndpointChannel[] = ['wecom', 'dingtalk', 'webhook'];

const hints: Record<EndpointChannel, string> = {
  wecom: '在企业微信群的“群机器人”中复制Webhook地址',
  dingtalk: '在钉钉群的“智能群助手”中添加自定义机器人，安全设置选“加签”',
  webhook: '接收系统的网址；签名密钥由本系统生成，保存后显示一次',
};

/** Registers an endpoint, or changes one: address and secret stay as they are unless they are written anew. */
export const EndpointForm = ({ endpoint, onSecret, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const channel = Form.useWatch('channel', form) ?? endpoint?.channel;
  const { run, busy, error } = useDoing();
  const save = async ({ channel: kind, url, secret, organisation, ...rest }: Entered): Promise<void> => {
    const body = { ...rest, ...(url && { url }), ...(secret && { secret }) };
    const made = await run(
      () =>
        endpoint
          ? call<EndpointMade>(`api/endpoints/${endpoint.id}`, { method: 'PUT', body })
          : call<EndpointMade>('api/endpoints', {
              method: 'POST',
              body: { ...body, channel: kind, organisation: organisation ?? null },
            }),
      t('已保存'),
    );
    if (!made) return;
    if (made.secret) onSecret(made.secret);
    onClose();
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  const initial = endpoint ? { name: endpoint.name, kinds: endpoint.kinds } : { kinds: noticeKindNames };
  return (
    <Modal
      open
      title={endpoint ? t('更改：{{name}}', { name: endpoint.name }) : t('新增出口')}
      footer={null}
      onCancel={onClose}
    >
      <Form<Entered> form={form} layout="vertical" initialValues={initial} onFinish={(entered) => void save(entered)}>
        {!endpoint && (
          <Form.Item label={t('渠道')} name="channel" rules={required('请选择渠道')}>
            <Select options={channels.map((value) => ({ value, label: t(channelNames[value]) }))} />
          </Form.Item>
        )}
        <Form.Item label={t('名称')} name="name" rules={required('请填写名称')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          label={t('网址')}
          name="url"
          extra={endpoint ? t('原网址不显示；不填即不变') : channel && t(hints[channel])}
          rules={[{ required: !endpoint, type: 'url', message: t('应为 http 或 https 网址') }]}
        >
          <Input maxLength={2_000} autoComplete="off" />
        </Form.Item>
        {channel === 'dingtalk' && (
          <Form.Item label={t('加签密钥')} name="secret" extra={endpoint ? t('原密钥不显示；不填即不变') : undefined}>
            <Input.Password maxLength={200} autoComplete="new-password" />
          </Form.Item>
        )}
        <Form.Item label={t('消息种类')} name="kinds" rules={required('请至少选一种消息')}>
          <Checkbox.Group options={noticeKindNames.map((value) => ({ value, label: t(noticeKinds[value]) }))} />
        </Form.Item>
        {!endpoint && (
          <Form.Item label={t('单位范围')} name="organisation" extra={t('该单位及其下级的消息；不选即全部单位')}>
            <OrganisationSelect />
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
