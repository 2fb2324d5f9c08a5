import { readForms } from '#forms/read';
import * as fc from 'fast-check';
import { expectedOf, form, givenBy, layout, print } from '../../../../test/generated-forms.ts';
import { excelFile, wordFile } from '../../../../test/office-files.ts';

const make = { docx: wordFile, xlsx: excelFile };

it.each(['docx', 'xlsx'] as const)(
  'hundreds of forms as .%s, with their columns moved, cells merged and words changed, give back what was written',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 3 }), layout, async (models, how) => {
        const file = await make[type](models.map((model) => print(model, how)).join(''));
        const forms = readForms(`样表.${type}`, file);
        expect(forms.map((read) => givenBy(read.form))).toEqual(models.map((model) => expectedOf(model, how)));
        expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  },
  120_000,
);
