import { inWords } from '../deadlines/civil.ts';
import { DomainError } from '../error.ts';
import type { Forms, State } from '../evaluation/state.ts';
import type { Form, Narrative } from '../form.ts';
import { sideBySide, type Scored } from '../scoring/reviewed.ts';
import type { ScoreSheet } from '../scoring/score.ts';
import { evalScopes, outcomes } from '../vocabulary.ts';
import { opinionsOf, type Opinion } from './opinions.ts';

/** A row of words in a table is known by its title without what stands in brackets. */
export const wordsRow = (title: string, text: string): Narrative => ({
  path: title.replace(/（[^（）]*）$/u, ''),
  title,
  text,
});

const scored = ({ score, grade }: Scored): string =>
  score === null ? '无' : `${score}分${grade ? `（${grade}）` : ''}`;

const scoreRow = (sheet: ScoreSheet, reviewer: string | null): Narrative => {
  const { stated, computed, reviewer: given } = sideBySide(sheet, reviewer);
  return wordsRow(
    '审核得分对照',
    `单位自评：${scored(stated)}；系统核算：${scored(computed)}；审核：${scored(given)}。`,
  );
};

const opinionRow = ({ node, decision, text, reviewer, on }: Opinion): Narrative => {
  const signed = [reviewer, on && inWords(on)].filter(Boolean).join('，');
  return wordsRow(`${node}意见`, `${decision}${text ? `：${text}` : ''}${signed ? `（${signed}）` : ''}`);
};

const scoreOpinion = ({ reviewerScore }: State): Narrative[] =>
  reviewerScore?.opinion ? [wordsRow('审核打分意见', `${reviewerScore.opinion}（${reviewerScore.by}）`)] : [];

/** Who fills in and signs a 审核表 are the reviewers, not the unit. */
const header = ({ header: own }: Form, ofGoal: boolean): Form['header'] => ({
  ...own,
  formKind: 'REVIEW_FORM',
  title: {
    raw: `${own.fiscalYear === null ? '' : `${own.fiscalYear}年度`}${evalScopes[own.evalScope]}绩效${ofGoal ? '目标' : '自评'}审核表`,
  },
  attachmentLabel: null,
  sealBlanks: [],
  filledBy: null,
  contactPhone: null,
  filledOn: null,
  unitHeadSignature: null,
});

/**
 * 审核表: the form that was reviewed with the three scores and the opinions of every node, as a form of its own.
 * `sheetOf` scores a form under the evaluation's scheme. @throws DomainError notFound before anything was handed in
 */
export const reviewForm = (state: State, forms: Forms, sheetOf: (form: Form) => ScoreSheet): Form => {
  const { approval, reviewerScore, outcome } = state;
  const reviewed = approval && forms[approval.purpose === 'goal' ? 'goal' : 'selfEvaluation'];
  if (!approval || !reviewed) throw new DomainError('notFound', '尚未送审，没有审核表');
  const ofGoal = approval.purpose === 'goal';
  return {
    ...reviewed,
    header: header(reviewed, ofGoal),
    narrative: [
      ...(ofGoal ? [] : [scoreRow(sheetOf(reviewed), reviewerScore?.score ?? null), ...scoreOpinion(state)]),
      ...opinionsOf(state, approval.purpose).map(opinionRow),
      ...(outcome ? [wordsRow('审核结论', outcomes[outcome])] : []),
    ],
    figures: [],
    remarks: [],
  };
};
