import { oneLine } from '../../japanese/width.ts';
import { notice } from '../../model/notice.ts';
import type { Place } from '../../model/place.ts';
import type { ProjectRow } from '../../model/row.ts';
import type { Notes } from './undo-wraps.ts';

/** Let projects inherit 関連取組 and departments that are printed once for several; if the merged cell is drawn, this is certain. */
export function inheritMergedCells(printed: readonly ProjectRow[], notes: Notes): ProjectRow[] {
  return inheritBlankCells(printed.reduce<ProjectRow[]>(inheritDrawnCells, []), notes);
}

function inheritDrawnCells(above: ProjectRow[], project: ProjectRow): ProjectRow[] {
  const { merged } = project;
  const before = above.at(-1);
  const related = project.related ?? (merged.related ? (before?.related ?? null) : null);
  const departments = project.departments ?? (merged.departments ? (before?.departments ?? null) : null);
  above.push({ ...project, related, departments });
  return above;
}

/** Without drawn cells, projects that have neither inherit them from the project above. */
function inheritBlankCells(projects: readonly ProjectRow[], { repairs, notices }: Notes): ProjectRow[] {
  let above: ProjectRow | null = null;
  return projects.map((project) => {
    const isBlank = !project.related && !project.departments && project.canInherit && project.name.text !== '';
    if (!isBlank || !above?.departments) {
      above = project;
      return project;
    }
    const { related, departments } = above;
    const places: Place[] = [...project.name.places, ...above.name.places];
    notices.push(
      notice('repair/merged-labels', {
        source: places,
        values: { name: oneLine(project.name.text), above: oneLine(above.name.text) },
        alternatives: [{ code: 'reading/blank-cells', values: {} }],
      }),
    );
    repairs.push({
      code: 'repair/merged-labels',
      before: '',
      after: [related?.text ?? '', departments?.text ?? ''].join(' | '),
      reason: { code: 'reason/merged-cell', values: { above: oneLine(above.name.text) } },
      places: project.name.places,
    });
    return { ...project, related, departments };
  });
}
