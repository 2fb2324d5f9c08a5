import type { ReceivedFile } from '#domain/attachments/attachment';
import type { Actor } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';

/** A file that comes with a command, with what it holds. */
export interface Upload extends ReceivedFile {
  content: Buffer;
}

/** The one command: somebody does something to one evaluation, as they saw it at a version. */
export class Act {
  constructor(
    readonly evaluationId: string,
    /** Version that the person saw (If-Match). */
    readonly expected: number,
    readonly action: ActionName,
    readonly input: unknown,
    readonly actor: Actor,
    /** Same key, same answer: a command that is sent twice takes effect once. */
    readonly idempotencyKey?: string,
    readonly file?: Upload,
  ) {}
}

/** 任务下达: starts an evaluation for a unit. */
export class Open {
  constructor(
    readonly unitId: string,
    readonly input: Readonly<Record<string, unknown>>,
    readonly actor: Actor,
    readonly idempotencyKey?: string,
    /** Where the number follows from what is asked for: then the same task cannot be given twice, by whomever. */
    readonly evaluationId?: string,
  ) {}
}
