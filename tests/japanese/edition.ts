import { readFileSync } from 'node:fs';
import { registryKind } from '../../src/files/registry-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import type { Registry } from '../../src/index.ts';
import { bytesToPages } from '../../src/input-bytes.ts';
import { registryToIndex } from '../../src/japanese/department-registry.ts';
import type { DepartmentEvidence } from '../../src/japanese/departments.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { pagesToBlocks } from '../../src/layout/text-blocks.ts';
import type { ScheduleRows } from '../../src/model/row.ts';
import type { DocumentSections } from '../../src/model/section.ts';
import { sectionsToContext } from '../../src/repair/document/repair-context.ts';
import { scheduleToRows } from '../../src/repair/schedule-to-rows.ts';
import { blocksToSections } from '../../src/sections/blocks-to-sections.ts';

const base = 'input/mie-sangyo-vision-koteihyo-2019';

export const editionBytes = (): Uint8Array => readFileSync(`${base}.txt`);

export function editionRegistry(): Registry {
  const path = `${base}.departments.yaml`;
  return parseYaml(readFileSync(path), path, registryKind);
}

/** Every text of the 2019 edition that is read as departments, and what is known of names with its registry. */
export function readEditionDepartments(): { texts: string[]; evidence: Omit<DepartmentEvidence, 'tokenize'> } {
  const registered = new Set(registryToIndex(editionRegistry()).keys());
  const sections = blocksToSections(
    pagesToBlocks(bytesToPages(editionBytes()).value, shippedVocabulary).blocks,
    shippedVocabulary,
  ).value;
  const context = sectionsToContext(sections, shippedVocabulary, registered);
  const schedules = sections.measures.map((measure) => scheduleToRows(measure, context, null).value);
  return {
    texts: [...new Set(departmentTexts(sections, schedules))],
    evidence: { known: context.knownDepartments, exact: context.exactDepartments, registered },
  };
}

/** Index, 主担当, 【】, projects, lanes. */
function departmentTexts(document: DocumentSections, schedules: readonly ScheduleRows[]): string[] {
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
