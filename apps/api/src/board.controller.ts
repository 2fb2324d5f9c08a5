import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { BoardAnswer, DrillLine } from '#domain/answers/board';
import { asBoardCsv } from '#domain/board/csv';
import { dueOf } from '#domain/board/board';
import type { BoardLine } from '#domain/board/line';
import { boardTables, type BoardTableName, type WholeBoard } from '#domain/board/tables';
import type { Actor } from '#domain/evaluation/action';
import { places, stages, type Stage } from '#domain/vocabulary';
import { BoardQuery } from '#engine/queries/board';
import { CurrentActor } from './auth/session.guard.ts';
import { attachment } from './http/attachment.ts';

const said = z.enum(['true', 'false']).transform((word) => word === 'true');
const chosen = {
  round: z.string().trim().min(1).max(100).optional(),
  fiscalYear: z.coerce.number().int().optional(),
  below: z.string().trim().min(1).max(400).optional(),
};
const Chosen = z.strictObject(chosen);
const Drilled = z.strictObject({
  ...chosen,
  unit: z.string().min(1).max(100).optional(),
  stage: z.enum(Object.keys(stages) as [Stage, ...Stage[]]).optional(),
  late: said.optional(),
  done: said.optional(),
  grade: z.string().min(1).max(20).optional(),
  score: z.enum(['stated', 'computed', 'reviewer']).optional(),
  from: z.coerce.number().min(0).max(100).optional(),
  to: z.coerce.number().min(0).max(100).optional(),
  rule: z.string().min(1).max(10).optional(),
});
const names = Object.keys(boardTables) as [BoardTableName, ...BoardTableName[]];
const Tables = z.strictObject({ ...chosen, table: z.enum(names).optional() });

/** More than anybody reads one by one; the whole list is in the file. */
const most = 500;

const asLine = ({ unit, deadlines, ...line }: BoardLine): DrillLine => ({
  ...line,
  unit: unit.name,
  placeName: places[line.place],
  due: dueOf({ place: line.place, deadlines }),
});

/** 督办看板, and what lies behind each of its figures. */
@Controller('api/board')
export class BoardController {
  constructor(private readonly board: BoardQuery) {}

  @Get()
  async all(
    @CurrentActor() actor: Actor,
    @Query({ schema: Chosen }) which: z.infer<typeof Chosen>,
  ): Promise<BoardAnswer> {
    const [whole, choices] = await Promise.all([this.whole(actor, which), this.board.choices(actor)]);
    return { ...whole, choices };
  }

  @Get('lines')
  async behind(
    @CurrentActor() actor: Actor,
    @Query({ schema: Drilled }) { round, fiscalYear, below, ...drill }: z.infer<typeof Drilled>,
  ): Promise<{ total: number; items: DrillLine[] }> {
    const lines = await this.board.behind(actor, { round, fiscalYear, below }, drill);
    return { total: lines.length, items: lines.slice(0, most).map(asLine) };
  }

  /** Every line behind the board, or behind one figure of it, as a table for a spreadsheet. */
  @Get('lines.csv')
  async lines(
    @CurrentActor() actor: Actor,
    @Query({ schema: Drilled }) { round, fiscalYear, below, ...drill }: z.infer<typeof Drilled>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment('督办看板.csv'))
      .send(asBoardCsv(await this.board.behind(actor, { round, fiscalYear, below }, drill)));
  }

  /** The numbers behind the pictures: all of them, or one table. */
  @Get('tables.xlsx')
  async book(
    @CurrentActor() actor: Actor,
    @Query({ schema: Tables }) { table, ...which }: z.infer<typeof Tables>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const board = await this.whole(actor, which);
    const { writeBook } = await import('#forms/write/book');
    const wanted = table ? [boardTables[table]] : Object.values(boardTables);
    const sheets = wanted.map(({ title, columns, rows }) => ({ title, columns, rows: rows(board) }));
    await reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', attachment(`${table ? boardTables[table].title : '督办看板'}.xlsx`))
      .send(await writeBook(sheets));
  }

  private async whole(actor: Actor, which: z.infer<typeof Chosen>): Promise<WholeBoard> {
    const [board, rules] = await Promise.all([this.board.board(actor, which), this.board.rules(actor, which)]);
    return { ...board, rules };
  }
}
