import {
  attached,
  betterGoal,
  department,
  drafted,
  fact,
  filler,
  histories,
  office,
  onDuty,
  passedBy,
  person,
  returned,
  unitHead,
} from '../../../../../test/builders.ts';
import { given, received, today } from '../../../../../test/given.ts';
import { stateOf } from '../../../../../test/lived.ts';
import { attachmentLimits } from '../../attachments/limits.ts';
import type { State } from '../state.ts';

const draft = histories['goal.drafting'];
const submitted = fact('goal.submitted.v1', { revision: 1 }, filler);
const evidence = { kind: 'evidence', name: '验收单.pdf' };
const withdrawal = { attachment: '3', reason: '传错文件' };
const named = (state: State): string[] =>
  state.attachments.map(({ name, withdrawn }) => `${name}${withdrawn ? `（已撤下：${withdrawn.reason}）` : ''}`);

describe('adding a paper', () => {
  it('keeps what it is called, how large it is and its hash, never its content', () => {
    given(...draft)
      .when('addAttachment', { ...evidence, where: 'indicatorSets[goal].indicators[1]', note: '已签字' }, filler)
      .happens(['attachment.added.v1', { attachment: '3', ...received(), name: '验收单.pdf', note: '已签字' }])
      .leaves(({ attachments, filers }) => {
        expect(attachments).toMatchObject([{ id: '3', by: { id: filler.id }, at: today }]);
        expect(filers).toEqual([filler.id]);
      });
  });

  it('needs a file, a name, and an address as findings write it', () => {
    given(...draft)
      .when('addAttachment', evidence, filler, today, onDuty, null)
      .refused('invalid');
    given(...draft)
      .when('addAttachment', { ...evidence, name: '../\u202E' }, filler)
      .refused('invalid');
    given(...draft)
      .when('addAttachment', { ...evidence, where: '第一项' }, filler)
      .refused('invalid');
  });

  it('is for the unit with its papers, and for whoever holds a review task with theirs', () => {
    const reviewing = histories['review department'];
    given(...reviewing)
      .when('addAttachment', { kind: 'review', name: '底稿.pdf' }, department)
      .happens('attachment.added.v1')
      .leaves(({ filers }) => expect(filers).not.toContain(department.id));
    given(...reviewing)
      .when('addAttachment', evidence, department)
      .refused('forbidden');
    given(...reviewing)
      .when('addAttachment', { kind: 'review', name: '底稿.pdf' }, filler)
      .refused('forbidden');
    given(...reviewing)
      .when('addAttachment', { kind: 'review', name: '底稿.pdf' }, office)
      .refused('forbidden');
    given(...reviewing)
      .when('addAttachment', evidence, filler)
      .happens('attachment.added.v1');
  });

  it('is refused for the same content at the same indicator, not at another one', () => {
    const there = [...draft, attached({ sha256: 'b'.repeat(64) })];
    given(...there)
      .when('addAttachment', evidence, filler)
      .refused('invalid');
    given(...there)
      .when('addAttachment', { ...evidence, where: 'indicatorSets[goal].indicators[2]' }, filler)
      .happens('attachment.added.v1');
    given(...there, fact('attachment.withdrawn.v1', withdrawal, filler))
      .when('addAttachment', evidence, filler)
      .happens('attachment.added.v1');
  });

  it('ends at fifty papers and at two hundred megabytes, with what to do', () => {
    const papers = (count: number, bytes = 1) =>
      Array.from({ length: count }, (_, i) =>
        attached({ attachment: `${i + 3}`, sha256: i.toString(16).padStart(64, '0'), bytes }),
      );
    given(...draft, ...papers(attachmentLimits.files - 1))
      .when('addAttachment', evidence, filler)
      .happens('attachment.added.v1');
    given(...draft, ...papers(attachmentLimits.files))
      .when('addAttachment', evidence, filler)
      .refused('tooLarge');
    const full = papers(10, attachmentLimits.fileBytes);
    given(...draft, ...full)
      .when('addAttachment', evidence, filler)
      .refused('tooLarge');
    given(...draft, ...full, fact('attachment.withdrawn.v1', withdrawal, filler))
      .when('addAttachment', evidence, filler)
      .happens('attachment.added.v1');
  });
});

describe('taking a paper off', () => {
  const there = [...draft, attached()];

  it('needs a reason, and leaves it on the list with that reason', () => {
    given(...there)
      .when('withdrawAttachment', { ...withdrawal, reason: '  ' }, filler)
      .refused('invalid');
    given(...there)
      .when('withdrawAttachment', withdrawal, filler)
      .happens(['attachment.withdrawn.v1', withdrawal])
      .leaves((state) => expect(named(state)).toEqual(['验收单.pdf（已撤下：传错文件）']));
    given(...there, fact('attachment.withdrawn.v1', withdrawal, filler))
      .when('withdrawAttachment', withdrawal, filler)
      .refused('illegalAction');
  });

  it('is for the unit that brought it, and for nobody else', () => {
    given(...there)
      .when('withdrawAttachment', withdrawal, person('filler', 'czj.wjj'))
      .refused('forbidden');
    given(...there)
      .when('withdrawAttachment', withdrawal, unitHead)
      .refused('forbidden');
    given(...there)
      .when('withdrawAttachment', { ...withdrawal, attachment: '9' }, filler)
      .refused('notFound');
  });

  it('waits while the form is under review, and is possible again after a return', () => {
    given(...there, submitted)
      .when('withdrawAttachment', withdrawal, filler)
      .refused('illegalAction');
    given(...there, submitted, returned('goal'), drafted(betterGoal()))
      .when('withdrawAttachment', withdrawal, filler)
      .happens('attachment.withdrawn.v1');
    given(...there, submitted, fact('submission.withdrawn.v1', { reason: '' }, filler))
      .when('withdrawAttachment', withdrawal, filler)
      .happens('attachment.withdrawn.v1');
  });

  it('is over once the goal was approved on it; what is added later is free again', () => {
    const approved = fact('goal.approved.v1', { revision: 1 }, office);
    const running = [...there, submitted, ...passedBy('goal', 1, 3), approved];
    given(...running)
      .when('withdrawAttachment', withdrawal, filler)
      .refused('illegalAction');
    given(...running, attached({ attachment: '9', sha256: 'c'.repeat(64) }))
      .when('withdrawAttachment', { ...withdrawal, attachment: '9' }, filler)
      .happens('attachment.withdrawn.v1');
  });

  it('lets a reviewer take back their own, until they have decided', () => {
    const own = attached({ attachment: '13', kind: 'review' }, department);
    const reviewing = [...histories['review department'], own];
    given(...reviewing)
      .when('withdrawAttachment', { ...withdrawal, attachment: '13' }, department)
      .happens('attachment.withdrawn.v1');
    const others = attached({ attachment: '13', kind: 'review' }, unitHead);
    given(...histories['review department'], others)
      .when('withdrawAttachment', { ...withdrawal, attachment: '13' }, department)
      .refused('illegalAction');
    const [, ...decided] = passedBy('review', 1, 2);
    expect(stateOf([...reviewing, ...decided]).attachments).toMatchObject([{ lock: 'decided' }]);
  });
});
