import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRow } from '#domain/board/board';
import { stages, type Stage } from '#domain/vocabulary';
import { shared } from './slides.ts';

/** The more units, the smaller their tiles: 230 of them still fit a wall of 1920 × 1080. */
const sizeOf = (count: number): 'few' | 'some' | 'many' => (count > 120 ? 'many' : count > 40 ? 'some' : 'few');

const standing = ({ late, cells, done }: UnitRow): 'late' | 'near' | 'ended' | 'going' => {
  if (late > 0) return 'late';
  if (Object.values(cells).some(({ lights }) => lights.yellow > 0)) return 'near';
  return Object.keys(cells).length === 0 && done > 0 ? 'ended' : 'going';
};

const order = Object.keys(stages) as Stage[];

/** Where the evaluations of a unit stand, in words. */
const Stand = ({ row: { cells, done, returns, mean } }: { row: UnitRow }): ReactNode => {
  const { t } = useTranslation();
  const words = [
    ...order.flatMap((stage) => (cells[stage] ? [`${t(stages[stage])}${cells[stage].count}`] : [])),
    ...(done > 0 ? [`${t('已完成')}${done}`] : []),
    ...(returns > 0 ? [`${t('退回')}${returns}`] : []),
    ...(mean === null ? [] : [`${t('平均分')}${mean}`]),
  ];
  return <small>{words.join('　')}</small>;
};

/** Every unit by name, worst first: red with the number of those late, yellow near a date, green when all is done. */
export const Tiles = ({ units }: { units: readonly UnitRow[] }): ReactNode => {
  const { t } = useTranslation();
  const going = ({ cells }: UnitRow): number => Object.values(cells).reduce((sum, { count }) => sum + count, 0);
  const size = sizeOf(units.length);
  const common = shared(units.map(({ unit }) => unit.name));
  const short = (name: string): string => (name.startsWith(common) ? name.slice(common.length) : name);
  return (
    <ul className={`tiles ${size}`}>
      {units.map((row) => (
        <li key={row.unit.id} className={standing(row)} title={row.unit.name}>
          <span>
            {size === 'many' ? short(row.unit.name) : row.unit.name}
            {size === 'few' && <Stand row={row} />}
          </span>
          <b>{row.late > 0 ? t('逾期{{n}}', { n: row.late }) : t('在办{{n}}', { n: going(row) })}</b>
        </li>
      ))}
    </ul>
  );
};
