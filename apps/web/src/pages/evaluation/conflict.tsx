import { Alert, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { compare } from '#domain/compare/compare';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { call } from '../../api/call.ts';
import { useForm, type FormStore } from '../../form/store.ts';

/** Somebody else has saved meanwhile: both versions are shown, and the person decides. Nothing is lost. */
export const Conflict = ({
  store,
  detail,
  onKeep,
  onTake,
}: {
  store: FormStore;
  detail: Detail;
  onKeep(version: number): void;
  onTake(form: Form, version: number): void;
}): ReactNode => {
  const { t } = useTranslation();
  const mine = useForm(store);
  const [theirs, setTheirs] = useState<{ form: Form; version: number }>();
  const scheme = schemeOf(detail.pins.scheme, detail.pins.schemeVersion);
  const look = async (): Promise<void> => {
    const now = await call<Detail>(`api/evaluations/${detail.id}`);
    const key = now.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
    setTheirs({ form: await call<Form>(`api/evaluations/${detail.id}/forms/${key}`), version: now.version });
  };
  const differences = theirs
    ? compare({ form: theirs.form, findings: [] }, { form: mine, findings: [] }, scheme).fields
    : [];
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('这份表格刚在别处保存过（他人，或您的另一个窗口），您的内容仍在本页')}
      action={<Button onClick={() => void look()}>{t('查看差异')}</Button>}
      description={
        theirs && (
          <Modal
            open
            width={720}
            title={t('对方的内容 → 您的内容')}
            onCancel={() => setTheirs(undefined)}
            footer={[
              <Button key="take" onClick={() => onTake(theirs.form, theirs.version)}>
                {t('采用对方的内容')}
              </Button>,
              <Button key="keep" type="primary" onClick={() => onKeep(theirs.version)}>
                {t('保存我的内容')}
              </Button>,
            ]}
          >
            <ul>
              {differences.map(({ where, words }) => (
                <li key={where}>{words}</li>
              ))}
            </ul>
            {differences.length === 0 && <p>{t('两份内容相同')}</p>}
          </Modal>
        )
      }
    />
  );
};
