import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import { standsAt } from '#domain/attachments/place';
import type { AttachmentLine } from '#domain/evaluation/attachment-lines';
import type { FormKey } from '#domain/evaluation/state';
import { formOf } from '../../../api/evaluation.ts';
import { inWords } from '../../../parts/in-words.ts';

export interface IndicatorChoice {
  value: string;
  label: string;
  name: string;
}

/** The form that is worked on, else the goal it will be measured against. */
const current = ({ place, formVersions }: Detail): FormKey => {
  const order: FormKey[] = place.startsWith('goal') ? ['goal'] : ['selfEvaluation', 'approvedGoal', 'goal'];
  return order.find((key) => formVersions[key] !== undefined) ?? 'goal';
};

/** The indicators that a paper can prove, by address and in words. */
const useIndicators = (detail: Detail): readonly IndicatorChoice[] => {
  const key = current(detail);
  const asked = formOf(detail.id, key, detail.formVersions[key]);
  const { data: form } = useQuery({ ...asked, placeholderData: (before) => before });
  return useMemo(
    () =>
      (form?.indicatorSets ?? []).flatMap(({ setId, indicators }) =>
        indicators.map(({ seq, level3, target }) => {
          const value = `indicatorSets[${setId}].indicators[${seq}]`;
          const name = (level3 || target.raw).trim();
          return { value, name, label: name ? `${inWords(value)}：${name}` : inWords(value) };
        }),
      ),
    [form],
  );
};

/** The papers, each where its indicator stands in the form of now. */
export const usePapers = (
  detail: Detail,
): { papers: readonly AttachmentLine[]; indicators: readonly IndicatorChoice[] } => {
  const indicators = useIndicators(detail);
  const { items } = detail.attachments;
  const papers = useMemo(() => {
    const known = indicators.map(({ value: where, name }) => ({ where, name }));
    return items.map((one) => ({ ...one, where: standsAt(one, known) }));
  }, [items, indicators]);
  return { papers, indicators };
};
