import { Alert, Button, Flex, Modal, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchReceipt } from '#domain/answers/batch';
import type { WorkLine } from '#domain/answers/work';
import { LongText } from '../../parts/long-text.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useBatch } from '../../parts/use-batch.ts';

interface Props {
  lines: readonly WorkLine[];
  onClose(this: void): void;
}

const Results = ({ lines, receipts }: { lines: readonly WorkLine[]; receipts: readonly BatchReceipt[] }): ReactNode => {
  const { t } = useTranslation();
  const failed = receipts.filter(({ done }) => !done).length;
  return (
    <>
      <Alert
        type={failed > 0 ? 'warning' : 'success'}
        showIcon
        title={t('已同意{{done}}项，{{failed}}项未办理', { done: receipts.length - failed, failed })}
      />
      <ul className="receipts">
        {receipts
          .toSorted((one, other) => Number(one.done) - Number(other.done))
          .map((receipt) => {
            const line = lines.find(({ id }) => id === receipt.id);
            return (
              <li key={receipt.id}>
                <Tag color={receipt.done ? 'success' : 'error'}>{receipt.done ? t('已同意') : t('未办理')}</Tag>
                {line?.unit}：{line?.title}
                {!receipt.done && `（${receipt.title}）`}
              </li>
            );
          })}
      </ul>
    </>
  );
};

/** 批量同意: what is chosen is read over once, agreed to with one opinion, and every item says what became of it. */
export const BatchApproval = ({ lines: chosen, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  // What was agreed to leaves the list behind: the names are wanted for the receipts.
  const [lines] = useState(chosen);
  const [opinion, setOpinion] = useState('同意');
  const { busy, error, receipts, send } = useBatch('approve', lines);
  return (
    <Modal
      open
      width={640}
      title={t('批量同意{{n}}项', { n: lines.length })}
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          {receipts ? t('关闭') : t('取消')}
        </Button>,
        ...(receipts
          ? []
          : [
              <Button
                key="yes"
                type="primary"
                loading={busy}
                disabled={opinion.trim() === '' || opinion.length > 2_000}
                onClick={() => void send({ opinion })}
              >
                {t('确认同意')}
              </Button>,
            ]),
      ]}
    >
      {receipts ? (
        <Results lines={lines} receipts={receipts} />
      ) : (
        <Flex vertical gap="small">
          <ul className="receipts">
            {lines.map(({ id, unit, title }) => (
              <li key={id}>
                {unit}：{title}
              </li>
            ))}
          </ul>
          <label htmlFor="batch-opinion">{t('意见')}</label>
          <LongText
            id="batch-opinion"
            autoSize={{ minRows: 2, maxRows: 6 }}
            max={2_000}
            value={opinion}
            onChange={({ target }) => setOpinion(target.value)}
          />
          {error !== undefined && <ProblemView error={error} />}
        </Flex>
      )}
    </Modal>
  );
};
