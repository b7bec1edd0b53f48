import { isCircledList } from '../../japanese/circled.ts';
import { textToNames } from '../../japanese/departments.ts';
import type { KnownNames } from '../../japanese/organisations.ts';
import type { ProjectRow, TimeCell } from '../../model/row.ts';
import { countSharedPairs } from '../lanes/shared-words.ts';

/** A remark belongs to the phrase before it: "*関連法案審議中". */
const REMARK = /^[*＊※(（]/u;

/** Split a row of several projects, which has as many names as related numbers and departments. Null if it is one project. */
export function splitPacked(project: ProjectRow, known: KnownNames): ProjectRow[] | null {
  const names = project.name.text.split('\n').reduce<string[]>((list, phrase) => {
    if (REMARK.test(phrase) && list.length > 0) list[list.length - 1] += `\n${phrase}`;
    else list.push(phrase);
    return list;
  }, []);
  const related = project.related?.text.split(/\s+/u).filter(isCircledList) ?? [];
  const departments = project.departments ? textToNames(project.departments.text, known) : [];
  if (names.length < 2 || related.length !== names.length || departments.length !== names.length) return null;
  return names.map((name, index) => ({
    ...project,
    name: { text: name, places: project.name.places },
    related: project.related && { text: related[index] ?? '', places: project.related.places },
    departments: project.departments && { text: departments[index]?.raw ?? '', places: project.departments.places },
    lanes: project.lanes
      .map((lane) => ({ ...lane, cells: lane.cells.flatMap((cell) => itemsOfProject(cell, names, index)) }))
      .filter((lane) => lane.cells.length > 0 || lane.period !== null),
  }));
}

/** The items of a cell that belong to one project: those that name it, each with the items after it that name none. */
function itemsOfProject(cell: TimeCell, names: readonly string[], index: number): TimeCell[] {
  let owner = 0;
  const items = cell.items.filter((item) => {
    const shared = names.map((name) => countSharedPairs(item, name));
    const most = Math.max(...shared);
    if (most > 0) owner = shared.indexOf(most);
    return owner === index;
  });
  const arrowAlone = cell.items.length === 0;
  return items.length > 0 || arrowAlone ? [{ ...cell, items }] : [];
}
