/** Sheets of our own Excel templates that hold nothing of the form: the hidden one says which template it is. */
export const templateSheets = { version: '_模板', instructions: '填报说明' } as const;
