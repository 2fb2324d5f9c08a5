import ical from 'ical-generator';
import { dueStages, type DueStage } from '#domain/vocabulary';

/** One date by which something is to be handed in, for a calendar. Whole civil days of Asia/Shanghai. */
export interface Due {
  evaluationId: string;
  unit: string;
  title: string;
  stage: DueStage;
  /** Civil date. */
  due: string;
}

export interface Feed {
  name: string;
  /** ISO instant at which it was made. */
  now: string;
  publicUrl: string | undefined;
  /** What one's own unit owes, each as an entry. */
  own: readonly Due[];
  /** What the units owe that one looks after: one entry per stage and day, with the units in its text. */
  overseen: readonly Due[];
}

interface Entry {
  id: string;
  due: string;
  summary: string;
  description: string;
  url?: string;
}

/** Units named in one entry at most. */
const named = 30;

const single = ({ evaluationId, unit, title, stage, due }: Due, publicUrl: string | undefined): Entry => ({
  id: `${evaluationId}-${stage}@jicheng`,
  due,
  summary: `${dueStages[stage]}报送截止：${unit}“${title}”`,
  description: '须于当日（北京时间）24时前报送。',
  ...(publicUrl && { url: `${publicUrl.replace(/\/+$/u, '')}/#/e/${evaluationId}` }),
});

const gatheredEntry = (same: readonly [Due, ...Due[]]): Entry => {
  const [{ stage, due }] = same;
  const lines = same.slice(0, named).map(({ unit, title }) => `${unit}“${title}”`);
  const rest = same.length > named ? [`……等${same.length}项`] : [];
  return {
    id: `${due}-${stage}@jicheng`,
    due,
    summary: `${dueStages[stage]}报送截止：${same.length}项应报`,
    description: [...lines, ...rest].join('\n'),
  };
};

const together = (dues: readonly Due[]): Entry[] => {
  const groups = new Map<string, [Due, ...Due[]]>();
  for (const one of dues) {
    const key = `${one.due}-${one.stage}`;
    const same = groups.get(key);
    if (same) same.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(gatheredEntry);
};

/**
 * RFC 5545. Deadlines are whole days: a civil date, without time and zone, is the same day wherever it is read. The
 * library takes a Date's UTC day for it, whatever zone the process runs in.
 */
export const calendarOf = ({ name, now, publicUrl, own, overseen }: Feed): string => {
  const calendar = ical({ name, prodId: '//Jicheng//Deadlines//ZH', ttl: 3_600 });
  const entries = [...own.map((due) => single(due, publicUrl)), ...together(overseen)];
  for (const { due, ...entry } of entries.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))))
    calendar.createEvent({
      ...entry,
      allDay: true,
      start: new Date(`${due}T00:00:00Z`),
      stamp: new Date(now),
    });
  return `${calendar.toString()}\r\n`;
};
