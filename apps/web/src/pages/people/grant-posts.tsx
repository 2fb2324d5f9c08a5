import { Button, Flex, Input, Modal, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { isPrivileged } from '#domain/register/privileged';
import { ProblemView } from '../../parts/problem-view.tsx';
import { GrantReceipt } from './grant-receipt.tsx';
import { ToBeGranted } from './to-be-granted.tsx';
import { useGranting } from './use-granting.ts';

interface Props {
  requests: readonly PostRequest[];
  onClose(this: void): void;
}

/** 批量批准: what is granted is read over once, agreed to with one opinion, and what was not granted says why. */
export const GrantPosts = ({ requests: chosen, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  // What was granted leaves the list behind: the names are wanted for the receipt.
  const [requests] = useState(chosen);
  const [opinion, setOpinion] = useState('同意');
  const [checked, setChecked] = useState(false);
  const { busy, error, receipts, send } = useGranting(requests.map(({ id }) => id));
  const total = requests.length;
  const over = receipts.length === total;
  const ready = opinion.trim() !== '' && (checked || !requests.some(isPrivileged));
  return (
    <Modal
      open
      width={680}
      title={t('批量批准{{n}}项岗位', { n: total })}
      closable={!busy}
      mask={{ closable: false }}
      keyboard={!busy}
      onCancel={onClose}
      footer={[
        <Button key="no" disabled={busy} onClick={onClose}>
          {over ? t('关闭') : t('取消')}
        </Button>,
        !over && (
          <Button key="yes" type="primary" loading={busy} disabled={!ready} onClick={() => void send(opinion)}>
            {receipts.length > 0 && !busy ? t('继续批准其余{{n}}项', { n: total - receipts.length }) : t('确认批准')}
          </Button>
        ),
      ]}
    >
      <Flex vertical gap="small">
        {over ? (
          <GrantReceipt requests={requests} receipts={receipts} />
        ) : (
          <>
            <ToBeGranted requests={requests} checked={checked} onCheck={setChecked} />
            <label htmlFor="grant-opinion">{t('意见')}</label>
            <Input.TextArea
              id="grant-opinion"
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={opinion}
              disabled={busy}
              onChange={({ target }) => setOpinion(target.value)}
            />
            {(busy || receipts.length > 0) && (
              <div role="status">
                {t('已办理{{done}}项，共{{total}}项', { done: receipts.length, total })}
                <Progress aria-hidden percent={Math.round((receipts.length / total) * 100)} showInfo={false} />
              </div>
            )}
            {error !== undefined && <ProblemView error={error} />}
          </>
        )}
      </Flex>
    </Modal>
  );
};
