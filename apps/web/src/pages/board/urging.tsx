import { Alert, Button, Flex, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchReceipt } from '#domain/answers/batch';
import type { DrillLine } from '#domain/answers/board';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useBatch } from '../../parts/use-batch.ts';

interface Props {
  lines: readonly DrillLine[];
  onClose(this: void): void;
}

const Receipts = ({
  lines,
  receipts,
}: {
  lines: readonly DrillLine[];
  receipts: readonly BatchReceipt[];
}): ReactNode => {
  const { t } = useTranslation();
  const failed = receipts.filter((receipt) => !receipt.done);
  return (
    <>
      <Alert
        type={failed.length > 0 ? 'warning' : 'success'}
        showIcon
        title={t('已催办{{done}}项，{{failed}}项未催办', {
          done: receipts.length - failed.length,
          failed: failed.length,
        })}
      />
      <ul className="receipts">
        {failed.map(({ id, title }) => {
          const line = lines.find((one) => one.id === id);
          return (
            <li key={id}>
              {line?.unit}：{line?.title}（{title}）
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** 批量催办: one word to all who hold these up; each evaluation has its own receipt. */
export const Urging = ({ lines, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const [remark, setRemark] = useState('');
  const { busy, error, receipts, send } = useBatch('urge', lines, ['board']);
  return (
    <Modal
      open
      title={t('批量催办{{n}}项', { n: lines.length })}
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          {receipts ? t('关闭') : t('取消')}
        </Button>,
        ...(receipts
          ? []
          : [
              <Button key="yes" type="primary" loading={busy} onClick={() => void send({ remark })}>
                {t('确认催办')}
              </Button>,
            ]),
      ]}
    >
      {receipts ? (
        <Receipts lines={lines} receipts={receipts} />
      ) : (
        <Flex vertical gap="small">
          <p>{t('系统将提醒这些评价当前的办理人，每项每个工作日一次。')}</p>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            aria-label={t('催办说明')}
            placeholder={t('催办说明（可不填）')}
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
          />
          {error !== undefined && <ProblemView error={error} />}
        </Flex>
      )}
    </Modal>
  );
};
