import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { workLists, type WorkLine } from '#domain/answers/work';
import type { Actor } from '#domain/evaluation/action';
import { Work } from '#engine/queries/work';
import { CurrentActor } from './auth/session.guard.ts';

const Wanted = z.strictObject({ list: z.enum(workLists).default('todo') });

/** 我的工作. */
@Controller('api/work')
export class WorkController {
  constructor(private readonly work: Work) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query({ schema: Wanted }) { list }: z.infer<typeof Wanted>): Promise<WorkLine[]> {
    return this.work.list(actor, list);
  }
}
