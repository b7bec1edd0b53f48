import { isArrowOnly } from '../japanese/marks.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Columns } from '../model/section.ts';
import { boxToKey, type RepairContext } from './context.ts';
import { isSentence } from './initiatives.ts';
import { type CellKind, textToKind } from './kinds.ts';

/**
 * Where a row's fields belong: labels moved by one amount, years by another, and what became of field 0.
 * `from`: only fields from this column on have moved, a cell before it having been lost or doubled.
 */
export type Reading = {
  name:
    | 'straight'
    | 'row-left'
    | 'row-right'
    | 'labels-left'
    | 'labels-right'
    | 'years-right'
    | 'years-left'
    | 'name-left'
    | 'labels-first-year-left'
    | 'name-twice'
    | 'year-in-first-field'
    | 'related-lost'
    | 'departments-lost'
    | 'related-doubled'
    | 'departments-doubled';
  labels: number;
  years: number;
  from?: 'related' | 'departments';
};

const READINGS: readonly Reading[] = [
  { name: 'straight', labels: 0, years: 0 },
  { name: 'row-left', labels: 1, years: 1 },
  { name: 'row-right', labels: -1, years: -1 },
  { name: 'labels-left', labels: 1, years: 0 },
  { name: 'labels-left', labels: 1, years: -1 },
  { name: 'labels-right', labels: -1, years: 0 },
  { name: 'years-right', labels: 0, years: -1 },
  { name: 'name-left', labels: 0, years: 0 },
  { name: 'name-left', labels: 0, years: -1 },
  { name: 'labels-first-year-left', labels: 1, years: 0 },
  { name: 'name-twice', labels: 0, years: 0 },
  { name: 'year-in-first-field', labels: 0, years: 1 },
  { name: 'years-left', labels: 0, years: 1 },
  { name: 'related-lost', labels: 1, years: 1, from: 'related' },
  { name: 'departments-lost', labels: 1, years: 1, from: 'departments' },
  { name: 'related-doubled', labels: -1, years: -1, from: 'related' },
  { name: 'departments-doubled', labels: -1, years: -1, from: 'departments' },
];

/** Log-odds by kind of evidence. */
const WEIGHT = {
  kindFits: 3,
  kindClashes: -5,
  likelyDepartments: 1.5,
  unmapped: -8,
  beyondTable: -6,
  bulletName: -5,
  /** Slight: many projects begin in a later year. */
  blankFirstYear: -0.1,
  sameBoxSameYear: 1.5,
  sameBoxOtherYear: -1,
  nameTwice: 2,
  /** From one row to the next the labels, or the years, move otherwise than before. */
  labelsChange: -1,
  yearsChange: -1,
  otherChange: -1,
  /** A block of rows is damaged in one way: from one damage to another is rarer than from an intact row. */
  otherDamage: -1,
  /** Years that slid right alone need a field more than the table has. */
  noRoom: -2,
  /** Labels and years move apart: two damages where one would do. */
  beginApart: -1.5,
  /** A cell in the middle of a row was lost: one row's own damage. */
  beginWithin: -0.5,
} as const;

export type AlignedRow = {
  row: GridRow;
  columns: Columns;
  reading: Reading;
  /** Log-odds between this reading and the best other one that says something else. */
  margin: number;
  alternatives: Reading[];
  cells: RoleCells;
};

/** The cells of a row under the column that they belong to. */
export type RoleCells = {
  name: Cell | null;
  related: Cell | null;
  departments: Cell | null;
  remark: Cell | null;
  /** By position among the year columns. */
  years: (Cell | null)[];
  /** Cells that no column takes. */
  rest: Cell[];
};

/** Read the rows of one table part together: a shift holds for a block of rows, not for one (Viterbi over the readings). */
export function alignRows(rows: readonly GridRow[], columns: Columns, context: RepairContext): AlignedRow[] {
  const readings = READINGS.filter((reading) => isPossible(reading, columns));
  const choices = rows.map((row) => rowToChoices(row, columns, readings, context));
  const changes = readings.map((from) => readings.map((to) => changeCost(from, to)));
  const forward = passForward(choices, readings, changes);
  const backward = passBackward(choices, readings, changes);
  return rows.map((row, at) => {
    const options = choices[at] ?? [];
    const totals = options.map((_, state) => (forward[at]?.[state] ?? 0) + (backward[at]?.[state] ?? 0));
    const best = totals.indexOf(Math.max(...totals));
    const chosen = options[best];
    // Readings that put every cell in the same column are one; the plainest names it.
    const plainest = options.findIndex((option) => option.meaning === chosen?.meaning);
    const reading = readings[plainest] ?? { name: 'straight', labels: 0, years: 0 };
    const others = options
      .map((option, state) => ({ option, total: totals[state] ?? 0, reading: readings[state] }))
      .filter(({ option }) => chosen && option.meaning !== chosen.meaning)
      .sort((a, b) => b.total - a.total);
    const margin = (totals[best] ?? 0) - (others[0]?.total ?? Number.NEGATIVE_INFINITY);
    return {
      row,
      columns,
      reading,
      margin,
      alternatives: others.slice(0, 2).flatMap((other) => (other.reading ? [other.reading] : [])),
      cells: chosen?.cells ?? mapCells(row, columns, reading),
    };
  });
}

function isPossible(reading: Reading, columns: Columns): boolean {
  const hasInitiatives = columns.initiative !== null;
  if (reading.name === 'name-left' || reading.name === 'name-twice' || reading.name === 'year-in-first-field')
    return hasInitiatives;
  if (reading.from) return columns[reading.from] !== null;
  return reading.labels <= 0 || hasInitiatives;
}

type Choice = { score: number; cells: RoleCells; meaning: string };

function rowToChoices(row: GridRow, columns: Columns, readings: readonly Reading[], context: RepairContext): Choice[] {
  const kinds = new Map(row.cells.map((cell) => [cell, textToKind(cell.text, context.knownDepartments)]));
  return readings.map((reading) => {
    const cells = mapCells(row, columns, reading);
    return {
      score: scoreCells(row, cells, columns, reading, kinds, context),
      cells,
      meaning: cellsToMeaning(cells) + (isTwice(reading, cells, columns) ? ' twice' : ''),
    };
  });
}

function isTwice(reading: Reading, { name, rest }: RoleCells, columns: Columns): boolean {
  return (
    reading.name === 'name-twice' &&
    rest.some((cell) => cell.column === columns.initiative && bare(cell.text) === bare(name?.text ?? ''))
  );
}

/** Best total of a path that ends at each row in each reading. */
function passForward(
  choices: readonly (readonly Choice[])[],
  readings: readonly Reading[],
  changes: readonly (readonly number[])[],
): number[][] {
  const totals: number[][] = [];
  for (const options of choices) {
    const before = totals.at(-1);
    totals.push(
      options.map((option, state) => {
        if (!before) return option.score + (changes[STRAIGHT]?.[state] ?? 0);
        let best = Number.NEGATIVE_INFINITY;
        for (let from = 0; from < readings.length; from += 1)
          best = Math.max(best, (before[from] ?? 0) + (changes[from]?.[state] ?? 0));
        return option.score + best;
      }),
    );
  }
  return totals;
}

/** Best total of what follows each row, when the row is in each reading. */
function passBackward(
  choices: readonly (readonly Choice[])[],
  readings: readonly Reading[],
  changes: readonly (readonly number[])[],
): number[][] {
  const totals: number[][] = choices.map(() => readings.map(() => 0));
  for (let at = choices.length - 2; at >= 0; at -= 1) {
    const next = choices[at + 1] ?? [];
    totals[at] = readings.map((_, state) =>
      Math.max(...next.map((option, to) => (changes[state]?.[to] ?? 0) + option.score + (totals[at + 1]?.[to] ?? 0))),
    );
  }
  return totals;
}

/** Position of the reading that a table begins in. */
const STRAIGHT = 0;

function changeCost(from: Reading, to: Reading): number {
  if (from === to) return 0;
  // A whole row that moves is one damage.
  const together = to.labels - from.labels === to.years - from.years;
  const labels = from.labels === to.labels ? 0 : WEIGHT.labelsChange;
  const years = from.years === to.years || together ? 0 : WEIGHT.yearsChange;
  const isApart = (one: Reading): boolean => one.labels !== one.years || one.name === 'labels-first-year-left';
  const apart = isApart(to) && !isApart(from) ? WEIGHT.beginApart : 0;
  const within = to.from && !from.from ? WEIGHT.beginWithin : 0;
  const damaged = (one: Reading): boolean => one.labels !== 0 || one.years !== 0;
  const other = damaged(from) && damaged(to) ? WEIGHT.otherDamage : 0;
  return (labels + years === 0 ? WEIGHT.otherChange : labels + years) + apart + within + other;
}

/** Fields to columns under one reading. */
export function mapCells(row: GridRow, columns: Columns, reading: Reading): RoleCells {
  const cells: RoleCells = {
    name: null,
    related: null,
    departments: null,
    remark: null,
    years: columns.years.map(() => null),
    rest: [],
  };
  const firstYear = columns.years[0]?.column ?? columns.width;
  for (const cell of row.cells) {
    if (reading.name === 'name-twice' && cell.column === columns.initiative) {
      cells.rest.push(cell);
      continue;
    }
    const column = fieldToColumn(cell, reading, columns, firstYear);
    const yearIndex = columns.years.findIndex((year) => year.column === column);
    if (column === null) cells.rest.push(cell);
    else if (yearIndex >= 0 && cells.years[yearIndex] === null) cells.years[yearIndex] = cell;
    else if (column === columns.name && !cells.name) cells.name = cell;
    else if (column === columns.related && !cells.related) cells.related = cell;
    else if (column === columns.departments && !cells.departments) cells.departments = cell;
    else if (column === columns.remark && !cells.remark) cells.remark = cell;
    else cells.rest.push(cell);
  }
  return cells;
}

function fieldToColumn(cell: Cell, reading: Reading, columns: Columns, firstYear: number): number | null {
  const field = cell.column;
  if (field === columns.initiative) {
    if (reading.name === 'name-left') return columns.name;
    if (reading.name === 'year-in-first-field') return firstYear;
  }
  if (reading.from) {
    const from = columns[reading.from] ?? 0;
    // Of a doubled cell one copy stands before its column: it has none of its own.
    if (field < from) return field;
    return field + reading.labels >= from ? field + reading.labels : null;
  }
  const isLabel = field + reading.labels < firstYear;
  if (reading.name === 'labels-first-year-left')
    return field + 1 <= firstYear ? field + 1 : field > firstYear ? field : null;
  // Between labels that moved left and years that stayed lies a field that must be blank.
  const asYear = field + reading.years;
  if (isLabel && !(reading.labels > reading.years && asYear >= firstYear)) return field + reading.labels;
  return asYear >= firstYear ? asYear : null;
}

function scoreCells(
  row: GridRow,
  cells: RoleCells,
  columns: Columns,
  reading: Reading,
  kinds: ReadonlyMap<Cell, CellKind>,
  context: RepairContext,
): number {
  let score = scoreLabels(cells, kinds);
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  if (reading.years < reading.labels && reading.years < 0 && row.width <= lastColumn + 1) score += WEIGHT.noRoom;
  if (reading.name === 'year-in-first-field' && !row.cells.some((cell) => cell.column === columns.initiative))
    score += WEIGHT.unmapped;
  for (const cell of cells.rest) score += scoreRest(cell, cells, columns, reading, row);
  score += scoreYears(cells, columns, kinds, context);
  return score;
}

function scoreLabels({ name, related, departments }: RoleCells, kinds: ReadonlyMap<Cell, CellKind>): number {
  let score = 0;
  if (name) {
    const kind = kinds.get(name);
    if (kind === 'arrow' || kind === 'related' || kind === 'known-departments') score += WEIGHT.kindClashes;
    else if (kind === 'bullet' && !related && !departments) score += WEIGHT.bulletName;
    else if (isSentence(name.text)) score += WEIGHT.kindClashes;
  }
  if (related) score += kinds.get(related) === 'related' ? WEIGHT.kindFits : WEIGHT.kindClashes;
  if (departments) {
    const kind = kinds.get(departments);
    if (kind === 'known-departments') score += WEIGHT.kindFits;
    else if (kind === 'departments') score += WEIGHT.likelyDepartments;
    else score += WEIGHT.kindClashes / (kind === 'text' ? 2 : 1);
  }
  return score;
}

/** A cell that no column takes speaks against the reading, but for a name that stands twice. */
function scoreRest(cell: Cell, cells: RoleCells, columns: Columns, reading: Reading, row: GridRow): number {
  if (reading.name === 'name-twice' && cells.name && bare(cell.text) === bare(cells.name.text)) return WEIGHT.nameTwice;
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  return cell.column > lastColumn && row.width > lastColumn ? WEIGHT.beyondTable : WEIGHT.unmapped;
}

function scoreYears(
  cells: RoleCells,
  columns: Columns,
  kinds: ReadonlyMap<Cell, CellKind>,
  context: RepairContext,
): number {
  let score = 0;
  const elsewhere = cells.name ? context.elsewhere.get(bare(cells.name.text)) : undefined;
  cells.years.forEach((cell, index) => {
    if (!cell) return;
    const kind = kinds.get(cell);
    if (kind === 'related' || kind === 'known-departments') score += WEIGHT.kindClashes;
    if (isArrowOnly(cell.text)) return;
    const year = columns.years[index]?.year;
    const line = `${cell.place.page}:${cell.place.line}`;
    const printed = elsewhere?.get(boxToKey(cell.text))?.filter((box) => box.line !== line) ?? [];
    if (printed.length > 0) {
      score += printed.some((box) => box.year === year) ? WEIGHT.sameBoxSameYear : WEIGHT.sameBoxOtherYear;
    }
  });
  const labelled = cells.name !== null || cells.departments !== null;
  if (labelled && !cells.years[0] && cells.years.some((cell) => cell !== null)) score += WEIGHT.blankFirstYear;
  return score;
}

/** Two readings that put every cell under the same column say the same. */
function cellsToMeaning(cells: RoleCells): string {
  const place = (cell: Cell | null): string => (cell ? String(cell.column) : '-');
  return [cells.name, cells.related, cells.departments, cells.remark, ...cells.years].map(place).join(' ');
}
