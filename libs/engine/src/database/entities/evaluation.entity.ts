import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { Finding } from '#domain/audit/rule';
import type { State } from '#domain/evaluation/state';
import type { ScoreSheet } from '#domain/scoring/score';
import type { Place } from '#domain/vocabulary';

/** 系统核算 of an evaluation, with the reviewer's score beside it. Written by the score worker only. */
@Entity('score')
export class ScoreRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('int') version!: number;
  /** The event that carried the form. */
  @Column('int', { name: 'form_version', nullable: true }) formVersion!: number | null;
  @Column('jsonb', { nullable: true }) sheet!: ScoreSheet | null;
  @Column('text', { nullable: true }) reviewer!: string | null;
  @Column('text', { name: 'reviewer_grade', nullable: true }) reviewerGrade!: string | null;
}

/** What is wrong with the form of an evaluation. Written by the audit worker only. */
@Entity('finding')
export class FindingRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('int') version!: number;
  /** The event that carried the form. */
  @Column('int', { name: 'form_version', nullable: true }) formVersion!: number | null;
  @Column('jsonb') findings!: Finding[];
  @Column('int') red!: number;
  @Column('int') yellow!: number;
  @Column('int') blue!: number;
}

/** An evaluation as it stands. Read only: it is written by the append statement and by nothing else. */
@Entity('evaluation')
export class EvaluationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') place!: Place;
  @Column('text', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'unit_path' }) unitPath!: string;
  @Column('text') round!: string;
  @Column('int', { name: 'fiscal_year' }) fiscalYear!: number;
  @Column('jsonb') state!: State;
  @Column('text') head!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @OneToOne(() => ScoreRow, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'id', referencedColumnName: 'evaluationId' })
  score!: ScoreRow | null;
  @OneToOne(() => FindingRow, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'id', referencedColumnName: 'evaluationId' })
  finding!: FindingRow | null;
}
