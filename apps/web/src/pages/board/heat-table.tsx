import { Button, Checkbox, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, UnitRow } from '#domain/board/board';
import { stages, type Stage } from '#domain/vocabulary';
import type { Pointed } from '../../api/board.ts';

const order = Object.keys(stages) as Stage[];
const first = 30;

interface Props {
  units: readonly UnitRow[];
  onPoint(this: void, pointed: Pointed): void;
}

/** The deeper the red, the more of them are late; words say it too. */
const shadeOf = ({ count, late, lights }: Cell): string =>
  late > 0
    ? `rgb(196 29 29 / ${20 + Math.round((30 * late) / count)}%)`
    : lights.yellow > 0
      ? 'rgb(214 134 0 / 25%)'
      : 'rgb(18 87 168 / 14%)';

const worst = (one: UnitRow, other: UnitRow): number =>
  other.late - one.late || other.red - one.red || one.unit.path.localeCompare(other.unit.path);

const UnitLine = ({ row, onPoint }: { row: UnitRow; onPoint: Props['onPoint'] }): ReactNode => {
  const { t } = useTranslation();
  const { unit, cells, done, late, returns } = row;
  const of = (title: string, asked: Record<string, string>): void =>
    onPoint({ title: `${unit.name}：${title}`, asked: { unit: unit.id, ...asked } });
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={() => of(t('全部评价'), {})}>
          {unit.name}
        </button>
      </th>
      {order.map((stage) => {
        const cell = cells[stage];
        return (
          <td key={stage}>
            {cell && (
              <button
                type="button"
                style={{ background: shadeOf(cell) }}
                onClick={() => of(t(stages[stage]), { stage })}
                aria-label={t('{{unit}}，{{stage}}{{n}}项，逾期{{late}}项', {
                  unit: unit.name,
                  stage: t(stages[stage]),
                  n: cell.count,
                  late: cell.late,
                })}
              >
                {cell.count}
                {cell.late > 0 && <small>{t('逾期{{n}}', { n: cell.late })}</small>}
              </button>
            )}
          </td>
        );
      })}
      <td className="count">{done || ''}</td>
      <td className="count">
        {late > 0 && (
          <button type="button" onClick={() => of(t('逾期'), { late: 'true' })}>
            {late}
          </button>
        )}
      </td>
      <td className="count">{returns || ''}</td>
    </tr>
  );
};

/** 单位 × 环节: how many stand where, the colour says how late; every cell opens what lies behind it. */
export const HeatTable = ({ units, onPoint }: Props): ReactNode => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [lateOnly, setLateOnly] = useState(false);
  const sorted = units.filter(({ late }) => !lateOnly || late > 0).toSorted(worst);
  const shown = all ? sorted : sorted.slice(0, first);
  return (
    <>
      <Flex align="center" wrap className="heat-words">
        <Checkbox checked={lateOnly} onChange={({ target }) => setLateOnly(target.checked)}>
          {t('只看有逾期的单位')}
        </Checkbox>
        <span>{t('逾期多的在前，共{{n}}个单位', { n: sorted.length })}</span>
        <span>{t('红：有逾期　黄：临近期限　蓝：未到期')}</span>
      </Flex>
      <div className="heat" tabIndex={0} role="region" aria-label={t('单位与环节')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('单位')}</th>
              {order.map((stage) => (
                <th key={stage} scope="col">
                  {t(stages[stage])}
                </th>
              ))}
              {['已完成', '逾期', '退回'].map((word) => (
                <th key={word} scope="col">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <UnitLine key={row.unit.id} row={row} onPoint={onPoint} />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > first && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('只显示前{{n}}个', { n: first }) : t('显示全部{{n}}个单位', { n: sorted.length })}
        </Button>
      )}
    </>
  );
};
