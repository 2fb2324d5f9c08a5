import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/form';
import type { FundScore } from '#domain/scoring/execution';
import { atFund, type FundColumn } from './address.ts';
import { Cell } from './cell.tsx';
import { Computed } from './computed.tsx';
import { onKey } from './keys.ts';
import { useTellingLost } from './lost.ts';
import { onPaste } from './paste.ts';
import { useStore } from './store.ts';

const titles: Record<FundColumn, string> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  executionRate: '执行率',
  score: '得分',
};
const declared: readonly FundColumn[] = ['initialBudget', 'annualBudget'];
const all: readonly FundColumn[] = ['initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'];

interface Props {
  funds: NonNullable<Form['funds']>;
  amountUnit: string;
  scored: boolean;
  readOnly: boolean;
  computed: readonly FundScore[];
}

/** 资金情况: amounts in the unit of the form; the rate and its score are computed beside what is said. */
export const FundsTable = memo(({ funds, amountUnit, scored, readOnly, computed }: Props): ReactNode => {
  const { t } = useTranslation();
  const store = useStore();
  const tell = useTellingLost();
  const columns = scored ? all : declared;
  return (
    <div className="wide" {...(readOnly && { tabIndex: 0, role: 'region', 'aria-label': t('资金情况') })}>
      <table
        className="form-table"
        onKeyDown={(event) => onKey(event, store)}
        onPaste={(event) => tell(onPaste(event, store))}
      >
        <caption>
          {t('资金情况')}（{amountUnit}）
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('资金来源')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(titles[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funds.rows.map((row) => (
            <tr key={row.key} data-at={`funds.rows[${row.key}]`}>
              <th scope="row">{row.label || row.key}</th>
              {columns.map((column) => (
                <td key={column} className={`column-${column}`}>
                  {row[column] ? (
                    <>
                      <Cell
                        where={atFund(row.key, column)}
                        label={`${row.label || row.key}，${t(titles[column])}`}
                        readOnly={readOnly}
                        numeric
                      />
                      <Computed
                        where={atFund(row.key, column)}
                        value={computedOf(computed, row.key, column)}
                        readOnly={readOnly}
                      />
                    </>
                  ) : (
                    <span className="none">—</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
FundsTable.displayName = 'FundsTable';

const computedOf = (scores: readonly FundScore[], key: string, column: FundColumn): string | null => {
  const found = scores.find((one) => one.key === key);
  if (!found) return null;
  if (column === 'executionRate') return found.rate.computed && `${found.rate.computed}%`;
  return column === 'score' ? found.score.computed : null;
};
