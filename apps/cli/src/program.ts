import { Command, Option } from 'commander';
import type { Task } from './task.ts';
import { tasks } from './tasks.ts';
import type { Io } from './terminal/io.ts';
import { width } from './terminal/width.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const addTask = (program: Command, io: Io, task: Task, done: (code: number) => void): void => {
  const command = program.command(task.name).description(task.summary).helpOption('-h, --help', '显示帮助');
  for (const [name, help] of task.args) command.argument(name, help);
  for (const [flags, help, standard] of task.options) command.addOption(new Option(flags, help).default(standard));
  command.usage(['[选项]', ...task.args.map(([name]) => name)].join(' '));
  command.action(async () => done(await task.run(io, command.processedArgs as never, command.opts() as never)));
};

/** The command line, in Chinese throughout. `done` is told the exit code of the command that ran. */
export const programOf = (io: Io, done: (code: number) => void): Command => {
  const program = new Command('jicheng')
    .description('绩程：预算绩效管理')
    .usage('[选项] <命令>')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Refusals are printed once, by main, in Chinese.
      writeErr: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => [command.name(), command.usage().replace('[选项]', '').trim()].join(' ').trim(),
      displayWidth: width,
    });
  for (const task of tasks) addTask(program, io, task, done);
  return program;
};
