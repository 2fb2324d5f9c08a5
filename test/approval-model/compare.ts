import type { State } from '#domain/evaluation/state';
import { nodeLine } from '#domain/approval/at-node';
import type { TaskStatus, Visit } from '#domain/approval/approval';
import type { Paper } from './case.ts';
import type { Status } from './sheet.ts';
import type { Room, Word } from './seats.ts';

const words: Record<TaskStatus, Word> = {
  WAITING: 'queued',
  PENDING: 'asked',
  CLAIMED: 'asked',
  DELEGATED: 'advised',
  PASSING: 'later',
  APPROVED: 'yes',
  DISAGREED: 'no',
  RETURNED: 'sentBack',
  REJECTED: 'refused',
  CANCELLED: 'off',
  SKIPPED: 'spared',
};

const ends: Record<Visit['status'], string> = {
  OPEN: 'open',
  PASSED: 'passed',
  FAILED: 'failed',
  CLOSED: 'left',
  SKIPPED: 'spared',
};

const endOf = ({ end }: Room): string => end ?? 'open';

const standing: Partial<Record<State['place'], Status>> = {
  'goal.drafting': 'draft',
  'goal.reviewing': 'review',
  'goal.returned': 'returned',
  'execution.running': 'passed',
  'selfEvaluation.drafting': 'draft',
  review: 'review',
  'selfEvaluation.returned': 'returned',
  'publication.pending': 'passed',
  'selfEvaluation.reopened': 'draft',
  terminated: 'rejected',
  voided: 'rejected',
};

/** How the product sees the case, line by line: where it stands, every visit, every task. */
export const productLines = ({ approval, place }: State): string[] => [
  standing[place] ?? place,
  ...(approval?.visits ?? []).map(({ node, status, backTo }) => `${node} ${ends[status]} → ${backTo ?? ''}`),
  ...(approval?.tasks ?? []).map(
    ({ node, holder, claimedBy, helper, status }) =>
      `${node} ${holder?.id ?? claimedBy?.id ?? '?'} ${status === 'CLAIMED' && !holder ? 'taken' : words[status]} ${status === 'DELEGATED' ? helper?.id : ''}`,
  ),
];

/** The same as the model has it on paper. */
export const paperLines = (paper: Paper): string[] => [
  paper.status,
  ...paper.rooms.map((room) => `${room.node} ${endOf(room)} → ${room.straightTo ?? ''}`),
  ...paper.places.map(({ seat, room }, i) => {
    const word = paper.word(i) === 'asked' && seat.taken && !seat.who ? 'taken' : paper.word(i);
    return `${room.node} ${seat.who ?? seat.taken ?? '?'} ${word} ${word === 'advised' ? seat.helper : ''}`;
  }),
];

/** Where a return may lead, as a page shows it, against the nodes that were really passed. */
const wrongTargets = ({ approval, packs }: State, paper: Paper): string[] => {
  const { room } = paper;
  if (!room || paper.node(room.node).returnTo !== 'passed') return [];
  const shown = nodeLine(approval, packs)?.returnTo.map(({ id }) => id) ?? [];
  const passed = paper.office.nodes.map(({ id }) => id).filter((id) => id !== room.node && paper.passed.includes(id));
  return shown.join() === passed.join() ? [] : [`targets of a return: ${shown.join()} | model: ${passed.join()}`];
};

/** Where the two differ; nothing when they agree. */
export const differences = (state: State, paper: Paper): string[] => {
  const [product, model] = [productLines(state), paperLines(paper)];
  return Array.from({ length: Math.max(product.length, model.length) }, (_, i) => i)
    .filter((i) => product[i] !== model[i])
    .map((i) => `product: ${product[i] ?? '–'} | model: ${model[i] ?? '–'}`)
    .concat(wrongTargets(state, paper));
};
