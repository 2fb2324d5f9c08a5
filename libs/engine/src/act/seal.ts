import { createHash } from 'node:crypto';
import { openNode } from '#domain/approval/approval';
import { draftKey, type Forms, type State } from '#domain/evaluation/state';
import { canonical } from '#domain/canonical';

/** What a signature binds to, where the open node asks for one: SHA-256 over the form under review. Hex. */
export const sealOf = (state: State, forms: Forms): { seal?: string } => {
  const form = forms[draftKey(state.place)];
  if (!form || !openNode(state.approval, state.packs)?.signatureRequired) return {};
  return { seal: createHash('sha256').update(canonical(form)).digest('hex') };
};
