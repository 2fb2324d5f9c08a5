import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import type { NoticeSettings } from '#domain/answers/notices';
import { noticeKindNames, noticeKinds } from '#domain/channels/kinds';
import { Preferences } from '#domain/channels/preferences';
import type { Actor } from '#domain/evaluation/action';
import { Calendars } from '#engine/channels/calendars';
import { Contacts } from '#engine/channels/contacts';
import type { Config } from '#engine/config/config';
import { CONFIG } from '#engine/config/token';
import { CurrentActor } from '../auth/session.guard.ts';

export const Mailbox = z.strictObject({ email: z.email().max(200) });
export const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/u, '应为六位数字') });
const PersonId = z.string().min(1).max(200);

/** 消息设置: how a person is told, beyond the inbox. */
@Controller('api')
export class NoticeSettingsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly calendars: Calendars,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me/notices')
  async read(@CurrentActor() { id }: Actor): Promise<NoticeSettings> {
    return {
      ...(await this.contacts.read(id)),
      kinds: noticeKindNames.map((code) => ({ code, title: noticeKinds[code] })),
      mailAvailable: this.config.channels.smtp !== undefined,
      calendar: await this.calendars.isOpen(id),
    };
  }

  @Put('me/notices')
  async write(
    @CurrentActor() actor: Actor,
    @Body({ schema: Preferences }) preferences: z.infer<typeof Preferences>,
  ): Promise<NoticeSettings> {
    await this.contacts.write(actor.id, preferences);
    return this.read(actor);
  }

  @Put('me/email')
  @HttpCode(202)
  async propose(
    @CurrentActor() { id }: Actor,
    @Body({ schema: Mailbox }) { email }: z.infer<typeof Mailbox>,
  ): Promise<void> {
    await this.contacts.propose(id, email);
  }

  @Post('me/email/confirm')
  @HttpCode(204)
  async confirm(@CurrentActor() { id }: Actor, @Body({ schema: Code }) { code }: z.infer<typeof Code>): Promise<void> {
    await this.contacts.confirm(id, code);
  }

  @Delete('me/email')
  @HttpCode(204)
  async forget(@CurrentActor() { id }: Actor): Promise<void> {
    await this.contacts.forget(id);
  }

  @Put('people/:id/email')
  @HttpCode(204)
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: PersonId }) id: string,
    @Body({ schema: Mailbox }) { email }: z.infer<typeof Mailbox>,
  ): Promise<void> {
    await this.contacts.assign(actor, id, email);
  }
}
