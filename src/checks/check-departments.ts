import type { RegistryIndex } from '../japanese/department-registry.ts';
import { nameToKey } from '../japanese/organisations.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { IndexEntry, Measure, Plan, Project, Responsibility } from '../model/plan.ts';

/** Check that the plan is consistent about who is responsible: index against 主担当 and 【】, projects against initiatives. */
export function checkDepartments(
  { index, measures, departments }: Pick<Plan, 'index' | 'measures' | 'departments'>,
  registry: RegistryIndex,
): Notice[] {
  const collective = new Set(departments.filter(({ kind }) => kind === 'collective').map(({ id }) => id));
  return measures.flatMap((measure) => {
    const entry = index.find((one) => one.measure === measure.id);
    const ofIndex = entry ? checkAgainstIndex(measure, entry) : [];
    return [...ofIndex, ...checkProjects(measure, collective, registry), ...measure.projects.flatMap(checkTwice)];
  });
}

/**
 * These notices have no place of their own: the place would be the initiative's line, which also prints a project. The record of the
 * initiative has its place.
 */
const NO_PLACE = null;

function checkAgainstIndex(measure: Measure, entry: IndexEntry): Notice[] {
  const notices: Notice[] = [];
  if (entry.lead.length > 0 && measure.lead.length > 0 && disagree(entry.lead, measure.lead)) {
    notices.push(differ('checks/lead-not-in-index', measure.id, measure.lead, entry.lead));
  }
  for (const { number, departments } of entry.initiatives) {
    const initiative = measure.initiatives.find((one) => one.number === number);
    if (!initiative || !disagree(departments, initiative.departments)) continue;
    notices.push(
      differ('checks/initiative-departments-differ', initiative.id, initiative.departments, departments, number),
    );
  }
  return notices;
}

function differ(
  code: 'checks/lead-not-in-index' | 'checks/initiative-departments-differ',
  subject: string,
  text: readonly Responsibility[],
  index: readonly Responsibility[],
  number = 0,
): Notice {
  const [actual, expected] = [toWords(text), toWords(index)];
  return notice(code, {
    source: NO_PLACE,
    subject,
    values: { number, text: actual, index: expected },
    alternatives: [{ code: 'reading/index-right', values: { departments: expected } }],
  });
}

/** Whether one list names a department that the other lacks; a list with 「ほか」 may omit some. */
function disagree(a: readonly Responsibility[], b: readonly Responsibility[]): boolean {
  return lacks(a, b) || lacks(b, a);
}

function lacks(list: readonly Responsibility[], wanted: readonly Responsibility[]): boolean {
  const keys = new Set(list.map(toKey));
  const isOpen = list.some((one) => one.andOthers);
  return !isOpen && wanted.some((one) => !keys.has(toKey(one)));
}

function toKey({ departmentId, unit, unitDepartmentId }: Responsibility): string {
  return `${departmentId} ${unitDepartmentId ?? (unit === null ? '' : nameToKey(unit))}`;
}

function toWords(list: readonly Responsibility[]): string {
  const names = list.map(({ department, unit }) => (unit === null ? department : `${department}(${unit})`));
  return names.length === 0 ? '—' : [...new Set(names)].join('、');
}

/** A project that names a department twice may be several projects whose rows were joined. */
function checkTwice({ id, source, departments }: Project): Notice[] {
  const keys = departments.map(toKey);
  const twice = departments.filter((one, at) => keys.indexOf(toKey(one)) < at);
  if (twice.length === 0) return [];
  return [notice('checks/department-twice', { source, subject: id, values: { text: toWords(twice) } })];
}

/**
 * Find projects whose department, including its parents, occurs in none of the initiatives that they name. A collective name
 * (関係各課) may mean any department.
 */
function checkProjects(measure: Measure, collective: ReadonlySet<string>, registry: RegistryIndex): Notice[] {
  return measure.projects.flatMap((project) => {
    const named = projectToInitiatives(project, measure);
    const isOpen = named.some((one) => one.andOthers || collective.has(one.departmentId));
    if (named.length === 0 || isOpen) return [];
    const responsible = new Set(named.flatMap(toNames));
    const apart = project.departments.filter(
      (one) => !toNames(one).some((name) => withParents(name, registry).some((parent) => responsible.has(parent))),
    );
    if (apart.length === 0) return [];
    return [
      notice('checks/project-department-elsewhere', {
        source: project.source,
        subject: project.id,
        values: { text: toWords(apart), initiatives: toWords(named) },
      }),
    ];
  });
}

function projectToInitiatives(project: Project, measure: Measure): Responsibility[] {
  const numbers = new Set([project, ...project.lanes].flatMap((one) => one.initiatives ?? []));
  return measure.initiatives.filter((one) => numbers.has(one.number)).flatMap((one) => one.departments);
}

/** The department and its unit: the other place may name either. */
function toNames({ department, unit }: Responsibility): string[] {
  return [department, ...(unit === null ? [] : [unit])].map(nameToKey);
}

/** A name and those of its parents, upwards; stops at a cycle in the registry. */
function withParents(key: string, registry: RegistryIndex): string[] {
  const keys = [key];
  for (let parent = registry.get(key)?.parent; parent; parent = registry.get(keys.at(-1) ?? '')?.parent) {
    if (keys.includes(nameToKey(parent))) break;
    keys.push(nameToKey(parent));
  }
  return keys;
}
