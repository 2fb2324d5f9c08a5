import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Consequences, Organisation, OrganisationTree } from '#domain/answers/organisations';
import type { Actor } from '#domain/evaluation/action';
import { OrganisationCode } from '#domain/register/founding';
import { placesOf } from '#domain/register/scope';
import { OrganisationRegister } from '#engine/people/organisation-register';
import { OrganisationSurvey } from '#engine/people/organisation-survey';
import { Organisations } from '#engine/people/organisations';
import { CurrentActor } from './auth/session.guard.ts';
import { Code, Day, Name, Reason } from './register/shapes.ts';

export const NewOrganisation = z.strictObject({
  code: OrganisationCode,
  name: Name,
  kind: z.enum(['department', 'budgetUnit', 'subordinateUnit']),
  parent: Code,
  openedOn: Day.optional(),
  reason: Reason,
});
export const OrganisationChange = z.strictObject({
  name: Name.optional(),
  parent: Code.optional(),
  closedOn: Day.nullable().optional(),
  reason: Reason,
});

const Survey = z.strictObject({ on: Day.optional() });

@Controller('api/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly register: OrganisationRegister,
    private readonly survey: OrganisationSurvey,
  ) {}

  /** One's own organisations and all below them: the units that a task can be given to. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.organisations.below(placesOf(actor));
  }

  /** The same with people and work, today or at the end of another day. */
  @Get('survey')
  standing(
    @CurrentActor() actor: Actor,
    @Query({ schema: Survey }) { on }: z.infer<typeof Survey>,
  ): Promise<OrganisationTree> {
    return this.survey.on(actor, on);
  }

  @Post()
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewOrganisation }) organisation: z.infer<typeof NewOrganisation>,
  ): Promise<Organisation> {
    return this.register.create(actor, organisation);
  }

  @Patch(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: OrganisationChange }) change: z.infer<typeof OrganisationChange>,
  ): Promise<Organisation> {
    return this.register.alter(actor, id, change);
  }

  /** What the change would bring about; nothing is changed. */
  @Post(':id/preview')
  @HttpCode(200)
  tryOut(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: OrganisationChange }) change: z.infer<typeof OrganisationChange>,
  ): Promise<Consequences> {
    return this.register.tryOut(actor, id, change);
  }
}
