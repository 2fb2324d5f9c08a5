import { CalendarController } from './calendar.controller.ts';
import { DeliveriesController } from './deliveries.controller.ts';
import { EndpointsController } from './endpoints.controller.ts';
import { NoticeKindsController } from './kinds.controller.ts';
import { NoticeSettingsController } from './settings.controller.ts';

/** Everything about messages that leave the house. */
export const noticeControllers = [
  NoticeSettingsController,
  CalendarController,
  DeliveriesController,
  EndpointsController,
  NoticeKindsController,
] as const;
