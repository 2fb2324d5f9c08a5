import { queryOptions } from '@tanstack/react-query';
import type { ChannelName, DispatchState, NoticeKind } from '#domain/channels/kinds';
import { call } from './call.ts';

export type EndpointChannel = Exclude<ChannelName, 'email'>;

export interface EndpointLine {
  id: string;
  channel: EndpointChannel;
  name: string;
  host: string;
  kinds: NoticeKind[];
  organisation: string | null;
  enabled: boolean;
  createdAt: string;
  last: { state: DispatchState; stateTitle: string; note: string; at: string } | null;
}

/** With a secret that is told this once. */
export type EndpointMade = EndpointLine & { secret?: string };

const underWay: readonly DispatchState[] = ['waiting', 'sending'];
const lookAgain = 2_000;

/** Looked at again while something is on its way. */
export const endpoints = queryOptions({
  queryKey: ['endpoints'],
  queryFn: async () => (await call<{ items: EndpointLine[] }>('api/endpoints')).items,
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ last }) => last && underWay.includes(last.state)) ? lookAgain : false,
});
