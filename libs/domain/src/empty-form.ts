import type { Form } from './form.ts';

/** A form that says nothing and has no places: what is read or built is put into it. */
export const emptyForm = (): Form => ({
  header: {
    formKind: 'SELF_EVALUATION_TABLE',
    evalScope: 'PROJECT',
    title: null,
    attachmentLabel: null,
    fiscalYear: null,
    department: null,
    competentDepartment: null,
    implementingUnit: null,
    projectName: null,
    projectCode: null,
    sealBlanks: [],
    filledBy: null,
    contactPhone: null,
    filledOn: null,
    unitHeadSignature: null,
    amountUnit: '万元',
  },
  funds: null,
  responsibilities: null,
  goals: null,
  indicatorSets: [],
  totals: null,
  grade: null,
  narrative: [],
  figures: [],
  remarks: [],
});
