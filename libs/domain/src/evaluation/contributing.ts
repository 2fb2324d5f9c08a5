import { dutiesOf, holdsPost } from '../approval/eligible.ts';
import { sideOf, type AttachmentKind } from '../attachments/kinds.ts';
import type { Actor } from './action.ts';
import type { State } from './state.ts';

/** What somebody may add now: those who fill in for the unit its papers, whoever holds a review task theirs. */
export const kindsFor = (state: State, actor: Actor): AttachmentKind[] => {
  const sides = {
    unit: holdsPost(actor, ['filler'], 'own', state.unit.path),
    reviewer: dutiesOf(state, actor).length > 0,
  };
  return (Object.keys(sideOf) as AttachmentKind[]).filter((kind) => sides[sideOf[kind]]);
};
