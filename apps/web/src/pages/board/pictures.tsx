import { useNavigate } from '@tanstack/react-router';
import { Col, Flex, Row } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '#domain/answers/board';
import { boardTables, type BoardTableName } from '#domain/board/tables';
import { stages, type Stage } from '#domain/vocabulary';
import type { Chosen, Pointed } from '../../api/board.ts';
import { Chart } from '../../parts/chart.tsx';
import { executionAgainstScore } from './charts/execution.ts';
import { lateness } from './charts/lateness.ts';
import { returnsOf, rulesBroken } from './charts/rankings.ts';
import { gradeShares, scoreBands } from './charts/scores.ts';
import { yearByYear } from './charts/years.ts';
import { Drawn } from './drawn.tsx';
import { HeatTable } from './heat-table.tsx';
import { Outliers } from './outliers.tsx';

interface Props {
  board: BoardAnswer;
  chosen: Chosen;
  onPoint(this: void, pointed: Pointed): void;
}

/** What a piece of a picture knows of itself. */
interface Piece {
  id?: string;
  stage?: Stage;
  late?: boolean;
  asked?: Record<string, string>;
}

/** Everything drawn; whoever points at a piece sees the evaluations behind it. */
export const Pictures = ({ board, chosen, onPoint }: Props): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const options = useMemo(
    () => ({
      lateness: lateness(board.stages),
      returns: returnsOf(board.units),
      execution: executionAgainstScore(board.dots),
      scores: scoreBands(board.scores),
      grades: gradeShares(board.grades),
      rules: rulesBroken(board.rules),
      years: yearByYear(board.years),
    }),
    [board],
  );
  const open = (table: BoardTableName, name: string, piece: Piece): void => {
    if (piece.id) return void navigate({ to: `/evaluations/${piece.id}` as '/' });
    if (piece.stage)
      return onPoint({
        title: piece.late ? `${stages[piece.stage]}：${t('逾期')}` : stages[piece.stage],
        asked: { stage: piece.stage, ...(piece.late && { late: 'true' }) },
      });
    if (piece.asked) onPoint({ title: `${t(boardTables[table].title)}：${name}`, asked: piece.asked });
  };
  const drawn = (table: keyof typeof options, height?: number, more?: ReactNode): ReactNode => (
    <Drawn table={table} board={board} chosen={chosen} more={more}>
      <Chart
        label={t(boardTables[table].title)}
        option={options[table]}
        {...(height && { height })}
        onClick={({ name, data }) => open(table, name, (data ?? {}) as Piece)}
      />
    </Drawn>
  );
  return (
    <Row gutter={[12, 12]}>
      <Col xs={24} xl={14}>
        <Flex vertical gap={12}>
          <Drawn table="units" board={board} chosen={chosen}>
            <HeatTable units={board.units} onPoint={onPoint} />
          </Drawn>
          {drawn('rules', 360)}
        </Flex>
      </Col>
      <Col xs={24} xl={10}>
        <Flex vertical gap={12}>
          {drawn('lateness', 240)}
          {drawn('execution', 320, <Outliers dots={board.dots} />)}
          {drawn('scores')}
        </Flex>
      </Col>
      <Col xs={24} md={8}>
        {drawn('grades', 320)}
      </Col>
      <Col xs={24} md={8}>
        {drawn('returns', 320)}
      </Col>
      <Col xs={24} md={8}>
        {drawn('years', 320)}
      </Col>
    </Row>
  );
};
