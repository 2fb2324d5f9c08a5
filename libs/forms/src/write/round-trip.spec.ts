import { audit } from '#domain/audit/audit';
import { replay } from '#domain/evaluation/evolve';
import { formsOf } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { monitoringForm } from '#domain/papers/monitoring-form';
import { reviewForm } from '#domain/papers/review-form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { fact, filler, histories } from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { readForms, type ReadForm } from '../read.ts';
import { content, published, publishedForm, withIndicators } from './given.ts';
import { fillTemplate } from './template/fill-template.ts';
import { writeForm, type FileType } from './write-form.ts';

const types = ['docx', 'xlsx'] as const;
const cases = types.flatMap((type) => published.map(([name, form]) => [type, name, form] as const));

const reviewTable = (): Form => {
  const history = record(histories['publication.published']);
  const state = replay(history);
  return reviewForm(state, formsOf(state, history), (form) => score(form, schemeOf('MOF-2020')));
};
const spending = {
  period: '2023-06',
  executedFen: 65_000_000,
  outlook: 'possible',
  light: 'yellow',
  remark: '',
} as const;
const monitoringTable = (): Form => {
  const history = record([...histories['execution.monitoring'], fact('monitoring.recorded.v1', spending, filler)]);
  const state = replay(history);
  return monitoringForm(state, formsOf(state, history));
};

/** The forms of a file that was just written. */
const again = async (form: Form, type: FileType): Promise<ReadForm[]> =>
  readForms(`样表.${type}`, await writeForm(form, type));

describe('what is exported can be imported', () => {
  it.each(cases)('%s of form %s is the same form', async (type, _, form) => {
    const forms = await again(form, type);
    expect(forms.map(({ unplaced }) => unplaced)).toEqual([[]]);
    expect(content(forms[0]!.form)).toEqual(content(form));
  });

  it.each(types)('%s with 60 indicators is the same form', async (type) => {
    const form = withIndicators(publishedForm('004-a'), 60);
    const forms = await again(form, type);
    expect(content(forms[0]!.form)).toEqual(content(form));
  });

  it.each(types)('%s of a review table and of a monitoring table made by the house is the same form', async (type) => {
    for (const form of [reviewTable(), monitoringTable()]) {
      const [read] = await again(form, type);
      expect(read!.unplaced).toEqual([]);
      expect(content(read!.form)).toEqual(content(form));
    }
  });

  it.each(cases)(
    '%s of form %s with all that the office adds is the same form, and no other',
    async (type, _, form) => {
      const scheme = schemeOf('MOF-2020');
      const file = await writeForm(form, type, {
        sheet: score(form, scheme),
        reviewed: { score: '92.5', grade: '优' },
        findings: audit({ form, scheme, siblings: [], first: true }),
        opinions: [{ node: '主管部门初审', decision: '同意', text: '情况属实。', reviewer: '李四', on: '2022-02-20' }],
      });
      const forms = readForms(`样表.${type}`, file);
      expect(forms.map(({ unplaced }) => unplaced)).toEqual([[]]);
      expect(content(forms[0]!.form)).toEqual(content(form));
    },
  );

  it('an Excel template that nobody filled in brings no indicators', async () => {
    const forms = readForms('模板.xlsx', await fillTemplate('SELF_EVALUATION_TABLE', { fiscalYear: 2024 }));
    expect(forms.map(({ form }) => form.indicatorSets.flatMap(({ indicators }) => indicators))).toEqual([[]]);
  });
});
