import type { Endpoint } from '../channels/endpoint.ts';
import type { DispatchState, NoticeKind } from '../channels/kinds.ts';

/** What was last sent there. */
export interface LastSending {
  state: DispatchState;
  stateTitle: string;
  note: string;
  at: string;
}

/** What is shown of an endpoint: neither the secret nor the part of the address that is one. */
export interface EndpointLine {
  id: string;
  channel: Endpoint['channel'];
  name: string;
  host: string;
  kinds: NoticeKind[];
  organisation: string | null;
  enabled: boolean;
  createdAt: string;
  last: LastSending | null;
}

/** With a secret that is told this once. */
export interface EndpointMade extends EndpointLine {
  secret?: string;
}
