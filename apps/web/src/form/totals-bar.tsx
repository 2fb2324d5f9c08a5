import { Progress, Space, Statistic, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/form';
import type { Scheme } from '#domain/scoring/scheme';
import { score, type ScoreSheet } from '#domain/scoring/score';
import { Cell } from './cell.tsx';
import { Computed } from './computed.tsx';
import { useForm, useStore } from './store.ts';

/** Table and totals ask for the same sheet: it is computed once for each form. */
const sheets = new WeakMap<Form, { scheme: Scheme; sheet: ScoreSheet }>();

const sheetOf = (form: Form, scheme: Scheme): ScoreSheet => {
  const known = sheets.get(form);
  if (known?.scheme === scheme) return known.sheet;
  const sheet = score(form, scheme);
  sheets.set(form, { scheme, sheet });
  return sheet;
};

/** The sheet of the form as it stands, with every key. */
export const useSheet = (scheme: Scheme): ScoreSheet => sheetOf(useForm(useStore()), scheme);

/** Weights and totals as they add up: 100 is full. */
export const TotalsBar = ({ scheme, readOnly }: { scheme: Scheme; readOnly: boolean }): ReactNode => {
  const { t } = useTranslation();
  const sheet = useSheet(scheme);
  const weight = sheet.weight.computed;
  const full = weight !== null && Number(weight) === 100;
  return (
    <Space size="large" wrap align="start" className="totals" aria-live="polite">
      <div>
        <Statistic title={t('分值合计')} value={weight ?? '—'} suffix="/ 100" />
        <Progress
          percent={Math.min(100, Number(weight ?? 0))}
          showInfo={false}
          size="small"
          status={full ? 'success' : 'normal'}
          aria-label={t('分值合计')}
        />
        {!full && weight !== null && <Tag color="error">{t('分值合计应为100')}</Tag>}
      </div>
      <div data-at="totals.score">
        <div className="label">{t('自评总分')}</div>
        <Cell where="totals.score" label={t('自评总分')} readOnly={readOnly} numeric />
        <Computed where="totals.score" value={sheet.total.computed} readOnly={readOnly} />
      </div>
      <Statistic className="of-system" title={t('系统核算')} value={sheet.total.computed ?? '—'} />
      <Statistic className="of-system" title={t('等级')} value={sheet.grade.computed ?? '—'} />
    </Space>
  );
};
