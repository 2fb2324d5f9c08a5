import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import { Trail, type RegisterLine, type TrailLine } from '#engine/people/trail';
import { CurrentActor } from '../auth/session.guard.ts';
import { Paging } from '../http/validation.ts';

const Word = z.string().trim().min(1).max(100).optional();
const Instant = z.iso.datetime({ offset: true }).optional();
const Lines = z.strictObject({ ...Paging, person: Word, action: Word, outcome: Word, from: Instant, to: Instant });
const Changes = z.strictObject({
  ...Paging,
  kind: z.enum(['organisation', 'person', 'post', 'proxy', 'role_request']).optional(),
  subject: Word,
});

@Controller('api/audit')
export class AuditController {
  constructor(private readonly trail: Trail) {}

  @Get()
  lines(@CurrentActor() actor: Actor, @Query({ schema: Lines }) filter: z.infer<typeof Lines>): Promise<TrailLine[]> {
    return this.trail.lines(actor, filter);
  }

  @Get('register')
  changes(
    @CurrentActor() actor: Actor,
    @Query({ schema: Changes }) filter: z.infer<typeof Changes>,
  ): Promise<RegisterLine[]> {
    return this.trail.changes(actor, filter);
  }
}
