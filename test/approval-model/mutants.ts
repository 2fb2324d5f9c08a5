/** A fault planted into one module of the product: the office would notice, so the walk must. */
export interface Mutant {
  name: string;
  /** Below libs/domain/src. */
  file: string;
  /** Words that stand in it exactly once, and what they become. */
  from: string;
  to: string;
}

const approval = (name: string, file: string, from: string, to: string): Mutant => ({
  name,
  file: `approval/${file}.ts`,
  from,
  to,
});

/** Faults that engines of this kind really have had. */
export const mutants: readonly Mutant[] = [
  approval(
    'a countersign passes with the first approval',
    'counting',
    "agreed === members ? 'passed' : 'open';",
    "agreed > 0 ? 'passed' : 'open';",
  ),
  approval(
    'a percentage counts who has voted, not who may',
    'counting',
    '100 * agreed >= mode.percent * members,',
    '100 * agreed >= mode.percent * (agreed + disagreed),',
  ),
  approval(
    'a disagreement is only counted when all have spoken',
    'counting',
    "disagreed > 0 ? 'failed' : agreed === members ? 'passed' : 'open';",
    "agreed + disagreed < members ? 'open' : disagreed > 0 ? 'failed' : 'passed';",
  ),
  approval(
    'a return leaves the tasks of peers where they are',
    'undoing',
    "const closed = closeFrom(returned, target?.n ?? 1, 'RETURNED_BY_PEER', told.by.name);",
    "const closed = { ...closeFrom(returned, target?.n ?? 1, 'RETURNED_BY_PEER', told.by.name), tasks: returned.tasks };",
  ),
  approval(
    'a return closes the open node only',
    'undoing',
    "closeFrom(returned, target?.n ?? 1, 'RETURNED_BY_PEER'",
    "closeFrom(returned, openVisit(returned)?.n ?? 1, 'RETURNED_BY_PEER'",
  ),
  approval(
    'taking back leaves the next tasks where they are',
    'undoing',
    "const closed = closeFrom(approval, mine.visit + 1, 'TAKEN_BACK', by.name);",
    'const closed = approval;',
  ),
  approval(
    'after a decision is taken back the way goes on behind the node that was open last',
    'next',
    'const last = latestVisit(approval);',
    'const last = approval.visits.at(-1);',
  ),
  approval(
    'in turn everybody is asked at once',
    'visits',
    "inTurn && i !== first ? 'WAITING' : 'PENDING'",
    "inTurn && i !== first ? 'PENDING' : 'PENDING'",
  ),
  approval(
    'a decided node leaves the others waiting',
    'settle',
    'tasks: cancelOpen(',
    'tasks: ((all: typeof tasks, ..._: unknown[]) => all)(',
  ),
  approval(
    'an owner need not wait for signers before',
    'signing',
    "status: kind === 'before' ? 'WAITING' : task.status,",
    'status: task.status,',
  ),
  approval(
    'an owner passes although signers are to follow',
    'deciding',
    "decided(one, waits ? 'PASSING' : 'APPROVED', data, told)",
    "decided(one, 'APPROVED', data, told)",
  ),
  approval('whoever hands a task on keeps it too', 'fold', '    holder: to,\n', '    holder: task.holder ?? to,\n'),
  approval(
    'former persons are all who were ever there, removed ones included, but once',
    'former',
    'personOf(task) ?? []',
    'task.holder ?? []',
  ),
  approval(
    'rules pass nodes by themselves after a return too',
    'rules',
    'again || scoreRequired === true',
    'scoreRequired === true',
  ),
  {
    name: 'whoever filed may review',
    file: 'evaluation/permission.ts',
    from: 'state.filers.includes(actor.id) || duties.every(filed)',
    to: 'duties.every(filed)',
  },
  {
    name: 'a case with another amount goes straight back',
    file: 'evaluation/resubmission.ts',
    from: "kindOfChange(change) !== 'wording'",
    to: "kindOfChange(change) === 'grade'",
  },
  {
    name: 'items of a return need no answer',
    file: 'evaluation/resubmission.ts',
    from: 'return open.length === 0\n',
    to: 'return open.length < 9\n',
  },
  {
    name: 'what a level has accepted is taken back all the same',
    file: 'evaluation/actions/take-back.ts',
    from: 'if (isLocked(approval, mine))',
    to: 'if (isLocked(approval, mine) && !mine)',
  },
  {
    name: 'people are urged several times a day',
    file: 'evaluation/urging.ts',
    from: 'one.day === day)',
    to: 'one.day > day)',
  },
  {
    name: 'a withdrawal is possible at any time',
    file: 'evaluation/actions/withdraw.ts',
    from: "withdraw === 'untilDecided' && isDecided(approval)",
    to: "withdraw === 'untilEnd' && isDecided(approval)",
  },
  {
    name: 'a return may lead to nodes that were never passed',
    file: 'evaluation/returning.ts',
    from: 'if (!targets.includes(to))',
    to: 'if (targets.length === 0)',
  },
];
