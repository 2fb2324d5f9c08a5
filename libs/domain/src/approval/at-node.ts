import type { ResubmitMode } from './events.ts';
import { nodesOf, openNode, type Approval } from './approval.ts';
import { returnTargets } from './return-targets.ts';
import type { NodeAct, Route } from './route.ts';

/** The open node as a page needs it: what is offered there, and where a return may lead. */
export interface NodeLine {
  id: string;
  title: string;
  may: readonly NodeAct[];
  opinionRequired: boolean;
  signatureRequired: boolean;
  writable: readonly string[];
  resubmit: readonly ResubmitMode[];
  /** Beside the filer: nodes that were really passed. */
  returnTo: { id: string; title: string }[];
  /** Every node of the route, in its order: where a jump may lead. */
  route: { id: string; title: string }[];
}

/** null while nothing is under review. */
export const nodeLine = (approval: Approval | null, packs: readonly Route[]): NodeLine | null => {
  const node = openNode(approval, packs);
  if (!approval || !node) return null;
  const route = nodesOf(approval, packs).map(({ id, title }) => ({ id, title }));
  const targets = returnTargets(approval, node);
  return {
    id: node.id,
    title: node.title,
    may: node.may,
    opinionRequired: node.opinionRequired ?? false,
    signatureRequired: node.signatureRequired ?? false,
    writable: node.writable ?? [],
    resubmit: node.resubmit ?? ['REDO'],
    returnTo: route.filter(({ id }) => targets.includes(id)),
    route,
  };
};
