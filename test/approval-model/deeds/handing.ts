import { Impossible } from '../sheet.ts';
import { atLeast, belongs } from '../office.ts';
import { stance, type Batch, type Seat } from '../seats.ts';
import type { World } from '../world.ts';
import {
  acting,
  another,
  asksFor,
  newcomer,
  nothing,
  reviewers,
  seatsOf,
  task,
  taker,
  words,
  type Deed,
  type Done,
  type Wish,
} from './deed.ts';

const claimed = (done: Done): void => {
  const { seat } = done.paper.place(done.at);
  if (acting(done) !== done.actor.id || seat.who || seat.taken) throw new Impossible('it is taken');
  seat.taken = done.actor.id;
};

const unclaimed = ({ paper, at, actor }: Done): void => {
  const { seat } = paper.place(at);
  if (seat.taken !== actor.id || seat.who) throw new Impossible('it was not theirs');
  seat.taken = null;
};

const transferred = (done: Done): void => {
  acting(done, 'transfer');
  done.paper.handOver(done.at, another(done, done.input.to!));
};

const delegated = (done: Done): void => {
  const face = acting(done, 'delegate');
  if (done.paper.place(done.at).seat.helper) throw new Impossible('advice is awaited already');
  done.paper.askHelp(done.at, face, another(done, done.input.to!));
};

const answered = ({ paper, at, actor, input }: Done): void => {
  const { seat } = paper.place(at);
  if (seat.helper !== actor.id || !input.opinion) throw new Impossible('nobody has asked them');
  seat.helper = null;
  seat.advised = true;
};

const invited = (done: Done): void => {
  const face = acting(done, 'addSigners');
  const { paper, at } = done;
  const { kind, signers = [] } = done.input;
  const mode = (done.input.mode ?? 'all') as Batch['mode'];
  const { seat } = paper.place(at);
  if (seat.host || seat.helper) throw new Impossible('guests invite nobody');
  if (paper.guestsOf(seat).some((guest) => !guest.removed && guest.kind !== kind)) throw new Impossible('mixed kinds');
  if (new Set(signers).size < signers.length) throw new Impossible('twice the same');
  const who = signers.map((id) => another(done, id));
  paper.invite(at, { kind: kind!, mode, who, by: done.actor.id, face });
};

/** Who asked a guest in, or sits on the chair he was asked to; an administrator of the flow may relieve anybody. */
const dismissed = ({ paper, at, actor, input }: Done): void => {
  const { seat, room } = paper.place(at);
  if (seat.vote || seat.removed || !input.reason) throw new Impossible('nothing to take away');
  const asked = seat.host !== null && [seat.invitedBy, seat.host.who].includes(actor.id);
  if (!asked && !paper.isManager(actor)) throw new Impossible(`${actor.id} has not asked them in`);
  const members = room.seats.filter((one) => stance(one) !== 'away').length;
  if (room.seats.includes(seat) && members <= atLeast(room.mode)) throw new Impossible('too few would be left');
  paper.dismiss(at);
};

const reassigned = (done: Done): void => {
  const { paper, at, actor, input } = done;
  if (!paper.isManager(actor) || !input.reason) throw new Impossible('no manager, or no reason');
  if (!['asked', 'advised', 'queued'].includes(paper.word(at))) throw new Impossible('it is decided');
  paper.handOver(at, newcomer(done, input.to!));
};

/** Once a day, three times in all, and only for what is waited for; not for one's own. */
const urged = ({ paper, actor, data, world }: Done): void => {
  for (const id of data.tasks ?? []) {
    const index = world.before.approval!.tasks.findIndex((one) => one.id === id);
    if (!['asked', 'advised'].includes(paper.word(index))) throw new Impossible('nobody is asked there');
    const { urges } = paper.place(index).seat;
    const day = world.day;
    const mine = urges.filter(({ by }) => by === actor.id);
    if (mine.length >= 3 || mine.some((one) => one.day === day)) throw new Impossible('too often');
    urges.push({ by: actor.id, day });
  }
};

const someReason = (often: boolean): object => (often ? { reason: '工作调整' } : {});

/** A reviewer who has nothing to do with the open node yet, nor with the form. */
const isFree = ({ paper, actor, input: { to } }: Wish): boolean =>
  to !== undefined &&
  to !== actor.id &&
  reviewers.includes(to) &&
  paper.office.onDuty.some(({ id }) => id === to) &&
  to !== 'a1' &&
  !paper.filers.has(to) &&
  !paper.places.some(({ seat: { who, taken, votedBy } }) => [who, taken, votedBy].includes(to));

const seats =
  (who: (seat: Seat) => string | null) =>
  ({ paper }: World): (string | null)[] =>
    paper.places.filter(({ room }) => room.end === null).map(({ seat }) => who(seat));

/** 流程管理员, and whoever may stop a case. */
const managers = (): string[] => ['o1', 'o2', 'b3'];

/** How tasks pass through hands. */
export const handing: Record<string, Deed> = {
  claim: {
    weight: 4,
    fill: task,
    enact: claimed,
    owed: (wish) =>
      seatsOf(wish).some(({ who, taken }) => !who && !taken) &&
      belongs(wish.paper.node(wish.paper.room!.node).candidates, wish.actor, wish.paper.office.unit),
  },
  unclaim: { weight: 3, by: seats(({ taken }) => taken), fill: task, enact: unclaimed },
  transfer: {
    weight: 4,
    fill: (world, dice) => ({ to: taker(dice), reason: '出差', ...task(world, dice) }),
    enact: transferred,
    owed: (wish) => asksFor(wish, 'transfer') && isFree(wish),
  },
  delegate: {
    weight: 3,
    fill: (world, dice) => ({ to: taker(dice), ...task(world, dice) }),
    enact: delegated,
  },
  answerDelegation: {
    weight: 4,
    by: seats(({ helper }) => helper),
    fill: (_, dice) => words(dice),
    enact: answered,
    owed: ({ paper, actor, input }) =>
      input.opinion !== undefined &&
      paper.places.some(({ seat }, i) => seat.helper === actor.id && paper.word(i) === 'advised'),
  },
  addSigners: {
    weight: 6,
    fill: (world, dice) => ({
      kind: dice.one(['before', 'after', 'parallel']),
      mode: dice.one(['any', 'all', 'seq']),
      signers: Array.from({ length: 1 + dice.below(3) }, () => taker(dice)),
      ...task(world, dice),
    }),
    enact: invited,
  },
  removeSigner: {
    weight: 4,
    by: seats(({ invitedBy }) => invitedBy),
    fill: ({ state }, dice) => {
      const added = state.approval?.tasks.filter(({ parent }) => parent) ?? [];
      return { task: added.length > 0 ? dice.one(added).id : 'none', ...someReason(!dice.once(6)) };
    },
    enact: dismissed,
  },
  reassign: {
    weight: 2,
    by: managers,
    fill: (world, dice) => ({ to: taker(dice), ...task(world, dice), ...someReason(!dice.once(6)) }),
    enact: reassigned,
  },
  urge: { weight: 4, by: ({ paper }) => [paper.submitter, 'o1'], fill: () => ({}), enact: urged },
  copyTo: nothing(0.5, (_, dice) => ({ to: [taker(dice)] })),
  remark: nothing(0.5, (_, dice) => ({ text: '请关注', mentions: [taker(dice)] })),
};
