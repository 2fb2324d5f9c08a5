import { programOf } from './program.ts';
import { refusalOf } from './refusal.ts';
import { exit } from './task.ts';
import { terminal, type Io } from './terminal/io.ts';

const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let code: number = exit.fine;
  try {
    const program = programOf(io, (ended) => (code = ended));
    await program.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.line) io.stderr.write(`${refusal.line}\n`);
    return refusal.code;
  }
};

/** `jicheng … | head`: a reader that has seen enough is no fault. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};

/** `jicheng …`: runs one command and gives its exit code, which at a real terminal is also the process's. */
export const main = async (argv: readonly string[], io: Io = terminal): Promise<number> => {
  if (io === terminal) process.stdout.once('error', endQuietly);
  const code = await run(argv, io);
  if (io === terminal) process.exitCode = code;
  return code;
};
