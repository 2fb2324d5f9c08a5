import { awaited } from './awaited.ts';
import { because, named, nobody, participants, persons, type ToldOf } from './notice.ts';

/** Ways that a case takes beside going on. */
export const ofWays = {
  'decision.takenBack.v1': (state, { reason }) => [
    {
      to: participants(state),
      text: `${named(state)}的一项审核决定已取回${because(reason)}`,
      kind: 'info',
    },
  ],
  'level.accepted.v1': (state) => [
    { to: persons(state.submitter), text: `${named(state)}已由上级受理，不再撤回或取回`, kind: 'info' },
  ],
  'level.released.v1': (state) => [{ to: persons(state.submitter), text: `${named(state)}已解除受理`, kind: 'info' }],
  'submission.withdrawn.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已由送审人撤回${because(reason)}`, kind: 'info' },
  ],
  'approval.sentBack.v1': (state, { opinion }, before) => [
    ...awaited(state, before),
    { to: persons(state.submitter), text: `${named(state)}退回前一节点：${opinion}`, kind: 'returned' },
  ],
  'form.amended.v1': (state, { changes }) => [
    { to: participants(state), text: `${named(state)}经审核修改${changes.length}处，请查看`, kind: 'info' },
  ],
  'approval.jumped.v1': (state, { reason }, before) => [
    ...awaited(state, before),
    { to: participants(state), text: `${named(state)}已由流程管理员跳转节点：${reason}`, kind: 'info' },
  ],
  'return.answered.v1': nobody,
  'route.migrated.v1': (state, { to, reason }) => [
    { to: participants(state), text: `${named(state)}的审核流程变更为${to}：${reason}`, kind: 'info' },
  ],
} satisfies Partial<ToldOf>;
