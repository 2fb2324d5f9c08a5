import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error';
import { Sessions, type SessionActor } from '#engine/people/sessions';

export const cookieName = 'jicheng_session';

/** A request whose person is known. */
export type SignedIn = FastifyRequest & { actor?: SessionActor };

const openToAll = 'openToAll';
/** Marks what needs no login. Everything else does. */
export const OpenToAll = (): ReturnType<typeof SetMetadata> => SetMetadata(openToAll, true);

const beforePasswordChange = 'beforePasswordChange';
/** Marks what works although a given or old password has still to be changed. */
export const BeforePasswordChange = (): ReturnType<typeof SetMetadata> => SetMetadata(beforePasswordChange, true);

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedIn>().actor,
);

/** The session token in the Cookie header. */
export const tokenOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined => {
  const cookie = headers.cookie;
  const start = cookie?.indexOf(`${cookieName}=`) ?? -1;
  if (!cookie || start < 0) return undefined;
  const end = cookie.indexOf(';', start);
  return cookie.slice(start + cookieName.length + 1, end < 0 ? undefined : end);
};

export const notSignedIn = (): DomainError => new DomainError('unauthenticated', '尚未登录或登录已过期，请重新登录');

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A page of another site must not act in somebody's name: SameSite=Strict first, this second. */
const refuseForeignPage = ({ method, headers }: FastifyRequest): void => {
  if (!changes.has(method) || !headers.origin) return;
  if (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host) return;
  throw new DomainError('forbidden', '不接受来自其他网站的操作请求');
};

/** Two windows share one cookie: what one person has typed must not be saved in the name of the next. */
const refuseOtherPerson = ({ headers }: FastifyRequest, { id, name }: SessionActor): void => {
  const meant = headers['x-person'];
  if (meant === undefined || meant === encodeURIComponent(id)) return;
  throw new DomainError('unauthenticated', `本浏览器的另一窗口已由${name}登录，请以您自己的账号重新登录后继续`);
};

/** Fails closed: who is not known gets nothing but what is open to all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedIn>();
    refuseForeignPage(request);
    if (this.isMarked(context, openToAll)) return true;
    const token = tokenOf(request);
    const actor = token ? await this.sessions.actor(token) : null;
    if (!actor) throw notSignedIn();
    refuseOtherPerson(request, actor);
    if (actor.mustChangePassword && !this.isMarked(context, beforePasswordChange))
      throw new DomainError('passwordChangeRequired', '您的口令是初始口令或已到期，请先修改口令');
    request.actor = actor;
    return true;
  }

  private isMarked(context: ExecutionContext, mark: string): boolean {
    return this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) === true;
  }
}
