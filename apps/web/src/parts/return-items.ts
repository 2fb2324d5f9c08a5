import type { ReturnItem } from '#domain/approval/events';
import type { Finding } from '#domain/audit/rule';

/** A finding as an item of the 整改清单. */
export const itemOf = ({ rule, where, message }: Finding): ReturnItem => ({ rule, where, text: message });

/** Whether an item was made of a finding. */
export const speaksOf = (item: Partial<ReturnItem>, { rule, where }: Finding): boolean =>
  item.rule === rule && item.where === where;
