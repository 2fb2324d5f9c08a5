import { Grid, Steps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '#domain/answers/evaluation';
import type { EventType } from '#domain/evaluation/events';
import { places, stages, type Place, type Stage } from '#domain/vocabulary';
import { When } from '../../parts/when.tsx';

/** The fact that completes each stage. */
const completedBy: Record<Stage, EventType> = {
  goal: 'goal.approved.v1',
  execution: 'execution.closed.v1',
  selfEvaluation: 'selfEvaluation.submitted.v1',
  review: 'review.approved.v1',
  publication: 'evaluation.published.v1',
};

const order = Object.keys(stages) as Stage[];
const ended: Partial<Record<Place, string>> = { archived: 'publication' };

const stageOf = (place: Place): Stage | undefined =>
  order.find((stage) => stage === (ended[place] ?? place.split('.')[0]));

interface Props {
  place: Place;
  pendingNode: string | null;
  history: readonly HistoryLine[];
}

/** The five stages: who completed each and when, and what the present one waits for. */
export const StageBar = ({ place, pendingNode, history }: Props): ReactNode => {
  const { t } = useTranslation();
  const current = stageOf(place);
  const at = current ? order.indexOf(current) : -1;
  // On a telephone five stages below each other would fill the screen: names stay, who and when stand under 全过程.
  const narrow = !Grid.useBreakpoint().sm;
  const over = place === 'archived' || place === 'publication.published';
  return (
    <Steps
      size="small"
      responsive={false}
      {...(narrow && { titlePlacement: 'vertical' as const, className: 'stages-narrow' })}
      current={over ? order.length : at}
      {...(at < 0 && { status: 'error' as const })}
      items={order.map((stage, i) => {
        const done = history.findLast(({ type }) => type === completedBy[stage]);
        const passed = done && (over || i < at);
        return {
          title: t(stages[stage]),
          content: passed
            ? !narrow && (
                <>
                  {done.by.name} <When at={done.at} />
                </>
              )
            : i === at
              ? (pendingNode ?? places[place].replace(/^.*（(.*)）$/u, '$1'))
              : undefined,
        };
      })}
    />
  );
};
