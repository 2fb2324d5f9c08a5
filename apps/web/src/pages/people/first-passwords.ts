import { offer } from '../../api/call.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** First passwords as a list to be handed out; the mark in front makes spreadsheets read it as UTF-8. */
export const offerPasswords = (
  people: readonly { name: string; login: string; initialPassword?: string | undefined }[],
): void => {
  const rows = people.flatMap(({ name, login, initialPassword }) =>
    initialPassword ? [[name, login, initialPassword]] : [],
  );
  const text = [['姓名', '账号', '初始口令'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
  offer(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' }), '初始口令.csv');
};
