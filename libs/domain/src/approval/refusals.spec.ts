import { DomainError } from '../error.ts';
import { refusals, refusalWords, refuse } from './refusals.ts';

/** The contract with other systems, written down on its own: a name that is missing here is missing there. */
const contract = `NOT_ASSIGNEE TASK_GONE TASK_SUSPENDED TARGET_NODE_UNKNOWN TARGET_NOT_PASSED TARGET_RUNNING SAME_NODE
  OPINION_REQUIRED SIGNATURE_REQUIRED SELF_APPROVAL TRANSFER_TO_SELF SIGNER_DUPLICATE SIGNER_KIND_MIXED SIGN_NESTED
  SIGNER_LAST WAITING_FOR_SIGNERS WITHDRAW_NOT_ALLOWED ALREADY_DECIDED NODE_DONE CASE_CLOSED NO_HANDLER
  ASSIGNEES_INCOMPLETE DEADLINE_PASSED LOCKED_BY_UPPER UNCHANGED_RESUBMISSION OPEN_ITEMS VERSION_CONFLICT
  URGE_TOO_OFTEN BATCH_NOT_ALLOWED`.split(/\s+/u);

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

describe('the error contract of approvals', () => {
  it('has every name of the contract, and no other', () => {
    expect(Object.values(refusals).map(({ name }) => name)).toEqual(expect.arrayContaining(contract));
    expect(Object.keys(refusals)).toHaveLength(contract.length);
  });

  it('names each by its code; a version conflict is a conflict like any other', () => {
    for (const [code, { name }] of Object.entries(refusals))
      expect(code).toBe(name === 'VERSION_CONFLICT' ? 'conflict' : camelCase(name));
  });

  it('says what happened, why, and what to do next, in Chinese', () => {
    const words = Object.values(refusals).flatMap(({ text, cause, next }) => [text, cause, next]);
    expect(words.filter((one) => !/^[\p{Script=Han}\d、，；：（）]+$/u.test(one))).toEqual([]);
  });

  it('goes with every refusal that is made, beside its own facts', () => {
    const refused = refuse('signerLast', { task: 't1' });
    expect(refused).toBeInstanceOf(DomainError);
    const { text, cause, next } = refusals.signerLast;
    expect(refused).toMatchObject({
      code: 'signerLast',
      message: text,
      details: { name: 'SIGNER_LAST', cause, next, task: 't1' },
    });
    expect(refuse('notAssignee', {}, '须由李四办理').message).toBe('须由李四办理');
  });

  it('knows nothing of other codes', () => {
    expect(refusalWords('notFound')).toBeUndefined();
    expect(refusalWords('toString')).toBeUndefined();
    expect(refusalWords('conflict')?.name).toBe('VERSION_CONFLICT');
  });
});
