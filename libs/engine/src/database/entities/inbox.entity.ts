import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message in one person's inbox. */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('bigint') id!: string;
  @Column('text') person!: string;
  @Column('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('text') origin!: string;
  @Column('text') text!: string;
  /** What the bureau adds to messages of this kind; ''. */
  @Column('text') note!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}

/** The final package of an evaluation, but for the contents of its attachments; the hash is of the whole. */
@Entity('archive')
export class ArchiveRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('text') sha256!: string;
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('timestamptz', { name: 'built_at' }) builtAt!: Date;
}
