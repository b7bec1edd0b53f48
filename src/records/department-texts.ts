import { type DepartmentEvidence, needsWords } from '../japanese/departments.ts';
import type { ScheduleRows } from '../model/row.ts';
import type { DocumentSections } from '../model/section.ts';

/** Whether a department cell has a name that only its words can settle, and the tokeniser is worth loading. */
export function namesNeedTokenizer(
  document: DocumentSections,
  schedules: readonly ScheduleRows[],
  evidence: Omit<DepartmentEvidence, 'tokenize'>,
): boolean {
  return [...new Set(departmentTexts(document, schedules))].some((text) => needsWords(text, evidence));
}

/** Every text that is read as departments: index, 主担当, 【】, projects, lanes. */
export function departmentTexts(document: DocumentSections, schedules: readonly ScheduleRows[]): string[] {
  const index = document.index.flatMap((entry) => [
    ...entry.lead,
    ...entry.initiatives.flatMap((one) => one.departments),
  ]);
  const leads = document.measures.map((measure) => measure.lead.map((line) => line.text).join(''));
  const initiatives = schedules.flatMap((schedule) => schedule.initiatives.map((one) => one.departments ?? ''));
  const projects = schedules.flatMap((schedule) => schedule.projects);
  const cells = projects.flatMap((project) => [project, ...project.lanes].map((one) => one.departments?.text ?? ''));
  return [...index.map((line) => line.text), ...leads, ...initiatives, ...cells].filter((text) => text !== '');
}
