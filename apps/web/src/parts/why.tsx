import { Button, Modal, Skeleton } from 'antd';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { inWords } from './in-words.ts';

// The rule book is heavy: it comes when somebody asks.
const Explained = lazy(() => import('./explained.tsx'));

let asked: Finding | undefined;
const listeners = new Set<() => void>();
const ask = (finding: Finding | undefined): void => {
  asked = finding;
  listeners.forEach((tell) => tell());
};

const useAsked = (): Finding | undefined =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => asked,
  );

/** 为什么？ beside a finding. */
export const Why = ({ finding }: { finding: Finding }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      type="link"
      className="why no-print"
      aria-haspopup="dialog"
      aria-label={`${t('为什么？')}${inWords(finding.where)}`}
      onClick={(event) => {
        event.stopPropagation();
        ask(finding);
      }}
    >
      {t('为什么？')}
    </Button>
  );
};

/** The rule behind the finding that was asked about. Once on the page, so that it outlives a list that is audited anew. */
export const WhyDialog = (): ReactNode => {
  const { t } = useTranslation();
  const finding = useAsked();
  return (
    <Modal
      open={finding !== undefined}
      title={t('为什么是问题')}
      footer={<Button onClick={() => ask(undefined)}>{t('知道了')}</Button>}
      onCancel={() => ask(undefined)}
      destroyOnHidden
    >
      <Suspense fallback={<Skeleton active />}>{finding && <Explained finding={finding} />}</Suspense>
    </Modal>
  );
};
