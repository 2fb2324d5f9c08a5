import { queryOptions } from '@tanstack/react-query';
import type { EndpointLine } from '#domain/answers/endpoints';
import type { ChannelName, DispatchState } from '#domain/channels/kinds';
import { call } from './call.ts';

export type EndpointChannel = Exclude<ChannelName, 'email'>;

const underWay: readonly DispatchState[] = ['waiting', 'sending'];
const lookAgain = 2_000;

/** Looked at again while something is on its way. */
export const endpoints = queryOptions({
  queryKey: ['endpoints'],
  queryFn: async () => (await call<{ items: EndpointLine[] }>('api/endpoints')).items,
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ last }) => last && underWay.includes(last.state)) ? lookAgain : false,
});
