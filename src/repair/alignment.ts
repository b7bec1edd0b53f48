import { isArrowOnly } from '../japanese/marks.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Columns } from '../model/section.ts';
import { boxToKey, type RepairContext } from './context.ts';
import { isSentence } from './initiatives.ts';
import { type CellKind, textToKind } from './kinds.ts';
import { findBestPath } from './path.ts';
import { changeCost, isPossible, READINGS, type Reading, STRAIGHT } from './readings.ts';
import { mapCells, type RoleCells } from './row-cells.ts';

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
  changeAtLane: -0.3,
  /** Years that slid right alone need a field more than the table has. */
  noRoom: -2,
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

/** Read the rows of one table part together: a shift holds for a block of rows, not for one. */
export function alignRows(rows: readonly GridRow[], columns: Columns, context: RepairContext): AlignedRow[] {
  const readings = READINGS.filter((reading) => isPossible(reading, columns));
  const choices = rows.map((row) => rowToChoices(row, columns, readings, context));
  const changes = readings.map((from) => readings.map((to) => changeCost(from, to)));
  const labelled = choices.map(([straight]) => straight !== undefined && hasLabels(straight.cells));
  const { states, totals } = findBestPath(
    choices.map((options) => options.map(({ score }) => score)),
    (at, from, to) => {
      if (to === null) return 0;
      const cost = changes[from ?? STRAIGHT]?.[to] ?? 0;
      // A lane goes with the label above it.
      return cost < 0 && from !== null && !labelled[at] ? cost + WEIGHT.changeAtLane : cost;
    },
  );
  return rows.map((row, at) =>
    toAligned(row, columns, readings, choices[at] ?? [], states[at] ?? STRAIGHT, totals[at] ?? []),
  );
}

function hasLabels({ name, related, departments, rest }: RoleCells): boolean {
  return name !== null || related !== null || departments !== null || rest.length > 0;
}

function toAligned(
  row: GridRow,
  columns: Columns,
  readings: readonly Reading[],
  options: readonly Choice[],
  state: number,
  totals: readonly number[],
): AlignedRow {
  const chosen = options[state];
  // Readings that put every cell in the same column are one; the plainest names it.
  const plainest = options.findIndex((option) => option.meaning === chosen?.meaning);
  const reading = readings[plainest] ?? { name: 'straight', labels: 0, years: 0 };
  const others = options
    .map((option, index) => ({ option, total: totals[index] ?? 0, reading: readings[index] }))
    .filter(({ option }) => option.meaning !== chosen?.meaning)
    .sort((a, b) => b.total - a.total);
  return {
    row,
    columns,
    reading,
    margin: (totals[state] ?? 0) - (others[0]?.total ?? Number.NEGATIVE_INFINITY),
    alternatives: others.slice(0, 2).flatMap((other) => (other.reading ? [other.reading] : [])),
    cells: chosen?.cells ?? mapCells(row, columns, reading),
  };
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
  if (cells.beyond) score += WEIGHT.beyondTable;
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
  return [cells.name, cells.related, cells.departments, cells.remark, ...cells.years, cells.beyond]
    .map(place)
    .join(' ');
}
