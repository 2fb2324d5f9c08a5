const MB = 1024 * 1024;

/** Of one file, and of one evaluation; `ever` counts what was withdrawn too, since nothing is thrown away. */
export const attachmentLimits = {
  fileBytes: 20 * MB,
  files: 50,
  bytes: 200 * MB,
  ever: { files: 100, bytes: 400 * MB },
  /** Of a name, in UTF-8. */
  nameBytes: 200,
  /** Of a note or a reason, in characters. */
  words: 300,
} as const;

/** What may be attached, by the end of its name; what the bytes must then be is checked where they are received. */
export const fileTypes = {
  pdf: { title: 'PDF', mediaType: 'application/pdf' },
  docx: { title: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { title: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { title: 'PowerPoint', mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  doc: { title: 'Word（旧格式）', mediaType: 'application/msword' },
  xls: { title: 'Excel（旧格式）', mediaType: 'application/vnd.ms-excel' },
  ofd: { title: 'OFD', mediaType: 'application/ofd' },
  jpg: { title: 'JPEG图片', mediaType: 'image/jpeg' },
  jpeg: { title: 'JPEG图片', mediaType: 'image/jpeg' },
  png: { title: 'PNG图片', mediaType: 'image/png' },
  txt: { title: '文本', mediaType: 'text/plain' },
  csv: { title: 'CSV', mediaType: 'text/csv' },
} as const satisfies Readonly<Record<string, { title: string; mediaType: string }>>;

export type FileType = keyof typeof fileTypes;

/** The type that a name claims by its end; undefined when such files are not taken. */
export const typeOfName = (name: string): FileType | undefined => {
  const end = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(fileTypes, end) ? (end as FileType) : undefined;
};

/** The ends of names that are taken, for a file dialog and for a refusal. */
export const acceptedEnds: readonly string[] = Object.keys(fileTypes).map((end) => `.${end}`);
