import { Alert, Button, Collapse, Flex, List, Modal, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recognised } from '#domain/answers/recognised';
import { stageKinds } from '#domain/evaluation/actions/drafting';
import { ontoApproved } from '#domain/evaluation/onto-approved';
import type { Form } from '#domain/form';
import { formKinds } from '#domain/vocabulary';

interface Props {
  name: string;
  forms: readonly Recognised[];
  wanted: 'goal' | 'selfEvaluation';
  /** What the indicators of a self-evaluation are measured against. */
  goal: Form | undefined;
  onTake(this: void, form: Form): void;
  /** Only its goals, indicators and targets, where a goal is asked for and another form was read. */
  onTakeGoals(this: void, form: Form): void;
  onClose(this: void): void;
}

/** Not the form of this stage: says which is, and what of it can be taken all the same. */
const OtherKind = ({
  form,
  wanted,
  onTakeGoals,
}: Pick<Props, 'wanted' | 'onTakeGoals'> & { form: Form }): ReactNode => {
  const { t } = useTranslation();
  const usable = wanted === 'goal' && form.indicatorSets.some(({ indicators }) => indicators.length > 0);
  const kinds = stageKinds[wanted].map((kind) => formKinds[kind]).join('、');
  return (
    <Alert
      type="info"
      title={t('本环节应填报{{kinds}}', { kinds })}
      description={
        usable
          ? t('可以只取这份表格的总体目标、指标和指标值；资金、完成值和得分不带入。')
          : t('请换一份文件，或直接在页面上填写。')
      }
      action={
        usable && (
          <Button size="small" onClick={() => onTakeGoals(form)}>
            {t('只取目标和指标')}
          </Button>
        )
      }
    />
  );
};

/** The form of this stage; where it speaks of other indicators than were approved, its results are laid upon those. */
const Taking = ({ form, goal, onTake }: Pick<Props, 'goal' | 'onTake'> & { form: Form }): ReactNode => {
  const { t } = useTranslation();
  const laid = goal && ontoApproved(form, goal);
  if (!laid || laid.differing + laid.homeless.length === 0)
    return (
      <Button type="primary" onClick={() => onTake(form)}>
        {t('采用这份表格')}
      </Button>
    );
  return (
    <Alert
      type="warning"
      title={t('有{{n}}项指标的名称或指标值与批复的目标不同', { n: laid.differing })}
      description={
        <>
          <p>
            {t('自评对照批复的目标：名称和指标值用批复的，完成值、分值、得分和原因用这份文件的，请采用后逐项核对。')}
          </p>
          {laid.homeless.length > 0 && (
            <p>
              {t('批复的目标中没有、不会采用的指标：{{names}}', {
                names: laid.homeless.map(({ level3, target }) => level3 || target.raw).join('、'),
              })}
            </p>
          )}
          <Flex gap="small" wrap>
            <Button type="primary" onClick={() => onTake(laid.form)}>
              {t('对照批复的目标采用')}
            </Button>
            <Button onClick={() => onTake(form)}>{t('原样采用')}</Button>
          </Flex>
        </>
      }
    />
  );
};

/** What was recognised in a file, before any of it is taken: forms, findings, and what could not be placed. */
export const Received = ({ name, forms, wanted, goal, onTake, onTakeGoals, onClose }: Props): ReactNode => {
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
              <Taking form={form} goal={goal} onTake={onTake} />
            ) : (
              <OtherKind form={form} wanted={wanted} onTakeGoals={onTakeGoals} />
            )}
          </section>
        );
      })}
    </Modal>
  );
};
