import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);

const fieldSchema = z.looseObject({
  name: z.string(),
  type: z.string().default('any'),
  trueValues: z.array(z.string()).default(['true', 'True', 'TRUE', '1']),
  falseValues: z.array(z.string()).default(['false', 'False', 'FALSE', '0']),
  constraints: z
    .looseObject({
      required: z.boolean().default(false),
      unique: z.boolean().default(false),
      enum: z.array(scalar).optional(),
      pattern: z.string().refine(isPattern).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .prefault({}),
});
export type Field = z.output<typeof fieldSchema>;

const tableSchema = z.looseObject({
  fields: z.array(fieldSchema).min(1),
  missingValues: z.array(z.string()).default(['']),
  primaryKey: names.prefault([]),
  uniqueKeys: z.array(z.array(z.string())).default([]),
  foreignKeys: z
    .array(
      z.looseObject({ fields: names, reference: z.looseObject({ resource: z.string().default(''), fields: names }) }),
    )
    .default([]),
});
export type TableSchema = z.output<typeof tableSchema>;

const resourceSchema = z.looseObject({
  name: z.string(),
  path: z.string().min(1),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: tableSchema.optional(),
});
export type Resource = z.output<typeof resourceSchema>;

/** What `check` needs of a `datapackage.json` (Data Package v2); the rest may be as it likes. */
export const packageSchema = z.looseObject({ resources: z.array(resourceSchema).min(1) });
export type DataPackage = z.output<typeof packageSchema>;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
