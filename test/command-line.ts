import { main } from '../apps/cli/src/main.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as the shell would, and collects what it says. */
export const jicheng = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> => {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (said.out += text), columns: 100 },
    stderr: { write: (text) => (said.err += text), columns: 100 },
    env,
  });
  return { code, ...said };
};
