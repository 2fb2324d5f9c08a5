import { Decimal } from '../decimal.ts';
import { DomainError } from '../error.ts';
import { gradeOf } from './grade.ts';
import { asStated, rounded } from './part.ts';
import { schemeOf } from './schemes.ts';
import type { ScoreSheet } from './score.ts';

export interface Scored {
  score: string | null;
  grade: string | null;
}

/** 自评 (stated), 系统核算 (computed) and 审核 (reviewer): three opinions, none of which replaces another. */
export interface SideBySide {
  stated: Scored;
  computed: Scored;
  reviewer: Scored;
}

const plainNumber = /^\d{1,3}(?:\.\d{1,4})?$/;

/**
 * The three scores of a form. `reviewerScore` is a decimal string like "88.5", null before the review.
 * Throws DomainError('invalid') unless it lies between 0 and the scheme's total.
 */
export const sideBySide = (sheet: ScoreSheet, reviewerScore: string | null): SideBySide => {
  const scheme = schemeOf(sheet.scheme.id, sheet.scheme.version);
  const given = reviewerScore === null ? null : plainNumber.test(reviewerScore) && new Decimal(reviewerScore);
  if (given === false || given?.gt(scheme.total)) {
    throw new DomainError('invalid', `审核得分应为0至${scheme.total}之间的数，最多四位小数`, { reviewerScore });
  }
  return {
    stated: { score: sheet.total.stated, grade: sheet.grade.stated },
    computed: { score: sheet.total.computed, grade: sheet.grade.computed },
    reviewer: { score: asStated(given), grade: given && gradeOf(rounded(given, scheme.rounding.score), scheme) },
  };
};
