import { received } from '../given.ts';
import { department, filler, goalForm, office, unitHead } from '../builders.ts';
import { dated, task, type Step } from './stories.ts';

const evidence = { kind: 'evidence', where: 'indicatorSets[goal].indicators[1]', note: '分管领导已签字' };

/** A goal with papers beside it: one added, one taken off again, one by whoever reviews. */
export const attached: readonly Step[] = dated('2023-01-10', [
  [office, 'open', task],
  [filler, 'saveDraft', { form: goalForm() }],
  [filler, 'addAttachment', { ...evidence, name: '培训通知.pdf' }],
  [filler, 'addAttachment', { kind: 'other', name: '会议纪要.pdf' }],
  [filler, 'withdrawAttachment', { attachment: '4', reason: '传错年度' }],
  [filler, 'submitGoal'],
  [unitHead, 'approve', { opinion: '情况属实' }],
  [department, 'addAttachment', { kind: 'review', name: '核对底稿.pdf' }],
  [department, 'approve'],
  [office, 'approve'],
  [office, 'cancel', { reason: '项目取消' }],
]).map((step, day) => (step.action === 'addAttachment' ? { ...step, file: received(`${day}`) } : step));
