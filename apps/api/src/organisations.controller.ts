import { Controller, Get } from '@nestjs/common';
import type { Actor } from '#domain/evaluation/action';
import { Organisations, type Organisation } from '#engine/people/organisations';
import { CurrentActor } from './auth/session.guard.ts';

@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  /** One's own organisation and all below it: the units that a task can be given to. */
  @Get()
  list(@CurrentActor() { path }: Actor): Promise<Organisation[]> {
    return this.organisations.below(path);
  }
}
