import { z } from 'zod';

/** Whom an overdue matter reaches in the end, beside whoever owes it. */
export const escalationRoles = ['unitHead', 'departmentReviewer', 'performanceOffice'] as const;

/** When somebody is reminded of a date, and from when on whoever stands above is told as well. */
export const ReminderPolicy = z.strictObject({
  /** Civil days before the date. */
  before: z.array(z.int().min(1).max(90)).max(10),
  /** Wall clock time in Asia/Shanghai. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  overdue: z.strictObject({
    /** Every civil day, or only when offices work. */
    every: z.enum(['calendar', 'working']),
    /** Last civil day after the date; then there is silence, and the red light stays. */
    limit: z.int().min(1).max(366),
  }),
  escalation: z.strictObject({
    /** How days overdue are counted for the steps. */
    count: z.enum(['calendar', 'working']),
    /** From which overdue day on who is told too. */
    steps: z.array(z.strictObject({ from: z.int().min(1).max(366), to: z.enum(escalationRoles) })).max(6),
  }),
});
export type ReminderPolicy = z.infer<typeof ReminderPolicy>;

/** A week, three days and one day before, on the day, then daily; the unit head from the second, the department from the fifth working day. */
export const defaultPolicy: ReminderPolicy = {
  before: [7, 3, 1],
  time: '09:00',
  overdue: { every: 'calendar', limit: 60 },
  escalation: {
    count: 'working',
    steps: [
      { from: 2, to: 'unitHead' },
      { from: 5, to: 'departmentReviewer' },
    ],
  },
};
