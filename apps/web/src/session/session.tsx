import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { call, sessionEnd } from '../api/call.ts';
import type { Role } from '#domain/vocabulary';

/** Who is at work. */
export interface Me {
  id: string;
  name: string;
  roles: { code: Role; title: string }[];
  path: string;
  /** Nothing else works until it is changed. */
  mustChangePassword: boolean;
}

interface Session {
  /** null: nobody has signed in. */
  me: Me | null;
  /** Over in the middle of work: sign in again in place, nothing typed is lost. */
  expired: boolean;
  signIn(login: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('no session around');
  return session;
};

/** @throws Error when nobody has signed in: only for pages that are shown to people at work */
export const useMe = (): Me => {
  const { me } = useSession();
  if (!me) throw new Error('nobody has signed in');
  return me;
};

const whoAmI = async (): Promise<Me | null> => (await call<{ me: Me | null }>('api/session')).me;

/** What one person has seen is not for the next. */
const forgetOthers = (queries: QueryClient): void =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });

export const SessionProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const { data: me, isPending } = useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: Infinity });
  useEffect(() => {
    const note = (): void => setExpired((was) => was || queries.getQueryData(['me']) != null);
    sessionEnd.addEventListener('end', note);
    return () => sessionEnd.removeEventListener('end', note);
  }, [queries]);
  const signIn = async (login: string, password: string): Promise<void> => {
    const now = await call<Me>('api/login', { method: 'POST', body: { login, password } });
    if (me && me.id !== now.id) forgetOthers(queries);
    queries.setQueryData(['me'], now);
    setExpired(false);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
  const signOut = async (): Promise<void> => {
    await call('api/logout', { method: 'POST', body: {} });
    forgetOthers(queries);
    queries.setQueryData(['me'], null);
  };
  if (isPending) return null;
  return <SessionContext value={{ me: me ?? null, expired, signIn, signOut }}>{children}</SessionContext>;
};
