import { z } from 'zod';
import { CivilDate } from '#domain/deadlines/civil-date';

/** What the addresses of the register have in common. */
export const Reason = z.string().trim().min(1, '请写明理由').max(500);
export const Name = z.string().trim().min(1).max(60);
/** Number of an organisation or a person. */
export const Code = z.string().min(1).max(100);
export const Day = CivilDate;
export const Number = z.string().regex(/^\d{1,18}$/u, '编号格式不对');
