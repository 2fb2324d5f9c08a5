import { Alert, Button, Collapse, List, Modal, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stageKinds } from '#domain/evaluation/actions/drafting';
import type { Form } from '#domain/form';
import { formKinds } from '#domain/vocabulary';
import type { Recognised } from '../../api/types.ts';

interface Props {
  name: string;
  forms: readonly Recognised[];
  wanted: 'goal' | 'selfEvaluation';
  onTake(this: void, form: Form): void;
  onClose(this: void): void;
}

/** What was recognised in a file, before any of it is taken: forms, findings, and what could not be placed. */
export const Received = ({ name, forms, wanted, onTake, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <Modal
      open
      width={760}
      title={t('“{{name}}”中认出{{count}}份表格', { name, count: forms.length })}
      onCancel={onClose}
      footer={null}
    >
      {forms.map(({ form, unplaced, findings, sheet }, i) => {
        const fits = stageKinds[wanted].includes(form.header.formKind);
        const red = findings.filter(({ severity }) => severity === 'RED').length;
        return (
          <section key={i}>
            <h4>
              {formKinds[form.header.formKind]} {form.header.title?.raw}
            </h4>
            <p>
              {t('指标{{n}}项', { n: form.indicatorSets.reduce((sum, set) => sum + set.indicators.length, 0) })}，
              {t('核算总分{{total}}', { total: sheet.total.computed ?? '—' })}{' '}
              {red > 0 && <Tag color="error">{t('红色问题{{red}}项', { red })}</Tag>}
            </p>
            {unplaced.length > 0 && (
              <Collapse
                size="small"
                items={[
                  {
                    key: 'loss',
                    label: t('有{{n}}处内容没有对应的栏目，请核对后自行填入', { n: unplaced.length }),
                    children: (
                      <List
                        size="small"
                        dataSource={unplaced}
                        renderItem={({ at, raw }) => (
                          <List.Item>
                            {at}：{raw}
                          </List.Item>
                        )}
                      />
                    ),
                  },
                ]}
              />
            )}
            {fits ? (
              <Button type="primary" onClick={() => onTake(form)}>
                {t('采用这份表格')}
              </Button>
            ) : (
              <Alert
                type="info"
                title={t('本环节应填报{{kinds}}', {
                  kinds: stageKinds[wanted].map((kind) => formKinds[kind]).join('、'),
                })}
              />
            )}
          </section>
        );
      })}
    </Modal>
  );
};
