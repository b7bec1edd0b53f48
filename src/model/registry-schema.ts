import { z } from 'zod';

/** What a department can be: 課, 局 部, 室, 研究所, 事務所, 市町, 大学, 団体, チーム, and words for several such as 関係各課. */
export const departmentKinds = [
  'division',
  'bureau',
  'office',
  'institute',
  'branch office',
  'municipality',
  'university',
  'organisation',
  'team',
  'collective',
] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

const name = z.string().trim().min(1);
const optionalName = name.nullable().default(null);
const day = z.iso.date().nullable().default(null);

const registryDepartmentSchema = z.strictObject({
  /** The canonical name; it takes the place of every alias in the published `department`. */
  name,
  /** In kana. */
  reading: optionalName,
  kind: z.enum(departmentKinds),
  /** Name of the department that it belongs to; an entry of the same registry. */
  parent: optionalName,
  aliases: z.array(name).default([]),
  /** First and last day, YYYY-MM-DD. */
  validFrom: day,
  validUntil: day,
  /** Name of the department that took its place; an entry of the same registry. */
  successor: optionalName,
});
export type RegistryDepartment = z.output<typeof registryDepartmentSchema>;

/** A list of departments that a person maintains. Everything but name and kind may be left out. */
export const registrySchema = z.strictObject({ departments: z.array(registryDepartmentSchema) });
export type Registry = z.output<typeof registrySchema>;
