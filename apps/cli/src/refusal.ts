import { CommanderError } from 'commander';
import { DomainError } from '#domain/error';
import { exit } from './task.ts';
import { plain } from './terminal/width.ts';

const usageErrors: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownOption': (option) => `没有选项“${option}”`,
  'commander.unknownCommand': (command) => `没有命令“${command}”`,
  'commander.missingArgument': (argument) => `缺少参数“${argument}”`,
  'commander.optionMissingArgument': (option) => `选项“${option}”缺少取值`,
  'commander.excessArguments': () => '参数过多',
  'commander.help': () => '没有这个命令',
};

const ofUsage = ({ code, message }: CommanderError): string => {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  return `${usageErrors[code]?.(quoted) ?? message}。用 jicheng --help 查看用法`;
};

export interface Refusal {
  /** One line for stderr; '' when nothing is wrong (help was asked for). */
  line: string;
  code: number;
}

/** What to say when a command did not end by itself, and the exit code. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof CommanderError && error.exitCode === 0) return { line: '', code: exit.fine };
  if (error instanceof CommanderError) return { line: ofUsage(error), code: exit.unusable };
  if (error instanceof DomainError) return { line: plain(error.message), code: exit.unusable };
  const message = error instanceof Error ? error.message : String(error);
  return {
    line: `程序内部错误：${plain(message)}（退出码${exit.bug}；请将此信息连同所用命令报告维护人员）`,
    code: exit.bug,
  };
};
