/** Sheets of our own Excel templates that hold nothing of the form: the hidden one says which template it is. */
export const templateSheets = { version: '_模板', instructions: '填报说明' } as const;

/** The first cell of the hidden sheet. */
export const templateMark = '绩程填报模板';

/** Raised whenever the places of the template change, so that an import knows which one was filled in. */
export const templateVersion = 1;
