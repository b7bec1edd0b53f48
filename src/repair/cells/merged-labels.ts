import { notice } from '../../model/notice.ts';
import type { Place } from '../../model/place.ts';
import type { ProjectRow } from '../../model/row.ts';
import { type Notes, oneLine } from './undo-wraps.ts';

/** Related and departments printed once over several projects: the ones below have neither. */
export function inheritMergedCells(projects: readonly ProjectRow[], { repairs, notices }: Notes): ProjectRow[] {
  let above: ProjectRow | null = null;
  return projects.map((project) => {
    if (project.related || project.departments || !above?.departments || project.name.text === '') {
      above = project;
      return project;
    }
    const { related, departments } = above;
    const places: Place[] = [...project.name.places, ...above.name.places];
    notices.push(
      notice('repair/merged-labels', {
        source: places,
        values: { name: oneLine(project.name.text), above: oneLine(above.name.text) },
        alternatives: [
          {
            text: 'the cells are blank: no related initiative and no department of its own',
            textJa: '空欄のセルであり、関連取組も担当課もない',
          },
        ],
      }),
    );
    repairs.push({
      code: 'repair/merged-labels',
      before: '',
      after: [related?.text ?? '', departments?.text ?? ''].join(' | '),
      reason: `blank cells below those of ${oneLine(above.name.text)}: one cell merged over both`,
      reasonJa: `「${oneLine(above.name.text)}」の下の空欄であり、一つのセルが両方にわたる`,
      places: project.name.places,
    });
    return { ...project, related, departments };
  });
}
