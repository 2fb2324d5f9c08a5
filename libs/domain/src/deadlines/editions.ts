import { merged, type Calendar } from './calendar.ts';
import { holidays2020 } from './editions/2020-1.ts';
import { holidays2020Extended } from './editions/2020-2.ts';
import { holidays2021 } from './editions/2021-1.ts';
import { holidays2022 } from './editions/2022-1.ts';
import { holidays2023 } from './editions/2023-1.ts';
import { holidays2024 } from './editions/2024-1.ts';
import { holidays2025 } from './editions/2025-1.ts';
import { holidays2026 } from './editions/2026-1.ts';

/** The notices of the State Council that come with the product. */
export const builtInEditions: readonly Calendar[] = [
  holidays2020,
  holidays2020Extended,
  holidays2021,
  holidays2022,
  holidays2023,
  holidays2024,
  holidays2025,
  holidays2026,
];

/** All of them laid over each other: what holds until an office imports a newer one. */
export const builtInCalendar: Calendar = merged(builtInEditions);
