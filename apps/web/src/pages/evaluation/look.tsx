import { Card, Flex } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { FormEditor } from '../../form/form-editor.tsx';
import { FormStore } from '../../form/store.ts';
import { Findings } from '../../parts/findings.tsx';
import { useWaiving } from './use-waiving.tsx';

/** A form to read, with what is wrong beside it. */
export const Look = ({ detail, form, judged }: { detail: Detail; form: Form; judged: boolean }): ReactNode => {
  const { t } = useTranslation();
  const store = useMemo(() => new FormStore(form), [form]);
  const scheme = schemeOf(detail.pins.scheme, detail.pins.schemeVersion);
  const waiving = useWaiving(detail);
  const findings = judged ? detail.findings : [];
  return (
    <Flex gap="middle" align="start" wrap="wrap">
      <div className="filling">
        <FormEditor
          key={form.header.formKind}
          store={store}
          scheme={scheme}
          findings={findings}
          readOnly
          targetsFixed
        />
      </div>
      {judged && (
        <Card size="small" className="beside no-print" title={t('问题（{{count}}）', { count: findings.length })}>
          <Findings findings={findings} waived={waiving.waived} extra={waiving.button} />
          {waiving.dialog}
        </Card>
      )}
    </Flex>
  );
};
