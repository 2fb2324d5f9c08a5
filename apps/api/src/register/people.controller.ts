import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { PeopleReceipt, PersonLine } from '#domain/answers/people';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { Login } from '#domain/register/login';
import { roles, type Role } from '#domain/vocabulary';
import { Accounts, type Created } from '#engine/people/accounts';
import { Departures, type Departed } from '#engine/people/departures';
import { PeopleImport } from '#engine/people/people-import';
import { PeopleList } from '#engine/people/people-list';
import { PostRequests } from '#engine/people/post-requests';
import { readPeople } from '#forms/people/read-people';
import { CurrentActor } from '../auth/session.guard.ts';
import { Paging } from '../http/validation.ts';
import { Code, Day, Name, Reason } from './shapes.ts';

export const RoleName = z.enum(Object.keys(roles) as [Role, ...Role[]]);
const Filter = z.strictObject({
  ...Paging,
  text: z.string().trim().max(100).optional(),
  organisation: z.string().max(100).optional(),
  role: RoleName.optional(),
});
export const NewPerson = z.strictObject({
  login: Login,
  name: Name,
  organisation: Code,
  roles: z.array(RoleName).min(1).max(5),
  mail: z.email('邮箱格式不对').max(200).optional(),
  reason: Reason,
});
const ImportQuery = z.strictObject({
  name: z.string().trim().min(1).max(300),
  reason: Reason,
  preview: z.enum(['true', 'false']).default('true'),
});
export const PersonChange = z.strictObject({ name: Name, reason: Reason });
export const Because = z.strictObject({ reason: Reason });
export const WantedPost = z.strictObject({
  organisation: Code,
  roles: z.array(RoleName).min(1).max(5),
  main: z.boolean().default(false),
  from: Day.optional(),
  until: Day.optional(),
  reason: Reason,
});

@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleList,
    private readonly accounts: Accounts,
    private readonly departures: Departures,
    private readonly requests: PostRequests,
    private readonly imports: PeopleImport,
  ) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: Filter }) filter: z.infer<typeof Filter>,
  ): Promise<{ total: number; items: PersonLine[] }> {
    return this.people.list(actor, filter);
  }

  @Post()
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewPerson }) person: z.infer<typeof NewPerson>,
  ): Promise<Created> {
    return this.accounts.create(actor, person);
  }

  /** A CSV or Excel list: looked at, unless preview=false. */
  @Post('import')
  @HttpCode(200)
  import(
    @CurrentActor() actor: Actor,
    @Query({ schema: ImportQuery }) { name, reason, preview }: z.infer<typeof ImportQuery>,
    @Body() bytes: unknown,
  ): Promise<PeopleReceipt> {
    if (!Buffer.isBuffer(bytes)) throw new DomainError('invalid', '请以 application/octet-stream 提交文件内容');
    return this.imports.run(actor, readPeople(name, bytes), reason, preview === 'true');
  }

  @Patch(':id')
  @HttpCode(204)
  rename(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: PersonChange }) { name, reason }: z.infer<typeof PersonChange>,
  ): Promise<void> {
    return this.accounts.rename(actor, id, name, reason);
  }

  /** Also finds others for the tasks that the person still holds. */
  @Post(':id/disable')
  @HttpCode(200)
  disable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: Because }) { reason }: z.infer<typeof Because>,
  ): Promise<Departed> {
    return this.departures.disable(actor, id, reason);
  }

  @Post(':id/enable')
  @HttpCode(204)
  enable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: Because }) { reason }: z.infer<typeof Because>,
  ): Promise<void> {
    return this.accounts.enable(actor, id, reason);
  }

  @Post(':id/password')
  @HttpCode(200)
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body({ schema: Because }) { reason }: z.infer<typeof Because>,
  ): Promise<{ initialPassword: string }> {
    return this.accounts.resetPassword(actor, id, reason);
  }

  @Post(':id/posts')
  async askForPost(
    @CurrentActor() actor: Actor,
    @Param('id') person: string,
    @Body({ schema: WantedPost }) wanted: z.infer<typeof WantedPost>,
  ): Promise<{ request: string }> {
    return { request: await this.requests.ask(actor, { person, ...wanted }) };
  }

  /** `main`, or the number of another post. */
  @Post(':id/posts/:post/end')
  @HttpCode(200)
  endPost(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('post', { schema: z.string().regex(/^(main|\d{1,18})$/u) }) post: string,
    @Body({ schema: Because }) { reason }: z.infer<typeof Because>,
  ): Promise<Departed> {
    return this.departures.endPost(actor, id, post, reason);
  }
}
