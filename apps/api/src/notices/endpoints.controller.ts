import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { EndpointLine } from '#domain/answers/endpoints';
import { Endpoint, EndpointChange } from '#domain/channels/endpoint';
import type { Actor } from '#domain/evaluation/action';
import { Endpoints, type EndpointMade } from '#engine/channels/endpoints';
import { CurrentActor } from '../auth/session.guard.ts';

/** Webhooks and robots. Addresses and secrets go in and never come out again; a secret that is made here is told once. */
@Controller('api/endpoints')
export class EndpointsController {
  constructor(private readonly endpoints: Endpoints) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<{ items: EndpointLine[] }> {
    return { items: await this.endpoints.list(actor) };
  }

  @Post()
  add(
    @CurrentActor() actor: Actor,
    @Body({ schema: Endpoint }) endpoint: z.infer<typeof Endpoint>,
  ): Promise<EndpointMade> {
    return this.endpoints.add(actor, endpoint);
  }

  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndpointChange }) change: z.infer<typeof EndpointChange>,
  ): Promise<EndpointLine> {
    return this.endpoints.change(actor, id, change);
  }

  /** A test message, through the ledger like any other. */
  @Post(':id/test')
  @HttpCode(202)
  async test(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.endpoints.test(actor, id);
  }

  @Post(':id/rotate')
  @HttpCode(200)
  rotate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EndpointMade> {
    return this.endpoints.rotate(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.endpoints.remove(actor, id);
  }
}
