import { recogniseDepartments } from '../japanese/departments.ts';
import { nameToKey, nameToKind } from '../japanese/organisations.ts';
import type { Department, Responsibility } from '../model/plan.ts';

/**
 * Read a person's text like a cell of departments. New names are appended to `departments` in place, so that no id changes.
 */
export function textToResponsibilities(text: string, departments: Department[]): Responsibility[] {
  const known = new Set(departments.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameToKey));
  const evidence = { known, exact: known, registered: new Set<string>(), tokenize: null };
  return recogniseDepartments(text, evidence).names.map(({ name, unit, andOthers, raw, level }) => {
    const department = enter(name, departments);
    if (unit !== null && !department.units.includes(unit)) department.units.push(unit);
    const unitDepartment = unit === null ? undefined : findDepartment(unit, departments);
    return {
      department: department.name,
      departmentId: department.id,
      unit,
      unitDepartmentId: unitDepartment?.id ?? null,
      andOthers,
      level,
      raw,
    };
  });
}

function enter(name: string, departments: Department[]): Department {
  const found = findDepartment(name, departments);
  if (found !== undefined) return found;
  const added = { id: nextId(departments), name, kind: nameToKind(name), aliases: [name], units: [] };
  departments.push(added);
  return added;
}

function findDepartment(name: string, departments: readonly Department[]): Department | undefined {
  const key = nameToKey(name);
  return departments.find((one) => [one.name, ...one.aliases].some((alias) => nameToKey(alias) === key));
}

function nextId(departments: readonly Department[]): string {
  const numbers = departments.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  return `dept-${Math.max(0, ...numbers) + 1}`;
}
