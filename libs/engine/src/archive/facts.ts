import { z } from 'zod';
import { canonical } from '#domain/canonical';
import { scoreRecord, type ArchivedScore } from '#domain/archive/opinions';
import { formPaths, recordPaths } from '#domain/archive/record';
import { events, eventTypes, type Recorded } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formKeys, formsOf, type State } from '#domain/evaluation/state';
import { Form } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { brokenLink, type Link } from '../event-store/chain.ts';
import { enclosedProblems } from './enclosed.ts';
import type { Problem } from './unzip.ts';

type Files = ReadonlyMap<string, Buffer>;

const Line = z.object({
  hash: z.string(),
  event: z.object({
    type: z.enum(eventTypes as [Recorded['type'], ...Recorded['type'][]]),
    version: z.int(),
    at: z.iso.datetime(),
    by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
    data: z.unknown(),
  }),
});

const Metadata = z.object({
  evaluationId: z.string(),
  version: z.int(),
  place: z.string(),
  head: z.string().nullable(),
});
const AnyObject = z.record(z.string(), z.unknown());

/** What a package tells about its evaluation, read from its files. */
interface Facts {
  files: Files;
  metadata: z.infer<typeof Metadata>;
  history: readonly Link[];
  state: State;
}

const json = (files: Files, path: string): unknown => JSON.parse(files.get(path)?.toString() ?? 'null');

const linkOf = (text: string): Link => {
  const { hash, event } = Line.parse(JSON.parse(text));
  // The data is checked and then taken as it was written: the chain is over those words.
  events[event.type].parse(event.data);
  return { hash, event: event as Recorded };
};

const readHistory = (files: Files): Link[] =>
  (files.get(recordPaths.events)?.toString() ?? '').split('\n').filter(Boolean).map(linkOf);

const alike = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);

/** One question to the package, and the file that is to blame when it fails. */
interface Check {
  file: string;
  /** null when it holds. */
  fault(this: void, facts: Facts): string | null;
}

const chain: Check = {
  file: recordPaths.events,
  fault: ({ metadata, history }) => {
    const broken = brokenLink(metadata.evaluationId, history);
    if (broken !== null) return `第${broken}项事项的校验链断开：它或它之前的事项被改动、删除或插入`;
    return history.at(-1)?.hash === metadata.head ? null : '最后一项事项与元数据登记的不同，末尾的事项被删除或加入';
  },
};

const place: Check = {
  file: recordPaths.metadata,
  fault: ({ metadata, state }) =>
    metadata.place === state.place && metadata.version === state.version
      ? null
      : '登记的环节或版本与事项推演的结果不同',
};

/** Only what the archive says is compared: a later release may know more about an evaluation. */
const state: Check = {
  file: recordPaths.state,
  fault: ({ files, state }) => {
    const archived = AnyObject.parse(json(files, recordPaths.state));
    const wrong = Object.keys(archived).find((key) => !alike(archived[key], state[key as keyof State]));
    return wrong === undefined ? null : `“${wrong}”与事项推演的结果不同`;
  },
};

const forms = formKeys.map((key): Check => ({
  file: formPaths[key],
  fault: ({ files, state, history }) => {
    const recorded = formsOf(
      state,
      history.map(({ event }) => event),
    )[key];
    return alike(json(files, formPaths[key]), recorded) ? null : '与办理事项中的表格不同';
  },
}));

/** The tree that explains the points is left out: its wording may improve, the points may not change. */
const numbersOf = ({ opinions, sheet }: ArchivedScore): unknown => ({
  opinions,
  sheet: sheet && { ...sheet, tree: null },
});

const points: Check = {
  file: recordPaths.score,
  fault: ({ files, state }) => {
    const form = json(files, formPaths.selfEvaluation);
    const { scheme, schemeVersion } = state.pins;
    const sheet = form === null ? null : score(Form.parse(form), schemeOf(scheme, schemeVersion));
    const archived = json(files, recordPaths.score) as ArchivedScore;
    return alike(numbersOf(archived), numbersOf(scoreRecord(state, sheet))) ? null : '与按归档表格重新核算的得分不同';
  },
};

const checks: readonly Check[] = [chain, place, state, ...forms, points];

/** A value, or the problem of the file that it could not be read from. */
const reading = <T>(file: string, read: () => T): T | Problem[] => {
  try {
    return read();
  } catch {
    return [{ file, problem: '内容无法读取' }];
  }
};

const inspect = (facts: Facts, { file, fault }: Check): Problem[] => {
  const found = reading(file, () => fault(facts));
  if (Array.isArray(found)) return found;
  return found === null ? [] : [{ file, problem: found }];
};

/** Whether the files agree with the events, and the events with each other. */
export const factProblems = (files: Files): { events: number; problems: Problem[] } => {
  const metadata = reading(recordPaths.metadata, () => Metadata.parse(json(files, recordPaths.metadata)));
  if (Array.isArray(metadata)) return { events: 0, problems: metadata };
  const history = reading(recordPaths.events, () => ({ links: readHistory(files) }));
  if (Array.isArray(history)) return { events: 0, problems: history };
  const { links } = history;
  const replayed = reading(recordPaths.events, () => replay(links.map(({ event }) => event)));
  if (Array.isArray(replayed))
    return { events: links.length, problems: [{ file: recordPaths.events, problem: '事项的先后不合流程，无法推演' }] };
  const facts: Facts = { files, metadata, history: links, state: replayed };
  const problems = [...checks.flatMap((check) => inspect(facts, check)), ...enclosedProblems(files, replayed)];
  return { events: links.length, problems };
};
