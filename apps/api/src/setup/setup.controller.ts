import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FirstSteps } from '#domain/answers/first-steps';
import type { Actor } from '#domain/evaluation/action';
import { Founding, type Founded } from '#domain/register/founding';
import { FirstStepsView } from '#engine/people/first-steps';
import { Setup } from '#engine/people/setup';
import { CurrentActor, OpenToAll } from '../auth/session.guard.ts';

/** 启用码 beside what is to be founded. */
export const SetupOrder = z.strictObject({
  code: z.string().trim().min(1, '请填写启用码').max(100),
  founding: Founding,
});

/** 启用系统: the bureau and its three administrators, for whoever holds the code that the process has printed. */
@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly firstSteps: FirstStepsView,
  ) {}

  /** Nothing else is told to somebody who has not signed in. */
  @Get()
  @OpenToAll()
  async state(): Promise<{ open: boolean }> {
    return { open: await this.setup.isOpen() };
  }

  /** The three initial passwords, told this once. */
  @Post()
  @OpenToAll()
  found(
    @Body({ schema: SetupOrder }) { code, founding }: z.infer<typeof SetupOrder>,
    @Req() { ip }: FastifyRequest,
  ): Promise<Founded[]> {
    return this.setup.found(code, founding, ip);
  }

  /** 开通进度; null once the first task is given, and for people whom it is no concern of. */
  @Get('progress')
  async progress(@CurrentActor() actor: Actor): Promise<{ progress: FirstSteps | null }> {
    return { progress: await this.firstSteps.of(actor) };
  }
}
