import type { ReactNode } from 'react';
import type { Detail } from '#domain/answers/evaluation';

/** The paper that is to be taken off the list. */
export const WithdrawnAbove = ({ detail, preset }: { detail: Detail; preset: Record<string, unknown> }): ReactNode => {
  const found = detail.attachments.items.find(({ id }) => id === preset['attachment']);
  return (
    found && (
      <blockquote className="above">
        {found.name}（{found.kindTitle}）
      </blockquote>
    )
  );
};
