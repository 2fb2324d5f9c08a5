import { Flex, Statistic } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '#domain/answers/board';
import { stages, type Stage } from '#domain/vocabulary';
import type { Pointed } from '../../api/board.ts';

const order = Object.keys(stages) as Stage[];

interface Props {
  board: BoardAnswer;
  onPoint(this: void, pointed: Pointed): void;
}

/** How many stand where, and how many are late; each opens what lies behind it. */
export const Totals = ({ board, onPoint }: Props): ReactNode => {
  const { t } = useTranslation();
  const late = order.reduce((sum, stage) => sum + board.stages[stage].late, 0);
  const figures = [
    { title: t('评价'), value: board.total, asked: {} },
    ...order.map((stage) => ({
      title: t(stages[stage]),
      value: board.stages[stage].count,
      late: board.stages[stage].late,
      asked: { stage },
    })),
    { title: t('已完成'), value: board.done, asked: { done: 'true' } },
    { title: t('逾期'), value: late, asked: { late: 'true' } },
  ];
  return (
    <Flex gap="small" wrap className="board-figures">
      {figures.map((figure) => (
        <button
          key={figure.title}
          type="button"
          className="figure"
          onClick={() => onPoint({ title: figure.title, asked: figure.asked as Record<string, string> })}
        >
          <Statistic
            title={figure.title}
            value={figure.value}
            suffix={'late' in figure && figure.late > 0 && <small>{t('逾期{{n}}', { n: figure.late })}</small>}
          />
        </button>
      ))}
    </Flex>
  );
};
