import { z } from 'zod';
import { type Plan, planFormat, planSchema } from '../model/plan.ts';

/** The content of `plan.json`. Throws a ZodError where the plan does not keep its own schema: a defect of the program. */
export function planToJson(plan: Plan): string {
  return toJsonText(planSchema.parse(plan));
}

/** The content of `plan.schema.json`: JSON Schema, draft 2020-12. */
export function planToJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12' });
  return toJsonText({ $schema, $id: `urn:koteihyo:${planFormat.replace('/', ':')}`, title: planFormat, ...schema });
}

export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
