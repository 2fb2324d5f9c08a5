import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalWords } from '#domain/approval/refusals';
import { DomainError, type RefusalCode } from '#domain/error';

/** HTTP status of every refusal. Total: a new code must say its status. */
const statuses: Readonly<Record<RefusalCode, number>> = {
  invalid: 422,
  illegalAction: 409,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  unauthenticated: 401,
  passwordChangeRequired: 403,
  blockedByFindings: 409,
  deadlinePassed: 409,
  opinionRequired: 422,
  selfApproval: 403,
  notAssignee: 403,
  unchangedResubmission: 409,
  taskGone: 409,
  taskSuspended: 409,
  targetNodeUnknown: 422,
  targetNotPassed: 422,
  targetRunning: 409,
  sameNode: 422,
  signatureRequired: 422,
  transferToSelf: 422,
  signerDuplicate: 422,
  signerKindMixed: 409,
  signNested: 409,
  signerLast: 409,
  waitingForSigners: 409,
  withdrawNotAllowed: 409,
  alreadyDecided: 409,
  nodeDone: 409,
  caseClosed: 409,
  noHandler: 409,
  assigneesIncomplete: 422,
  lockedByUpper: 409,
  openItems: 409,
  urgeTooOften: 429,
  batchNotAllowed: 409,
  privateDataInPublicCopy: 409,
  idempotencyKeyReused: 422,
  preconditionRequired: 428,
  tooManyRequests: 429,
  busy: 503,
  tooLarge: 413,
  unreadable: 422,
};

/** RFC 9457. `code` is stable; `title` is one sentence for people; `details` are the facts. */
export interface Problem {
  type: string;
  status: number;
  code: string;
  title: string;
  details?: object;
}

const words: Readonly<Record<number, [code: string, title: string]>> = {
  400: ['badRequest', '请求格式有误，请检查后重试'],
  404: ['notFound', '没有这个地址'],
  413: ['tooLarge', '提交的内容过大（文件不超过20MB，表单不超过4MB），请压缩或拆分后再提交'],
  415: ['unsupportedMediaType', '不支持的内容类型：请提交 JSON（application/json）或文件（application/octet-stream）'],
};

/** Connection trouble of the database, by SQLSTATE class or Node's code: the command may be repeated. */
const away = /^(08|57P|53|ECONN|ETIMEDOUT|EPIPE)/u;

/** Signs that PostgreSQL cannot store: U+0000, or half of a surrogate pair. By SQLSTATE and words. */
const unfit = /^(22021|22P05|22P02 .*json)/u;

const problemOf = (status: number, code: string, title: string, details?: object): Problem => ({
  type: `urn:jicheng:problem:${code}`,
  status,
  code,
  title,
  ...(details && { details }),
});

/** A refusal of the contract is told with its cause and next step, wherever it was made. */
const refused = ({ code, message, details }: DomainError): Problem => {
  const { name, cause, next } = refusalWords(code) ?? {};
  return problemOf(statuses[code], code, message, name ? { name, cause, next, ...details } : details);
};

const statusOf = (error: unknown): number | undefined =>
  error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;

/** Every error as problem+json. What is not a refusal is a bug: logged whole, told in one sentence. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.problem(error, host.switchToHttp().getRequest<FastifyRequest>());
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return;
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  }

  private problem(error: unknown, { method, url }: FastifyRequest): Problem {
    if (error instanceof DomainError) return refused(error);
    const status = statusOf(error);
    const [code, title] = words[status ?? 0] ?? [];
    if (status && code && title) return problemOf(status, code, title);
    const { code: sqlState = '', message = '' } = error as { code?: string; message?: string };
    if (unfit.test(`${sqlState} ${message}`))
      return problemOf(422, 'invalid', '内容中含有不能保存的字符（如空字符），请删除后重新提交');
    if (away.test(String(sqlState)) || /timeout|terminated/iu.test(String(error)))
      return problemOf(503, 'unavailable', '数据库暂时不可用，内容未保存；请稍后用同一请求重试，不会重复办理');
    this.logger.error(`${method} ${url}`, error instanceof Error ? error.stack : String(error));
    return problemOf(500, 'internal', '系统内部错误，内容未保存；请稍后重试或联系管理员');
  }
}
