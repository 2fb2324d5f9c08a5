import { z } from 'zod';
import { actions, type ActionName } from '#domain/evaluation/actions';

/** The part of JSON Schema that the inputs of actions use. */
export interface Schema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** The input of an action as its own definition says it: no second description of it anywhere. */
export const inputOf = (name: ActionName): Schema =>
  z.toJSONSchema(actions[name].input as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema;
