import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Board } from '#domain/board/board';
import type { Actor } from '#domain/evaluation/action';
import { asBoardCsv } from '#domain/board/csv';
import { BoardQuery, type RuleCount } from '#engine/queries/board';
import { Work, workLists, type WorkLine } from '#engine/queries/work';
import { CurrentActor } from './auth/session.guard.ts';
import { attachment } from './http/attachment.ts';

const Wanted = z.strictObject({ list: z.enum(workLists).default('todo') });
const Chosen = z.strictObject({
  round: z.string().trim().min(1).max(100).optional(),
  fiscalYear: z.coerce.number().int().optional(),
  below: z.string().trim().min(1).max(400).optional(),
});

/** 我的工作 and 督办看板. */
@Controller('api')
export class WorkController {
  constructor(
    private readonly work: Work,
    private readonly board: BoardQuery,
  ) {}

  @Get('work')
  list(@CurrentActor() actor: Actor, @Query({ schema: Wanted }) { list }: z.infer<typeof Wanted>): Promise<WorkLine[]> {
    return this.work.list(actor, list);
  }

  @Get('board')
  async all(
    @CurrentActor() actor: Actor,
    @Query({ schema: Chosen }) chosen: z.infer<typeof Chosen>,
  ): Promise<Board & { rules: RuleCount[] }> {
    const [board, rules] = await Promise.all([this.board.board(actor, chosen), this.board.rules(actor, chosen)]);
    return { ...board, rules };
  }

  /** Every line behind the board, as a table for a spreadsheet. */
  @Get('board/lines.csv')
  async lines(
    @CurrentActor() actor: Actor,
    @Query({ schema: Chosen }) chosen: z.infer<typeof Chosen>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment('督办看板.csv'))
      .send(asBoardCsv(await this.board.lines(actor, chosen)));
  }
}
