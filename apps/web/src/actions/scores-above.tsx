import type { ReactNode } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import { ThreeScores } from '../parts/three-scores.tsx';

/** What the unit states and what the house computes, in sight while the reviewer's own score is given. */
export const ScoresAbove = ({ detail: { scores } }: { detail: Detail }): ReactNode =>
  scores && (
    <div className="above">
      <ThreeScores
        stated={scores.sheet.total.stated}
        computed={scores.sheet.total.computed}
        reviewer={scores.reviewer}
        grade={scores.reviewerGrade ?? scores.sheet.grade.computed}
      />
    </div>
  );
