import { type Evidence, sumEvidence, weigh } from '../../inference/evidence.ts';
import { findBestPath } from '../../inference/path.ts';
import { bare } from '../../japanese/width.ts';
import type { Cell, GridRow } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import type { RepairContext } from '../document/repair-context.ts';
import { cellToKind } from './cell-kinds.ts';
import { mapCells, placeBeyond, type RoleCells } from './fields-to-columns.ts';
import { isPossible, READINGS, type Reading, STRAIGHT, weighChange } from './row-readings.ts';
import { weighReading } from './weigh-reading.ts';

export type AlignedRow = {
  row: GridRow;
  columns: ScheduleColumns;
  reading: Reading;
  /** Log-odds between this reading and the best other one that says something else. */
  margin: number;
  alternatives: { reading: Reading; margin: number }[];
  /** What the row itself says for the reading. */
  evidence: readonly Evidence[];
  cells: RoleCells;
};

/** Read the rows of one table part together: a shift holds for a block of rows, not for one. */
export function alignRows(rows: readonly GridRow[], columns: ScheduleColumns, context: RepairContext): AlignedRow[] {
  // Where rules were drawn around the cells, every field stands in its column.
  const drawn = rows.every((row) => row.covered !== undefined);
  const readings = READINGS.filter((reading, index) => (drawn ? index === STRAIGHT : isPossible(reading, columns)));
  const choices = rows.map((row) => rowToChoices(row, columns, readings, context));
  const changes = readings.map((from) => readings.map((to) => sumEvidence(weighChange(from, to))));
  const changeAtLane = weigh('change-at-lane').weight;
  const labelled = choices.map(([straight]) => straight !== undefined && hasLabels(straight.cells));
  const { states, totals } = findBestPath(
    choices.map((options) => options.map(({ evidence }) => sumEvidence(evidence))),
    (at, from, to) => {
      if (to === null) return 0;
      const cost = changes[from ?? STRAIGHT]?.[to] ?? 0;
      return cost < 0 && !labelled[at] ? cost + changeAtLane : cost;
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
  columns: ScheduleColumns,
  readings: readonly Reading[],
  options: readonly Choice[],
  state: number,
  totals: readonly number[],
): AlignedRow {
  const chosen = options[state];
  // Readings that put every cell in the same column are one; the plainest names it.
  const plainest = options.findIndex((option) => option.meaning === chosen?.meaning);
  const reading = readings[plainest] ?? { name: 'straight', labels: 0, years: 0 };
  const total = totals[state] ?? 0;
  const others = options
    .flatMap((option, index) => {
      const other = readings[index];
      const differs = option.meaning !== chosen?.meaning;
      return other && differs ? [{ reading: other, margin: total - (totals[index] ?? 0) }] : [];
    })
    .sort((a, b) => a.margin - b.margin);
  return {
    row,
    columns,
    reading,
    margin: others[0]?.margin ?? Number.POSITIVE_INFINITY,
    alternatives: others.slice(0, 2),
    evidence: chosen?.evidence ?? [],
    cells: placeBeyond(chosen?.cells ?? mapCells(row, columns, reading)),
  };
}

type Choice = { evidence: Evidence[]; cells: RoleCells; meaning: string };

function rowToChoices(
  row: GridRow,
  columns: ScheduleColumns,
  readings: readonly Reading[],
  context: RepairContext,
): Choice[] {
  const kinds = new Map(
    row.cells.map((cell) => [
      cell,
      cellToKind(cell, context.knownDepartments, context.listedDepartments, context.vocabulary.marks),
    ]),
  );
  return readings.map((reading) => {
    const cells = mapCells(row, columns, reading);
    return {
      evidence: weighReading({ row, columns, reading, cells, kinds }, context),
      cells,
      meaning: cellsToMeaning(cells) + (isTwice(reading, cells, columns) ? ' twice' : ''),
    };
  });
}

function isTwice(reading: Reading, { name, rest }: RoleCells, columns: ScheduleColumns): boolean {
  return (
    reading.name === 'name-twice' &&
    rest.some((cell) => cell.column === columns.initiative && bare(cell.text) === bare(name?.text ?? ''))
  );
}

/** Two readings that put every cell under the same column say the same. */
function cellsToMeaning(cells: RoleCells): string {
  const place = (cell: Cell | null): string => (cell ? String(cell.column) : '-');
  return [cells.name, cells.related, cells.departments, cells.remark, ...cells.years, cells.beyond]
    .map(place)
    .join(' ');
}
