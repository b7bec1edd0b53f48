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

const SAYS = {
  nameClash: { says: 'name column holds no name', weight: -5 },
  bulletName: { says: 'name begins with a bullet and has no labels', weight: -5 },
  relatedFits: { says: 'related cell fits', weight: 3 },
  relatedClash: { says: 'related column holds no numbers', weight: -5 },
  departmentsFit: { says: 'departments fit', weight: 3 },
  departmentsLikely: { says: 'departments likely', weight: 1.5 },
  departmentsUnlikely: { says: 'departments column holds prose', weight: -2.5 },
  departmentsClash: { says: 'departments column holds no names', weight: -5 },
  yearClash: { says: 'label under a year', weight: -5 },
  unmapped: { says: 'cell in no column', weight: -8 },
  beyondTable: { says: 'cell behind the last year', weight: -6 },
  nameTwice: { says: 'name stands twice', weight: 2 },
  sameYear: { says: 'same box in this year elsewhere', weight: 1.5 },
  otherYear: { says: 'same box in another year elsewhere', weight: -1 },
  // Slight: many projects begin in a later year.
  firstBlank: { says: 'first year blank', weight: -0.1 },
  noRoom: { says: 'no surplus field for years that slid right', weight: -2 },
  noFirstField: { says: 'first field blank', weight: -8 },
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
  if (reading.years < reading.labels && reading.years < 0 && row.width <= lastColumn + 1) evidence.push(SAYS.noRoom);
  const first = row.cells.some((cell) => cell.column === columns.initiative);
  if (reading.name === 'year-in-first-field' && !first) evidence.push(SAYS.noFirstField);
  if (cells.beyond) evidence.push(SAYS.beyondTable);
  return evidence;
}

function weighLabels({ cells: { name, related, departments }, kinds }: WeighedRow): Evidence[] {
  const evidence: Evidence[] = [];
  if (name) {
    const kind = kinds.get(name);
    if (kind === 'arrow' || kind === 'related' || kind === 'known-departments') evidence.push(SAYS.nameClash);
    else if (kind === 'bullet' && !related && !departments) evidence.push(SAYS.bulletName);
    else if (isSentence(name.text)) evidence.push(SAYS.nameClash);
  }
  if (related) evidence.push(kinds.get(related) === 'related' ? SAYS.relatedFits : SAYS.relatedClash);
  if (departments) evidence.push(weighDepartments(kinds.get(departments)));
  return evidence;
}

function weighDepartments(kind: CellKind | undefined): Evidence {
  if (kind === 'known-departments') return SAYS.departmentsFit;
  if (kind === 'departments') return SAYS.departmentsLikely;
  return kind === 'text' ? SAYS.departmentsUnlikely : SAYS.departmentsClash;
}

/** A cell that no column takes speaks against the reading, but for a name that stands twice. */
function weighRest({ row, columns, reading, cells }: WeighedRow): Evidence[] {
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  return cells.rest.map((cell) => {
    const twice = reading.name === 'name-twice' && cells.name && bare(cell.text) === bare(cells.name.text);
    if (twice) return SAYS.nameTwice;
    return cell.column > lastColumn && row.width > lastColumn ? SAYS.beyondTable : SAYS.unmapped;
  });
}

function weighYears({ row, columns, cells, kinds }: WeighedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const elsewhere = cells.name ? context.elsewhere.get(bare(cells.name.text)) : undefined;
  cells.years.forEach((cell, index) => {
    if (!cell) return;
    const kind = kinds.get(cell);
    if (kind === 'related' || kind === 'known-departments') evidence.push(SAYS.yearClash);
    if (!elsewhere || isArrowAlone(cell)) return;
    const line = placeToRowKey(row.place);
    const printed = elsewhere.get(bare(cell.words))?.filter(({ lines }) => lines.some((one) => one !== line)) ?? [];
    if (printed.length === 0) return;
    const same = printed.some((box) => box.year === columns.years[index]?.year);
    evidence.push(same ? SAYS.sameYear : SAYS.otherYear);
  });
  const labelled = cells.name !== null || cells.departments !== null;
  if (labelled && !cells.years[0] && cells.years.some((cell) => cell !== null)) evidence.push(SAYS.firstBlank);
  return evidence;
}
