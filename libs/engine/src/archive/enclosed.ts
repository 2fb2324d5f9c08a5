import { enclosedFolder, enclosedOf } from '#domain/archive/enclosed';
import type { State } from '#domain/evaluation/state';
import { sha256 } from './manifest.ts';
import type { Problem } from './unzip.ts';

/** Why a file that lies among the attachments does not belong there. */
const surplus = (path: string, file: Buffer, { attachments }: State): Problem => {
  const hash = sha256(file);
  const gone = attachments.find((one) => one.withdrawn && one.sha256 === hash);
  const problem = gone ? '这份附件已经撤下，不应在包内' : '办理事项中没有这份附件，是后来加入的';
  return { file: path, problem };
};

/** The attachments of a package against those that its facts speak of: changed, missing, surplus. */
export const enclosedProblems = (files: ReadonlyMap<string, Buffer>, state: State): Problem[] => {
  const expected = new Map(enclosedOf(state.attachments).map((one) => [one.path, one.sha256]));
  const faults = [...expected].flatMap(([path, hash]): Problem[] => {
    const file = files.get(path);
    if (!file) return [{ file: path, problem: '办理事项登记的附件，压缩包内没有' }];
    return sha256(file) === hash ? [] : [{ file: path, problem: '内容与上传时登记的校验值不符，附件被改动或替换' }];
  });
  const others = [...files].filter(([path]) => path.startsWith(enclosedFolder) && !expected.has(path));
  return [...faults, ...others.map(([path, file]) => surplus(path, file, state))];
};
