import { drafters } from '../setting.ts';
import { drafts } from '../world.ts';
import { Impossible } from '../sheet.ts';
import type { Deed, Wish } from './deed.ts';

const submit: Deed = {
  weight: 0.3,
  drafting: 20,
  fill: () => ({}),
  enact: ({ paper, actor }) => paper.submit(actor.id),
};

const withdrawable = ({ paper, actor, world }: Wish): boolean => {
  const { withdraw = 'untilDecided' } = world.pack;
  const free = withdraw === 'untilEnd' || (withdraw === 'untilDecided' && !paper.anyDecision);
  return paper.status === 'review' && paper.submitter === actor.id && !paper.accepted && free;
};

const indexOf = (form: unknown): number =>
  Object.values(drafts)
    .map((all) => all.findIndex((one) => one === form))
    .find((i) => i >= 0) ?? 0;

const drafting: Deed = {
  weight: 0.3,
  drafting: 7,
  by: () => drafters.map(({ id }) => id),
  fill: ({ purpose, paper }, dice) => ({
    form: dice.one(drafts[purpose].filter((_, i) => i !== paper.draft || dice.once(3))),
  }),
  enact: ({ paper, actor, input }) => {
    paper.filers.add(actor.id);
    paper.draft = indexOf(input.form);
  },
};

/** What the unit does with its form, before, after and instead of a review. */
export const filing: Record<string, Deed> = {
  submitGoal: submit,
  submitSelfEvaluation: submit,
  saveDraft: drafting,
  importDraft: { ...drafting, drafting: 1 },
  answerReturn: {
    weight: 0.1,
    drafting: 8,
    fill: (_, dice) => ({
      answers: [{ item: dice.below(3), kind: dice.one(['explained', 'corrected', 'waiverAsked']), text: '已说明' }],
    }),
    enact: ({ paper, input: { answers = [] } }) => {
      for (const { item } of answers) if (!paper.answer(item)) throw new Impossible(`no item ${item}`);
    },
  },
  withdraw: {
    weight: 2,
    by: ({ paper }) => [paper.submitter],
    fill: (_, dice) => (dice.once(2) ? { reason: '补充材料' } : {}),
    enact: (done) => {
      if (!withdrawable(done)) throw new Impossible('it is too late, or not theirs');
      done.paper.withdraw();
    },
    owed: withdrawable,
  },
};
