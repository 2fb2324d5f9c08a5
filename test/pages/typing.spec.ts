import { soundForm } from '#domain/audit/given-form';
import { atIndicator } from '../../apps/web/src/form/address.ts';
import { addRow } from '../../apps/web/src/form/rows.ts';
import { FormStore } from '../../apps/web/src/form/store.ts';

const score = atIndicator('eval', 7, 'score');

describe('a form that is being filled in', () => {
  it('has the same rows and places while people type into its cells', () => {
    const store = new FormStore(soundForm());
    const before = store.shape();
    store.type(score, '9');
    expect(store.text(score)).toBe('9');
    expect(store.shape()).toBe(before);
  });

  it('has others when a row is added, when the form is replaced, and when that is undone', () => {
    const store = new FormStore(soundForm());
    const before = store.shape();
    store.replace(addRow(store.current(), 'eval', 1));
    expect(store.shape()).not.toBe(before);
    expect(store.shape().indicatorSets[0]?.indicators).toHaveLength(8);
    store.undo();
    expect(store.shape().indicatorSets[0]?.indicators).toHaveLength(7);
  });

  it('finds a row by its number even where rows stand in another order', () => {
    const form = soundForm();
    form.indicatorSets[0]?.indicators.reverse();
    expect(new FormStore(form).text(score)).toBe('10');
  });
});
