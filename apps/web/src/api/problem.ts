/** Why the house did not do what was asked: what, why, and what next. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }

  /** What to do about it, where the house says so. */
  get next(): string | undefined {
    return typeof this.details['next'] === 'string' ? this.details['next'] : undefined;
  }
}

interface Told {
  code?: string;
  title?: string;
  details?: Record<string, unknown>;
}

export const away = (): Problem =>
  new Problem(0, 'away', '暂时连不上服务器，您填写的内容仍保留在本页，恢复后会自动重试');

/** The problem in an answer that is not 2xx. */
export const problemIn = async (answer: Response): Promise<Problem> => {
  const told = (await answer.json().catch(() => ({}))) as Told;
  return new Problem(
    answer.status,
    told.code ?? 'unknown',
    told.title ?? `服务器答复异常（${answer.status}），请稍后再试`,
    told.details,
  );
};

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, 'unknown', error instanceof Error ? error.message : String(error));
