import { Alert, Card, Empty, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { isLive } from '#domain/attachments/attachment';
import { ActionDialog } from '../../../actions/action-dialog.tsx';
import { DropZone } from '../../../parts/drop-zone.tsx';
import './attachments.css';
import { Paper } from './paper.tsx';
import { Uploading } from './uploading.tsx';
import { usePapers } from './use-indicators.ts';
import { useUploads } from './use-uploads.ts';
import { usualPapers } from './usual-papers.ts';
import { Withdrawn } from './withdrawn.tsx';

interface Props {
  detail: Detail;
  /** Leads to an indicator of the form. */
  onPlace(this: void, where: string): void;
}

/** 附件: the papers beside the form, and the way to add one. */
export const Attachments = ({ detail, onPlace }: Props): ReactNode => {
  const { t } = useTranslation();
  const { kinds } = detail.attachments;
  const { papers, indicators } = usePapers(detail);
  const uploads = useUploads(detail);
  const [taken, setTaken] = useState<string>();
  const of = (name: string) => detail.allowedActions.find(({ action }) => action === name);
  const [adding, withdrawing] = [of('addAttachment'), of('withdrawAttachment')];
  const live = papers.filter(isLive);
  const uploading = kinds.length > 0 || uploads.rows.length > 0;
  const list = (
    <Flex vertical gap="middle">
      {uploading && <Uploading detail={detail} uploads={uploads} indicators={indicators} />}
      {kinds.length === 0 && adding?.reason && <Alert type="info" title={adding.reason} />}
      {live.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(usualPapers(detail))} />
      ) : (
        <ul className="papers" aria-label={t('附件')}>
          {live.map((paper) => (
            <Paper
              key={paper.id}
              id={detail.id}
              paper={paper}
              indicators={indicators}
              onPlace={onPlace}
              explained={withdrawing?.allowed ?? false}
              onWithdraw={setTaken}
            />
          ))}
        </ul>
      )}
      <Withdrawn papers={papers.filter((one) => !isLive(one))} />
    </Flex>
  );
  return (
    <Card size="small" title={t('附件（{{n}}）', { n: live.length })}>
      {uploading ? (
        <DropZone hint={t('松开鼠标，作为附件上传（不读进表格）')} onFiles={uploads.add}>
          {list}
        </DropZone>
      ) : (
        list
      )}
      {taken && withdrawing && (
        <ActionDialog
          detail={detail}
          action={withdrawing}
          preset={{ attachment: taken }}
          onClose={() => setTaken(undefined)}
        />
      )}
    </Card>
  );
};
