import { z } from 'zod';
import { once } from '../japanese/remember.ts';
import { type Plan, planFormat, planSchema } from '../model/plan.ts';

/**
 * The content of `plan.json`, encoded measure by measure, since the whole text of a long plan would take three times the memory of
 * its bytes. Throws a ZodError if the plan violates its schema, which is a bug.
 */
export function planToJson(plan: Plan): Uint8Array {
  const valid = planSchema.parse(plan);
  if (valid.measures.length === 0) return encoder.encode(toJsonText(valid));
  const [head = '', tail = ''] = toJsonText({ ...valid, measures: [] }).split(NO_MEASURES);
  const measures = valid.measures.map((measure, index) => {
    const alone = JSON.stringify({ measures: [measure] }, null, 2).slice(
      '{'.length,
      -MEASURES_END.length - '\n}'.length,
    );
    return encoder.encode(index === 0 ? alone : alone.replace(MEASURES, ','));
  });
  return joinBytes([encoder.encode(head), ...measures, encoder.encode(MEASURES_END + tail)]);
}

const encoder = new TextEncoder();

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The start of the measures; the indentation occurs only at keys of the plan itself. */
const MEASURES = '\n  "measures": [';
const NO_MEASURES = `${MEASURES}]`;
const MEASURES_END = '\n  ]';

/** The content of `plan.schema.json`: JSON Schema, draft 2020-12. */
export const planToJsonSchema: () => string = once(() => {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12' });
  return toJsonText({ $schema, $id: `urn:koteihyo:${planFormat.replace('/', ':')}`, title: planFormat, ...schema });
});

export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
