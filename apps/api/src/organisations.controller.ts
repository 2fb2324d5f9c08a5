import { Controller, Get } from '@nestjs/common';
import type { Actor } from '#domain/evaluation/action';
import { placesOf } from '#domain/register/scope';
import { Organisations, type Organisation } from '#engine/people/organisations';
import { CurrentActor } from './auth/session.guard.ts';

@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  /** One's own organisations and all below them: the units that a task can be given to. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.organisations.below(placesOf(actor));
  }
}
