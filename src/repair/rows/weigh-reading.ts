import { type Evidence, weigh } from '../../inference/evidence.ts';
import { bare } from '../../japanese/width.ts';
import { type Cell, type GridRow, isArrowAlone } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { placeToRowKey } from '../../model/place.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { CellKind } from './cell-kinds.ts';
import type { RoleCells } from './fields-to-columns.ts';
import type { Reading } from './row-readings.ts';

/** A row under one reading, with what its cells look like. */
export type WeighedRow = {
  row: GridRow;
  columns: ScheduleColumns;
  reading: Reading;
  cells: RoleCells;
  kinds: ReadonlyMap<Cell, CellKind>;
};

/** Evidence of a row by itself for and against a reading. */
export function weighReading(weighed: WeighedRow, context: RepairContext): Evidence[] {
  return [...weighShape(weighed), ...weighLabels(weighed), ...weighRest(weighed), ...weighYears(weighed, context)];
}

function weighShape({ row, columns, reading, cells }: WeighedRow): Evidence[] {
  const evidence: Evidence[] = [];
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  if (reading.years < reading.labels && reading.years < 0 && row.width <= lastColumn + 1)
    evidence.push(weigh('no-room'));
  const first = row.cells.some((cell) => cell.column === columns.initiative);
  if (reading.name === 'year-in-first-field' && !first) evidence.push(weigh('no-first-field'));
  if (cells.beyond) evidence.push(weigh('beyond-table'));
  return evidence;
}

function weighLabels({ cells: { name, related, departments }, kinds }: WeighedRow): Evidence[] {
  const evidence: Evidence[] = [];
  if (name && kinds.get(name) === 'bullet' && !related && !departments) evidence.push(weigh('bullet-name'));
  if (related && kinds.get(related) !== 'related') evidence.push(weigh('related-clash'));
  if (departments) evidence.push(weighDepartments(kinds.get(departments)));
  return evidence;
}

function weighDepartments(kind: CellKind | undefined): Evidence {
  if (kind === 'known-departments' || kind === 'departments') return weigh('departments-fit');
  return kind === 'text' ? weigh('departments-unlikely') : weigh('departments-clash');
}

/** A cell that fits no column is evidence against the reading, unless it is a doubled name. */
function weighRest({ row, columns, reading, cells }: WeighedRow): Evidence[] {
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  const isTwice = ({ text }: Cell): boolean =>
    reading.name === 'name-twice' && cells.name !== null && bare(text) === bare(cells.name.text);
  return cells.rest
    .filter((cell) => !isTwice(cell))
    .map(({ column }) => (column > lastColumn && row.width > lastColumn ? weigh('beyond-table') : weigh('unmapped')));
}

function weighYears({ row, columns, cells, kinds }: WeighedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const yearsOfBoxes = cells.name ? context.yearsOfBoxes.get(bare(cells.name.text)) : undefined;
  cells.years.forEach((cell, index) => {
    if (!cell) return;
    const kind = kinds.get(cell);
    if (kind === 'related' || kind === 'known-departments') evidence.push(weigh('year-clash'));
    if (!yearsOfBoxes || isArrowAlone(cell)) return;
    const line = placeToRowKey(row.place);
    const printed = yearsOfBoxes.get(bare(cell.words))?.filter(({ lines }) => lines.some((one) => one !== line)) ?? [];
    if (printed.length === 0) return;
    const same = printed.some((box) => box.year === columns.years[index]?.year);
    evidence.push(same ? weigh('same-year') : weigh('other-year'));
  });
  const labelled = cells.name !== null || cells.departments !== null;
  if (labelled && !cells.years[0] && cells.years.some((cell) => cell !== null)) evidence.push(weigh('first-blank'));
  return evidence;
}
