import { audit } from '#domain/audit/audit';
import type { Finding } from '#domain/audit/rule';
import { DomainError } from '#domain/error';
import { draftKey } from '#domain/evaluation/state';
import type { Unplaced } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { basename } from 'node:path';
import type { Line, Seen, Session } from '../remote/session.ts';
import type { Found } from './assign.ts';

const drafts = ['saveDraft', 'importDraft'] as const;
type Draft = (typeof drafts)[number];

/** The way in that this person has: the unit's own filler saves, the bureau imports. @throws DomainError forbidden */
const wayIn = ({ allowedActions }: Seen): Draft => {
  const ways = allowedActions.filter(({ action }) => (drafts as readonly string[]).includes(action));
  const open = ways.find(({ allowed }) => allowed);
  if (open) return open.action as Draft;
  throw new DomainError('forbidden', ways.map(({ reason }) => reason).join('；'));
};

/** Work that is there already is not covered up unasked. */
const refuseDraft = ({ formVersions, place }: Seen, replace: boolean): void => {
  if (!replace && formVersions[draftKey(place)] !== undefined)
    throw new DomainError('conflict', '已有草稿，未覆盖；确要覆盖请加 --replace（原草稿仍在历史中）');
};

const mostListed = 2_000;

const listed = (unplaced: readonly Unplaced[]): Unplaced[] =>
  unplaced.length <= mostListed
    ? [...unplaced]
    : [...unplaced.slice(0, mostListed - 1), { at: '', raw: `另有${unplaced.length - mostListed + 1}处` }];

/** Saves a form as the draft of its evaluation, and says what the scheme of the evaluation finds wrong with it. */
export const save = async (
  session: Session,
  { file, recognised: { form, unplaced }, siblings }: Found,
  { id }: Line,
  replace: boolean,
): Promise<{ findings: Finding[]; action: Draft }> => {
  const seen = await session.see(id);
  const action = wayIn(seen);
  refuseDraft(seen, replace);
  const source = { name: basename(file).slice(-300), unplaced: listed(unplaced) };
  await session.act(id, seen.version, action, { form, source });
  const scheme = schemeOf(seen.pins.scheme, seen.pins.schemeVersion);
  const others = siblings.map((sibling) => sibling.form);
  return { findings: audit({ form, scheme, siblings: others, first: others.length === 0 }), action };
};
