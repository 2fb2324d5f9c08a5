import { z } from 'zod';

/** A civil date in Asia/Shanghai: 2026-02-28. */
export const CivilDate = z.iso.date();
