import { pageOfJson, lineOfJson } from './archive/json.ts';
import { scoreRecord } from './archive/opinions.ts';
import { printablePage } from './archive/page.ts';
import { readme } from './archive/readme.ts';
import { archiveFormat, formPaths, recordPaths, type ArchiveFile, type ArchiveRecord } from './archive/record.ts';
import { formKeys } from './evaluation/state.ts';

/** Identity, retention and versions; `head` is the hash of the last event. */
const metadata = ({ evaluationId, state, history }: ArchiveRecord): object => {
  const archived = history.findLast(({ event }) => event.type === 'evaluation.archived.v1')?.event;
  const { fondsCode, retention } = archived?.type === 'evaluation.archived.v1' ? archived.data : {};
  return {
    format: archiveFormat,
    evaluationId,
    title: state.title,
    unit: state.unit,
    fiscalYear: state.fiscalYear,
    round: state.round,
    evalScope: state.evalScope,
    place: state.place,
    version: state.version,
    pins: state.pins,
    fondsCode: fondsCode ?? null,
    retention: retention ?? null,
    archivedAt: archived?.at ?? null,
    archivedBy: archived?.by ?? null,
    head: history.at(-1)?.hash ?? null,
  };
};

/** One file of the package; undefined where the evaluation has nothing to put into it. */
type Chapter = (record: ArchiveRecord) => string | undefined;

const chapters: Readonly<Record<string, Chapter>> = {
  [recordPaths.metadata]: (record) => pageOfJson(metadata(record)),
  [recordPaths.state]: ({ state }) => pageOfJson(state),
  [recordPaths.events]: ({ history }) => history.map(({ event, hash }) => lineOfJson({ event, hash })).join(''),
  [recordPaths.score]: ({ state, sheet }) => pageOfJson(scoreRecord(state, sheet)),
  [recordPaths.findings]: ({ state, findings }) => pageOfJson({ findings, waivers: state.waivers }),
  [recordPaths.page]: printablePage,
  ...Object.fromEntries(
    formKeys.map((key): [string, Chapter] => [formPaths[key], ({ forms }) => forms[key] && pageOfJson(forms[key])]),
  ),
};

const byPath = (a: ArchiveFile, b: ArchiveFile): number => (a.path < b.path ? -1 : 1);

/**
 * The files of an evaluation's package, by path: the same record always gives the same texts.
 * The manifests are not among them: they are made of these bytes.
 */
export const archiveFiles = (record: ArchiveRecord): ArchiveFile[] => {
  const files = Object.entries(chapters)
    .flatMap(([path, chapter]) => {
      const content = chapter(record);
      return content === undefined ? [] : [{ path, content }];
    })
    .sort(byPath);
  return [...files, { path: recordPaths.readme, content: readme(record, files) }].sort(byPath);
};
