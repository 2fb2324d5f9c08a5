import { Button, Flex, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndpointLine, EndpointMade } from '#domain/answers/endpoints';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { EndpointForm } from './endpoint-form.tsx';

interface Props {
  endpoint: EndpointLine;
  onSecret(secret: string): void;
}

interface ConfirmedProps {
  label: string;
  question: string;
  danger?: boolean;
  onConfirm(): void;
}

const Confirmed = ({ label, question, danger = false, onConfirm }: ConfirmedProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <Popconfirm title={question} okText={label} cancelText={t('取消')} onConfirm={onConfirm}>
      <Button size="small" danger={danger}>
        {label}
      </Button>
    </Popconfirm>
  );
};

/** What is done to one endpoint; its last sending beside it says how a test went. */
export const EndpointActs = ({ endpoint, onSecret }: Props): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [changing, setChanging] = useState(false);
  const { id, enabled, channel, name } = endpoint;
  const path = `api/endpoints/${id}`;
  const post = (what: string, done: string): void =>
    void run(() => call(`${path}/${what}`, { method: 'POST', body: {} }), done);
  const set = (body: object, done: string): void => void run(() => call(path, { method: 'PUT', body }), done);
  const rotate = async (): Promise<void> => {
    const made = await run(() => call<EndpointMade>(`${path}/rotate`, { method: 'POST', body: {} }));
    if (made?.secret) onSecret(made.secret);
  };
  return (
    <Flex vertical gap="small">
      <Flex gap="small" wrap className="row-acts">
        {enabled && (
          <Button size="small" loading={busy} onClick={() => post('test', t('测试消息已排入投递'))}>
            {t('试发')}
          </Button>
        )}
        <Button size="small" onClick={() => setChanging(true)}>
          {t('更改')}
        </Button>
        {enabled ? (
          <Confirmed
            label={t('暂停')}
            question={t('暂停期间的消息不再补发')}
            onConfirm={() => set({ enabled: false }, t('已暂停'))}
          />
        ) : (
          <Button size="small" loading={busy} onClick={() => set({ enabled: true }, t('已恢复'))}>
            {t('恢复')}
          </Button>
        )}
        {channel === 'webhook' && (
          <Confirmed
            label={t('更换密钥')}
            question={t('原密钥随即失效，须同时更新接收系统')}
            onConfirm={() => void rotate()}
          />
        )}
        <Confirmed
          danger
          label={t('删除')}
          question={t('删除“{{name}}”？台账中的记录保留', { name })}
          onConfirm={() => void run(() => call(path, { method: 'DELETE' }), t('已删除'))}
        />
      </Flex>
      {error !== undefined && (
        <div className="long-name">
          <ProblemView error={error} />
        </div>
      )}
      {changing && <EndpointForm endpoint={endpoint} onSecret={onSecret} onClose={() => setChanging(false)} />}
    </Flex>
  );
};
