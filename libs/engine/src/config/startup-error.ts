/** What can keep the program from starting, other than a bug. */
export type StartupCode =
  | 'settings'
  | 'noPostgres'
  | 'foreignDataDirectory'
  | 'otherPostgresVersion'
  | 'otherOwner'
  | 'alreadyRunning'
  | 'postgresFailed'
  | 'notDurable'
  | 'secretsUnreadable'
  | 'portInUse';

/** A start that is refused: what is wrong and what to do about it, in Chinese and in English. */
export class StartupError extends Error {
  constructor(
    readonly code: StartupCode,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`);
    this.name = 'StartupError';
  }
}
