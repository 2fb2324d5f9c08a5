import { Card } from 'antd';
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import type { Form } from '#domain/form';
import type { FundScore } from '#domain/scoring/execution';
import type { Scheme } from '#domain/scoring/scheme';
import { Cell } from './cell.tsx';
import './form.css';
import { FundsTable } from './funds-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { onHeadKey, onUndoKey } from './keys.ts';
import { MarkWords } from './mark-words.tsx';
import { Marks, MarkStore, Spoken, useMark } from './marks.ts';
import { StoreContext, useShape, type FormStore } from './store.ts';
import { TotalsBar, useSheet } from './totals-bar.tsx';

interface Props {
  store: FormStore;
  scheme: Scheme;
  findings: readonly Finding[];
  readOnly: boolean;
  targetsFixed: boolean;
  /** Findings are written out beside what they speak of. */
  spoken?: boolean;
}

const heads: readonly [keyof Form['header'], string][] = [
  ['department', '部门名称'],
  ['projectName', '项目名称'],
  ['competentDepartment', '主管部门'],
  ['implementingUnit', '实施单位'],
  ['filledBy', '填表人'],
  ['contactPhone', '联系电话'],
  ['filledOn', '填报日期'],
  ['unitHeadSignature', '单位负责人签字'],
];

const Texts = ({ form, readOnly }: { form: Form; readOnly: boolean }): ReactNode => {
  const { t } = useTranslation();
  const said: [string, string][] = [
    ...(form.responsibilities ? [['responsibilities', '部门职能'] as [string, string]] : []),
    ...(form.goals?.expected ? [['goals.expected', '年度总体目标（预期）'] as [string, string]] : []),
    ...(form.goals?.actual ? [['goals.actual', '年度总体目标（实际完成情况）'] as [string, string]] : []),
  ];
  return said.map(([where, title]) => (
    <div key={where} className="text" data-at={where}>
      <div className="label">{t(title)}</div>
      <Cell where={where} label={t(title)} readOnly={readOnly} />
    </div>
  ));
};

const Heads = ({ form, readOnly }: { form: Form; readOnly: boolean }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="heads" onKeyDown={onHeadKey}>
      {heads
        .filter(([field]) => form.header[field] !== null)
        .map(([field, title]) => (
          <div key={field} data-at={`header.${field}`}>
            <div className="label">{t(title)}</div>
            <Cell where={`header.${field}`} label={t(title)} readOnly={readOnly} />
          </div>
        ))}
    </div>
  );
};

/** One section of a report; rules speak of it by its numbers. */
const Section = ({ path, title, text }: Form['narrative'][number]): ReactNode => (
  <section data-at={`narrative[${path}]`} data-mark={useMark(path)?.severity}>
    <h3>{title}</h3>
    <p className="narrative">{text}</p>
    <MarkWords where={path} />
  </section>
);

type FundsProps = Omit<Parameters<typeof FundsTable>[0], 'computed'> & { scheme: Scheme };

/** The amounts with what is computed from them: most keys change nothing of that. */
const Funds = ({ scheme, ...props }: FundsProps): ReactNode => {
  const found = JSON.stringify(useSheet(scheme).funds);
  const computed = useMemo(() => JSON.parse(found) as readonly FundScore[], [found]);
  return <FundsTable {...props} computed={computed} />;
};

const Body = ({ store, scheme, readOnly, targetsFixed }: Props): ReactNode => {
  const form = useShape(store);
  const scored = form.indicatorSets.some(({ hasScores }) => hasScores);
  return (
    <Card
      size="small"
      title={form.header.title && <span data-tour="form">{form.header.title.raw}</span>}
      className="sheet"
      onKeyDown={(event) => onUndoKey(event, store)}
    >
      <Heads form={form} readOnly={readOnly} />
      {form.funds && (
        <Funds
          funds={form.funds}
          amountUnit={form.header.amountUnit}
          scored={scored}
          readOnly={readOnly}
          scheme={scheme}
        />
      )}
      <Texts form={form} readOnly={readOnly} />
      {form.indicatorSets.map((set) => (
        <IndicatorTable key={set.setId} set={set} readOnly={readOnly} targetsFixed={targetsFixed} />
      ))}
      {scored && form.totals && <TotalsBar scheme={scheme} readOnly={readOnly} />}
      {form.narrative.map(({ path, title, text }) => (
        <Section key={path} path={path} title={title} text={text} />
      ))}
    </Card>
  );
};

/** A form to fill in or to read: the same table, the same places, findings beside what they speak of. */
export const FormEditor = (props: Props): ReactNode => {
  const [marks] = useState(() => new MarkStore());
  useLayoutEffect(() => marks.replace(props.findings), [marks, props.findings]);
  return (
    <StoreContext value={props.store}>
      <Marks value={marks}>
        <Spoken value={props.spoken ?? false}>
          <Body {...props} />
        </Spoken>
      </Marks>
    </StoreContext>
  );
};
