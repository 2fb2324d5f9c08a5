import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files beside the forms, under the hash of their content. */
export class Attachments1763800000009 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [content, guard, spokenOf]) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index event_attachment');
    await run.query('drop table attachment_content');
  }
}

/** `awaited_at`: kept for a command that has still to be accepted; null once an event is known to speak of it. */
const content = `
  create table attachment_content (
    sha256 text primary key,
    bytes bytea not null,
    awaited_at timestamptz
  );
  alter table attachment_content alter column bytes set storage external;
  create index attachment_content_awaited on attachment_content (awaited_at) where awaited_at is not null;`;

const guard = `
  create trigger content_never_changes before update of sha256, bytes on attachment_content
    for each row execute function refuse_change();`;

const spokenOf = `
  create index event_attachment on event ((data ->> 'sha256')) where type = 'attachment.added.v1'`;
