import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { CalendarList, CalendarReceipt } from '#domain/answers/calendars';
import { EditionImport } from '#domain/deadlines/import-edition';
import type { Actor } from '#domain/evaluation/action';
import { CalendarImports } from '#engine/calendars/calendar-imports';
import { CalendarLister } from '#engine/calendars/calendar-list';
import { CurrentActor } from '../auth/session.guard.ts';

/** 工作日历: the State Council's holidays, what a new edition would move, and its application as one run. */
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarLister,
    private readonly imports: CalendarImports,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<CalendarList> {
    return this.calendars.list(actor);
  }

  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: EditionImport }) edition: EditionImport,
  ): Promise<CalendarReceipt> {
    return this.imports.preview(edition, actor);
  }

  @Post()
  @HttpCode(200)
  apply(
    @CurrentActor() actor: Actor,
    @Body({ schema: EditionImport }) edition: EditionImport,
  ): Promise<CalendarReceipt> {
    return this.imports.apply(edition, actor);
  }
}
