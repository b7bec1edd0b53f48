import type { Evidence } from '../../inference/evidence.ts';
import { bare } from '../../japanese/width.ts';
import { type Cell, type GridRow, isArrowAlone } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { placeToRowKey } from '../../model/place.ts';
import { isSentence } from '../cells/cut-initiatives.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { CellKind } from './cell-kinds.ts';
import type { RoleCells } from './fields-to-columns.ts';
import type { Reading } from './row-readings.ts';

const WEIGHTS = {
  nameClash: { term: 'name-clash', weight: -5 },
  bulletName: { term: 'bullet-name', weight: -5 },
  relatedFits: { term: 'related-fits', weight: 3 },
  relatedClash: { term: 'related-clash', weight: -5 },
  departmentsFit: { term: 'departments-fit', weight: 3 },
  departmentsLikely: { term: 'departments-likely', weight: 1.5 },
  departmentsUnlikely: { term: 'departments-unlikely', weight: -2.5 },
  departmentsClash: { term: 'departments-clash', weight: -5 },
  yearClash: { term: 'year-clash', weight: -5 },
  unmapped: { term: 'unmapped', weight: -8 },
  beyondTable: { term: 'beyond-table', weight: -6 },
  nameTwice: { term: 'name-twice', weight: 2 },
  sameYear: { term: 'same-year', weight: 1.5 },
  otherYear: { term: 'other-year', weight: -1 },
  // Slight: many projects begin in a later year.
  firstBlank: { term: 'first-blank', weight: -0.1 },
  noRoom: { term: 'no-room', weight: -2 },
  noFirstField: { term: 'no-first-field', weight: -8 },
} as const satisfies Record<string, Evidence>;

/** A row under one reading, with what its cells look like. */
export type WeighedRow = {
  row: GridRow;
  columns: ScheduleColumns;
  reading: Reading;
  cells: RoleCells;
  kinds: ReadonlyMap<Cell, CellKind>;
};

/** What a row alone says for and against a reading. */
export function weighReading(weighed: WeighedRow, context: RepairContext): Evidence[] {
  return [...weighShape(weighed), ...weighLabels(weighed), ...weighRest(weighed), ...weighYears(weighed, context)];
}

function weighShape({ row, columns, reading, cells }: WeighedRow): Evidence[] {
  const evidence: Evidence[] = [];
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  if (reading.years < reading.labels && reading.years < 0 && row.width <= lastColumn + 1) evidence.push(WEIGHTS.noRoom);
  const first = row.cells.some((cell) => cell.column === columns.initiative);
  if (reading.name === 'year-in-first-field' && !first) evidence.push(WEIGHTS.noFirstField);
  if (cells.beyond) evidence.push(WEIGHTS.beyondTable);
  return evidence;
}

function weighLabels({ cells: { name, related, departments }, kinds }: WeighedRow): Evidence[] {
  const evidence: Evidence[] = [];
  if (name) {
    const kind = kinds.get(name);
    if (kind === 'arrow' || kind === 'related' || kind === 'known-departments') evidence.push(WEIGHTS.nameClash);
    else if (kind === 'bullet' && !related && !departments) evidence.push(WEIGHTS.bulletName);
    else if (isSentence(name.text)) evidence.push(WEIGHTS.nameClash);
  }
  if (related) evidence.push(kinds.get(related) === 'related' ? WEIGHTS.relatedFits : WEIGHTS.relatedClash);
  if (departments) evidence.push(weighDepartments(kinds.get(departments)));
  return evidence;
}

function weighDepartments(kind: CellKind | undefined): Evidence {
  if (kind === 'known-departments') return WEIGHTS.departmentsFit;
  if (kind === 'departments') return WEIGHTS.departmentsLikely;
  return kind === 'text' ? WEIGHTS.departmentsUnlikely : WEIGHTS.departmentsClash;
}

/** A cell that no column takes speaks against the reading, but for a name that stands twice. */
function weighRest({ row, columns, reading, cells }: WeighedRow): Evidence[] {
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  return cells.rest.map((cell) => {
    const twice = reading.name === 'name-twice' && cells.name && bare(cell.text) === bare(cells.name.text);
    if (twice) return WEIGHTS.nameTwice;
    return cell.column > lastColumn && row.width > lastColumn ? WEIGHTS.beyondTable : WEIGHTS.unmapped;
  });
}

function weighYears({ row, columns, cells, kinds }: WeighedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const elsewhere = cells.name ? context.elsewhere.get(bare(cells.name.text)) : undefined;
  cells.years.forEach((cell, index) => {
    if (!cell) return;
    const kind = kinds.get(cell);
    if (kind === 'related' || kind === 'known-departments') evidence.push(WEIGHTS.yearClash);
    if (!elsewhere || isArrowAlone(cell)) return;
    const line = placeToRowKey(row.place);
    const printed = elsewhere.get(bare(cell.words))?.filter(({ lines }) => lines.some((one) => one !== line)) ?? [];
    if (printed.length === 0) return;
    const same = printed.some((box) => box.year === columns.years[index]?.year);
    evidence.push(same ? WEIGHTS.sameYear : WEIGHTS.otherYear);
  });
  const labelled = cells.name !== null || cells.departments !== null;
  if (labelled && !cells.years[0] && cells.years.some((cell) => cell !== null)) evidence.push(WEIGHTS.firstBlank);
  return evidence;
}
