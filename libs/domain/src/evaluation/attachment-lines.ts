import type { Attachment } from '../attachments/attachment.ts';
import type { AttachmentKind } from '../attachments/kinds.ts';
import { attachmentKinds } from '../vocabulary.ts';
import type { Context } from './action.ts';
import { refuseWithdrawal } from './actions/attaching.ts';
import { kindsFor } from './contributing.ts';
import { refusal } from './decide.ts';
import type { State } from './state.ts';

/** A paper on the list, and why somebody cannot take it off; without a reason they can. */
export interface AttachmentLine extends Attachment {
  kindTitle: string;
  refusal?: string;
}

/** The papers of a case as a person sees them; `kinds`: what they may add now. */
export interface AttachmentList {
  items: AttachmentLine[];
  kinds: AttachmentKind[];
}

export const attachmentList = (state: State, context: Context): AttachmentList => {
  const { actor } = context;
  const never = refusal('withdrawAttachment', state, context);
  return {
    items: state.attachments.map((one) => {
      const refused = never ?? refuseWithdrawal(state, one, actor);
      return { ...one, kindTitle: attachmentKinds[one.kind], ...(refused && { refusal: refused.message }) };
    }),
    kinds: refusal('addAttachment', state, context) ? [] : kindsFor(state, actor),
  };
};
