import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator, IndicatorSet } from '#domain/form';
import { atIndicator, type IndicatorColumn } from './address.ts';
import { Cell } from './cell.tsx';
import { Clip } from './clip.tsx';
import { onKey } from './keys.ts';
import { useTellingLost } from './lost.ts';
import { MarkWords } from './mark-words.tsx';
import { useMark } from './marks.ts';
import { onPaste } from './paste.ts';
import { addRow, removeRow } from './rows.ts';
import { spansOf, type Spans } from './spans.ts';
import { useStore } from './store.ts';

interface Column {
  column: IndicatorColumn;
  title: string;
  numeric?: boolean;
  /** Only where the table is scored. */
  scored?: boolean;
}

const columns: readonly Column[] = [
  { column: 'level3', title: '三级指标' },
  { column: 'target', title: '年度指标值' },
  { column: 'actual', title: '实际完成值', scored: true },
  { column: 'weight', title: '分值', numeric: true, scored: true },
  { column: 'score', title: '得分', numeric: true, scored: true },
  { column: 'deviationReason', title: '偏差原因分析及改进措施', scored: true },
];

export interface Editing {
  readOnly: boolean;
  /** Targets and names come from the approved goal. */
  targetsFixed: boolean;
}

interface RowProps extends Editing {
  set: string;
  row: Indicator;
  spans: Spans;
  shown: readonly Column[];
  rowsMayChange: boolean;
}

/** In the middle of many rows a name would stand out of sight. */
const levelOf = (rows: number): string => (rows > 6 ? 'level tall' : 'level');

const fixed: readonly IndicatorColumn[] = ['level3', 'target'];

const Row = memo(
  ({ set, row, spans, shown, readOnly, targetsFixed, rowsMayChange }: RowProps): ReactNode => {
    const { t } = useTranslation();
    const store = useStore();
    const at = `indicatorSets[${set}].indicators[${row.seq}]`;
    return (
      <tr data-at={at} data-mark={useMark(at)?.severity}>
        {spans.level1 > 0 && (
          <th scope="rowgroup" rowSpan={spans.level1} className={levelOf(spans.level1)}>
            {row.level1}
          </th>
        )}
        {spans.level2 > 0 && (
          <th scope="rowgroup" rowSpan={spans.level2} className={levelOf(spans.level2)}>
            {row.level2}
          </th>
        )}
        {shown.map(({ column, title, numeric }) => (
          <td key={column} className={`column-${column}`}>
            <Cell
              where={atIndicator(set, row.seq, column)}
              label={`${t('第{{n}}项指标', { n: row.seq })}，${t(title)}`}
              readOnly={readOnly || (targetsFixed && fixed.includes(column))}
              {...(numeric && { numeric })}
            />
            {column === 'level3' && <MarkWords where={at} />}
            {column === 'level3' && <Clip where={at} n={row.seq} />}
          </td>
        ))}
        {rowsMayChange && (
          <td className="column-change no-print">
            <Button
              size="small"
              type="text"
              icon={<PlusOutlined />}
              aria-label={t('在第{{n}}项下增加一项', { n: row.seq })}
              onClick={() => store.replace(addRow(store.current(), set, row.seq))}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('删除第{{n}}项', { n: row.seq })}
              onClick={() => store.replace(removeRow(store.current(), set, row.seq))}
            />
          </td>
        )}
      </tr>
    );
  },
  (one, other) =>
    one.row.seq === other.row.seq &&
    one.row.level1 === other.row.level1 &&
    one.row.level2 === other.row.level2 &&
    one.spans.level1 === other.spans.level1 &&
    one.spans.level2 === other.spans.level2 &&
    one.readOnly === other.readOnly &&
    one.shown === other.shown,
);
Row.displayName = 'Row';

const plain = columns.filter(({ scored }) => !scored);

/** 绩效指标 as people know the table from Word, with the keys of a spreadsheet. */
export const IndicatorTable = ({ set, readOnly, targetsFixed }: Editing & { set: IndicatorSet }): ReactNode => {
  const { t } = useTranslation();
  const store = useStore();
  const shown = set.hasScores ? columns : plain;
  const spans = spansOf(set.indicators);
  const tell = useTellingLost();
  const rowsMayChange = !readOnly && !targetsFixed && store.whole;
  return (
    <div className="wide" {...(readOnly && { tabIndex: 0, role: 'region', 'aria-label': set.label || t('绩效指标') })}>
      <table
        className="form-table"
        onKeyDown={(event) => onKey(event, store)}
        onPaste={(event) => tell(onPaste(event, store, { set: set.setId, fixed: targetsFixed, rowsMayChange }))}
      >
        <caption>{set.label || t('绩效指标')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('一级指标')}</th>
            <th scope="col">{t('二级指标')}</th>
            {shown.map(({ column, title }) => (
              <th key={column} scope="col">
                {t(title)}
              </th>
            ))}
            {rowsMayChange && <th scope="col" className="no-print" aria-label={t('增删')} />}
          </tr>
        </thead>
        <tbody>
          {set.indicators.length === 0 && (
            <tr>
              <td className="none" colSpan={shown.length + 2}>
                {t('没有指标')}
              </td>
            </tr>
          )}
          {set.indicators.map((row, i) => (
            <Row
              key={row.seq}
              set={set.setId}
              row={row}
              spans={spans[i] ?? { level1: 1, level2: 1 }}
              shown={shown}
              readOnly={readOnly}
              targetsFixed={targetsFixed}
              rowsMayChange={rowsMayChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};
