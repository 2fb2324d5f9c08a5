import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import { roles } from '#domain/vocabulary';
import type { Config } from '#engine/config/config';
import { CONFIG } from '#engine/config/token';
import { Sessions } from '#engine/people/sessions';
import { cookieName, CurrentActor, OpenToAll, tokenOf } from './session.guard.ts';

const Credentials = z.strictObject({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) });

/** What a person is told about themselves. */
interface Me {
  id: string;
  name: string;
  roles: { code: string; title: string }[];
  path: string;
}

const me = ({ id, name, roles: held, path }: Actor): Me => ({
  id,
  name,
  roles: held.map((code) => ({ code, title: roles[code] })),
  path,
});

@Controller('api')
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('login')
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

  @Post('logout')
  @HttpCode(204)
  @OpenToAll()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.sessions.logout(token);
    void reply.header('set-cookie', `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
  }

  @Get('me')
  me(@CurrentActor() actor: Actor): Me {
    return me(actor);
  }
}
