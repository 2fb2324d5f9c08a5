import { Body, Controller, Get, HttpCode, Inject, Post as PostTo, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor, Post } from '#domain/evaluation/action';
import { roles } from '#domain/vocabulary';
import type { Config } from '#engine/config/config';
import { CONFIG } from '#engine/config/token';
import { Passwords } from '#engine/people/passwords';
import { hashOf, Sessions, type SessionActor } from '#engine/people/sessions';
import { demoAccounts, demoPassword, type DemoAccount } from '../demo/people.ts';
import { BeforePasswordChange, cookieName, CurrentActor, OpenToAll, tokenOf } from './session.guard.ts';

const Credentials = z.strictObject({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) });

/** What a person is told about themselves. */
interface Me {
  id: string;
  name: string;
  roles: { code: string; title: string }[];
  path: string;
  /** 兼任 */
  otherPosts: { roles: Me['roles']; path: string }[];
  /** 正在代理谁 */
  standsFor: { id: string; name: string }[];
  /** Nothing else works until it is changed. */
  mustChangePassword: boolean;
}

/** Who can be tried in a demonstration, and the one public password of all of them. */
interface Demonstration {
  password: string;
  accounts: DemoAccount[];
}

/** Both, so that whoever finds an open screen cannot take the account over. */
export const NewPassword = z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) });

const titled = ({ roles: held, path }: Post): { roles: Me['roles']; path: string } => ({
  roles: held.map((code) => ({ code, title: roles[code] })),
  path,
});

const me = (actor: SessionActor): Me => ({
  id: actor.id,
  name: actor.name,
  ...titled(actor),
  otherPosts: (actor.otherPosts ?? []).map(titled),
  standsFor: (actor.standsFor ?? []).map(({ id, name }) => ({ id, name })),
  mustChangePassword: actor.mustChangePassword === true,
});

@Controller('api')
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @PostTo('login')
  @HttpCode(200)
  @OpenToAll()
  async login(
    @Body({ schema: Credentials }) { login, password }: z.infer<typeof Credentials>,
    @Req() { protocol }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const { token, actor } = await this.sessions.login(login, password);
    const secure = protocol === 'https' ? '; Secure' : '';
    const age = this.config.session.idleMinutes * 60 * 16;
    void reply.header(
      'set-cookie',
      `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`,
    );
    return me(actor);
  }

  @PostTo('logout')
  @HttpCode(204)
  @OpenToAll()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.sessions.logout(token);
    void reply.header('set-cookie', `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
  }

  @PostTo('password')
  @HttpCode(204)
  @BeforePasswordChange()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewPassword }) { current, next }: z.infer<typeof NewPassword>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const token = tokenOf(request) ?? '';
    await this.passwords.change(actor.id, current, next, hashOf(token));
    this.sessions.forget(token);
  }

  /** Who is at work in this browser, if anybody: not knowing is an answer, not a refusal. A house in service has no `demo`. */
  @Get('session')
  @OpenToAll()
  async session(@Req() request: FastifyRequest): Promise<{ me: Me | null; demo?: Demonstration }> {
    const token = tokenOf(request);
    const actor = token ? await this.sessions.actor(token) : null;
    return {
      me: actor && me(actor),
      ...(this.config.demo && { demo: { password: demoPassword, accounts: demoAccounts() } }),
    };
  }

  @Get('me')
  @BeforePasswordChange()
  me(@CurrentActor() actor: SessionActor): Me {
    return me(actor);
  }
}
