import { Impossible } from '../sheet.ts';
import { differInFigures, differInHead, drafts, type World } from '../world.ts';
import { acting, asksFor, nothing, task, words, type Deed, type Done, type Wish } from './deed.ts';

const nodesOf = ({ pack, purpose }: World): string[] => pack[purpose].map(({ id }) => id);

const returning: Deed['fill'] = (world, dice) => ({
  ...words(dice),
  ...task(world, dice),
  ...(dice.once(2) && { to: dice.one([...world.paper.passed, ...nodesOf(world), 'n9', 'start']) }),
  ...(dice.once(2) && { mode: dice.one(['REDO', 'DIRECT', 'DIRECT']) }),
  ...(dice.once(4) && {
    items: [
      { where: 'goals', text: '说明不清' },
      { where: '', text: '缺附件' },
    ],
  }),
});

/** What was asked for counts where the node allows it; without a word the whole way, if the node knows it. */
const straightBack = ({ paper, at, input: { mode } }: Done): boolean => {
  const { resubmit = ['REDO'] } = paper.node(paper.place(at).room.node);
  if (mode && !resubmit.some((one) => one === mode)) throw new Impossible(`the node knows no ${mode}`);
  return mode ? mode === 'DIRECT' : !resubmit.includes('REDO');
};

const returned: Deed['enact'] = (done) => {
  const { paper, at, input } = done;
  acting(done, 'returnForRevision');
  const by = done.actor.id;
  const straight = straightBack(done);
  const { to = 'start', items = [] } = input;
  if (to === 'start') return paper.returnToFiler(at, by, { items: items.length, straight });
  const { id, returnTo } = paper.node(paper.place(at).room.node);
  const allowed = [...new Set(paper.passed)].filter((node) => node !== id);
  const targets = returnTo === 'passed' ? allowed : returnTo === 'previous' ? allowed.slice(-1) : [];
  if (!targets.includes(to)) throw new Impossible(`no return from ${id} to ${to}`);
  return paper.sendBack(at, to, { by, straight });
};

const decision: Deed['fill'] = (world, dice) => ({ ...words(dice), ...task(world, dice) });

const approved = (done: Done): void => {
  acting(done, 'approve');
  done.paper.vote(done.at, 'yes', done.actor.id);
};

/** Back to the filer, or to a node that was passed, in a manner that the node knows. */
const returnable = (wish: Wish): boolean => {
  const { paper, input } = wish;
  if (!input.opinion || !paper.room || !asksFor(wish, 'returnForRevision')) return false;
  const { resubmit = ['REDO'], returnTo } = paper.node(paper.room.node);
  if (input.mode && !resubmit.some((one) => one === input.mode)) return false;
  return !input.to || input.to === 'start' || (returnTo === 'passed' && paper.passed.includes(input.to));
};

/** 审核并修改: others are asked again where the node says so; with an approval in the same breath. */
const amended: Deed['enact'] = (done) => {
  acting(done, 'amend');
  const { paper, at, world, input } = done;
  const { writable = [] } = paper.node(paper.place(at).room.node);
  const draft = drafts[world.purpose].findIndex((one) => one === input.form);
  const touched = [
    ...(differInFigures(draft, paper.draft) ? ['funds'] : []),
    ...(differInHead(draft, paper.draft) ? ['header'] : []),
  ];
  if (touched.length === 0 || !touched.every((place) => writable.includes(place))) throw new Impossible('not writable');
  paper.draft = draft;
  paper.amend();
  if (input.approve) approved(done);
};

/** What whoever is asked can say. */
export const deciding: Record<string, Deed> = {
  approve: {
    weight: 18,
    fill: decision,
    enact: approved,
    owed: (wish) => wish.input.opinion !== undefined && asksFor(wish, 'approve'),
  },
  approveInBatch: { weight: 1, fill: (_, dice) => ({ ...words(dice), batch: 'lot' }), enact: approved },
  disagree: {
    weight: 3,
    fill: decision,
    enact: (done) => {
      // Whoever was asked in may always say no.
      acting(done, done.paper.place(done.at)?.seat.host ? undefined : 'disagree');
      done.paper.vote(done.at, 'no', done.actor.id);
    },
    owed: (wish) => wish.input.opinion !== undefined && asksFor(wish, 'disagree'),
  },
  reject: {
    weight: 0.7,
    fill: decision,
    enact: (done) => {
      acting(done, 'reject');
      done.paper.refuse(done.at, done.actor.id);
    },
    owed: (wish) => wish.input.opinion !== undefined && !wish.paper.goal && asksFor(wish, 'reject'),
  },
  returnForRevision: { weight: 4, fill: returning, enact: returned, owed: returnable },
  giveScore: nothing(2, (_, dice) => ({ score: `${dice.below(120)}` })),
  amendForm: {
    weight: 3,
    fill: (world, dice) => ({
      form: dice.one(drafts[world.purpose]),
      ...task(world, dice),
      ...(dice.once(2) && { approve: words(dice) }),
    }),
    enact: amended,
  },
  takeBack: {
    weight: 4,
    by: ({ paper }) => [paper.places.findLast(({ seat }) => seat.votedBy)?.seat.votedBy],
    fill: () => ({}),
    enact: ({ paper, actor, at }) => {
      if (!paper.mayTakeBack(at, actor.id)) throw new Impossible(`${actor.id} may not take seat ${at} back`);
      paper.takeBack(at);
    },
    owed: ({ paper, actor }) => {
      const mine = paper.places.findLastIndex(
        ({ seat, room }) =>
          seat.votedBy === actor.id && room.seats.includes(seat) && [null, 'passed'].includes(room.end),
      );
      return mine >= 0 && paper.mayTakeBack(mine, actor.id);
    },
  },
};
