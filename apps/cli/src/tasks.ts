import { check } from './commands/check.ts';
import { convert } from './commands/convert.ts';
import { demo } from './commands/demo.ts';
import { diff } from './commands/diff.ts';
import { exportForm } from './commands/export.ts';
import { fillTemplate } from './commands/fill-template.ts';
import { importFiles } from './commands/import.ts';
import { letters } from './commands/letters.ts';
import { people } from './commands/people.ts';
import { rebuild } from './commands/rebuild.ts';
import { routes } from './commands/routes.ts';
import { schemes } from './commands/schemes.ts';
import { verify } from './commands/verify.ts';
import type { Task } from './task.ts';

/** Every command of `jicheng`. A new one is a file and a line here. */
export const tasks: readonly Task[] = [
  check,
  diff,
  convert,
  fillTemplate,
  importFiles,
  exportForm,
  verify,
  schemes,
  routes,
  people,
  demo,
  rebuild,
  letters,
];
