import { Button, Modal, Skeleton } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { inWords } from './in-words.ts';

// The rule book is heavy: it comes when somebody asks.
const Explained = lazy(() => import('./explained.tsx'));

/** 为什么？ beside a finding: the rule behind it, what it rests on, and how to put things right. */
export const Why = ({ finding }: { finding: Finding }): ReactNode => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        type="link"
        className="why no-print"
        aria-haspopup="dialog"
        aria-label={`${t('为什么？')}${inWords(finding.where)}`}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {t('为什么？')}
      </Button>
      <Modal
        open={open}
        title={t('为什么是问题')}
        footer={<Button onClick={() => setOpen(false)}>{t('知道了')}</Button>}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Suspense fallback={<Skeleton active />}>
          <Explained finding={finding} />
        </Suspense>
      </Modal>
    </>
  );
};
