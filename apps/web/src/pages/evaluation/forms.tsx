import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import type { FormKey } from '#domain/evaluation/state';
import { formOf } from '../../api/evaluation.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useMe } from '../../session/session.tsx';
import { Fill } from './fill.tsx';
import { Look } from './look.tsx';

/** The form of one key; read only. */
export const OneForm = ({ detail, name }: { detail: Detail; name: FormKey }): ReactNode => {
  const { data, error } = useQuery(formOf(detail.id, name, detail.formVersions[name]));
  const judged = name === (detail.forms.includes('selfEvaluation') ? 'selfEvaluation' : 'goal');
  if (error) return <ProblemView error={error} />;
  return data ? <Look detail={detail} form={data} judged={judged} /> : <Skeleton active />;
};

/** The form that is being filled in now, with everything that it needs at hand. */
export const Filling = ({ detail }: { detail: Detail }): ReactNode => {
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const me = useMe();
  // What is typed must outlive the arrival of a newer version.
  const own = useQuery({ ...formOf(detail.id, key, detail.formVersions[key]), placeholderData: (before) => before });
  const goal = useQuery(formOf(detail.id, 'approvedGoal', detail.formVersions.approvedGoal));
  const trouble = own.error ?? goal.error;
  const waits =
    (detail.formVersions[key] !== undefined && !own.data) ||
    (detail.formVersions.approvedGoal !== undefined && !goal.data);
  // Once somebody types, no newer version and no broken line may take the table away from under their hands.
  const [begun, setBegun] = useState<string>();
  if (!waits && begun !== key) setBegun(key);
  if (waits && begun !== key) return trouble ? <ProblemView error={trouble} /> : <Skeleton active />;
  return (
    <Fill
      key={`${key} ${me.id}`}
      detail={detail}
      form={own.data}
      arrived={own.data !== undefined && !own.isPlaceholderData}
      goal={goal.data}
    />
  );
};
