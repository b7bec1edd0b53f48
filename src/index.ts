import { convert } from './convert.ts';
import type { Plan } from './model/plan.ts';
import { type Options, optionsSchema, UsageError } from './options.ts';
import { findRegistryFaults } from './registry.ts';

export { type Explanation, explain, nearestIds } from './editions/explain.ts';
export { planToDataset } from './formats/dataset.ts';
export { planToJsonSchema } from './formats/json.ts';
export { draftToYaml } from './formats/registry-yaml.ts';
export { catalogue, type NoticeCode } from './model/catalogue.ts';
export type { Notice, Severity } from './model/notice.ts';
export type { Place, Source } from './model/place.ts';
export {
  type Activity,
  type Department,
  type Indicator,
  type Initiative,
  type Lane,
  type Measure,
  type Plan,
  type Project,
  planSchema,
  type Responsibility,
} from './model/plan.ts';
export {
  departmentKinds,
  type Registry,
  type RegistryDepartment,
  registrySchema,
} from './model/registry.ts';
export { InputError, type Options, UsageError } from './options.ts';
export { draftRegistry, findRegistryFaults } from './registry.ts';

/**
 * Read one edition of a 工程表 (text with TABs between the fields of its tables) into a plan.
 *
 * @param input The edition's bytes (UTF-8 or UTF-16 with or without BOM, Shift_JIS) or its text.
 * @param options Name of the edition and what is known of its publication; see {@link Options}.
 * @returns The plan in the shape of `planSchema`: fiscal years as their first calendar year, each record with its
 *   `source` (line from 1, field from 0). What is doubtful or wrong in the document stands in `plan.notices`.
 * @throws {InputError} Where nothing can be published: empty, not text, no schedule table.
 * @throws {UsageError} Where the call is wrong, not the document: an unknown option, a registry that contradicts itself.
 */
export async function extract(input: Uint8Array | string, options: Options = {}): Promise<Plan> {
  const resolved = optionsSchema.safeParse(options);
  if (!resolved.success) {
    const [issue] = resolved.error.issues;
    throw new UsageError(`unexpected option ${issue?.path.join('.') || '(root)'}: ${issue?.message ?? 'invalid'}`);
  }
  const [fault] = resolved.data.registry ? findRegistryFaults(resolved.data.registry) : [];
  if (fault)
    throw new UsageError(`unexpected option registry.${fault.path.join('.')}: ${fault.kind} "${fault.actual}"`);
  return convert(input, resolved.data);
}
