import { type Evidence, sumEvidence, weigh } from '../../inference/evidence.ts';
import { findBestPath } from '../../inference/path.ts';
import {
  evidenceToReasons,
  type Margin,
  marginOver,
  pathToReasons,
  type WeighedPath,
} from '../../inference/reasons.ts';
import { MARGINS } from '../../inference/weights.ts';
import { bare } from '../../japanese/width.ts';
import type { Cell, GridRow } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import type { Reason } from '../../model/phrase.ts';
import type { RepairContext } from '../document/repair-context.ts';
import { cellToKind } from './cell-kinds.ts';
import { fieldsToColumns, placeBeyond, type RoleCells } from './fields-to-columns.ts';
import { isPossible, READINGS, type Reading, STRAIGHT, weighChange } from './row-readings.ts';
import { weighReading } from './weigh-reading.ts';

export type AlignedRow = {
  row: GridRow;
  columns: ScheduleColumns;
  reading: Reading;
  /** Log-odds between this reading and the best one with another meaning. */
  margin: Margin;
  alternatives: { reading: Reading; margin: number }[];
  /** The reasons for the margin; empty if no repair or warning shows them. */
  reasons: readonly Reason[];
  cells: RoleCells;
};

/** Rows with every reading that the columns allow, and the best path through these. */
export type WeighedRows = {
  readings: readonly Reading[];
  choices: readonly (readonly Choice[])[];
  weighed: WeighedPath;
};

/** Read the rows of one table part together, since a shift affects a block of rows, not just one. */
export function alignRows(rows: readonly GridRow[], columns: ScheduleColumns, context: RepairContext): AlignedRow[] {
  const all = weighRows(rows, columns, context);
  return rows.map((row, at) => toAligned(row, at, columns, all));
}

export function weighRows(rows: readonly GridRow[], columns: ScheduleColumns, context: RepairContext): WeighedRows {
  // in a ruled table, every field is in its column
  const drawn = rows.every((row) => row.covered !== undefined);
  const readings = READINGS.filter((reading, index) => (drawn ? index === STRAIGHT : isPossible(reading, columns)));
  const choices = rows.map((row) => rowToChoices(row, columns, readings, context));
  return { readings, choices, weighed: findReadings(readings, choices) };
}

function findReadings(readings: readonly Reading[], choices: WeighedRows['choices']): WeighedPath {
  const changes = readings.map((from) => readings.map((to) => weighChange(from, to)));
  const costs = changes.map((row) => row.map(sumEvidence));
  const labelled = choices.map(([straight]) => straight !== undefined && hasLabels(straight.cells));
  const atLane = [weigh('change-at-lane')];
  const laneCost = sumEvidence(atLane);
  const path = findBestPath(
    choices.map((options) => options.map(({ evidence }) => sumEvidence(evidence))),
    (at, from, to) => {
      const cost = to === null ? 0 : (costs[from ?? STRAIGHT]?.[to] ?? 0);
      return cost < 0 && !labelled[at] ? cost + laneCost : cost;
    },
  );
  return {
    path,
    ofRow: (at, state) => choices[at]?.[state]?.evidence ?? [],
    ofStep: (at, from, to) => {
      const change = to === null ? [] : (changes[from ?? STRAIGHT]?.[to] ?? []);
      return change.length > 0 && !labelled[at] ? [...change, ...atLane] : change;
    },
  };
}

function hasLabels({ name, related, departments, rest }: RoleCells): boolean {
  return name !== null || related !== null || departments !== null || rest.length > 0;
}

function toAligned(
  row: GridRow,
  at: number,
  columns: ScheduleColumns,
  { readings, choices, weighed }: WeighedRows,
): AlignedRow {
  const options = choices[at] ?? [];
  const chosen = options[weighed.path.states[at] ?? STRAIGHT];
  // readings that put every cell in the same column count as one, named after the simplest
  const plainest = options.findIndex((option) => option.meaning === chosen?.meaning);
  const reading = readings[plainest] ?? { name: 'straight', labels: 0, years: 0 };
  const others = options
    .flatMap((option, state) => {
      const other = readings[state];
      const margin = marginOver(weighed, at, state);
      return other && margin !== null && option.meaning !== chosen?.meaning ? [{ reading: other, state, margin }] : [];
    })
    .sort((a, b) => a.margin - b.margin);
  const [next] = others;
  const shown = reading.name !== 'straight' || (next !== undefined && next.margin < MARGINS.clear);
  return {
    row,
    columns,
    reading,
    margin: next?.margin ?? null,
    alternatives: others.slice(0, 2),
    reasons: !shown ? [] : next ? pathToReasons(weighed, at, next.state) : evidenceToReasons(chosen?.evidence ?? []),
    cells: placeBeyond(chosen?.cells ?? fieldsToColumns(row, columns, reading)),
  };
}

/** One reading of a row. */
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
    const cells = fieldsToColumns(row, columns, reading);
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

/** Key of a reading's meaning: equal if every cell is under the same column. */
function cellsToMeaning(cells: RoleCells): string {
  const place = (cell: Cell | null): string => (cell ? String(cell.column) : '-');
  return [cells.name, cells.related, cells.departments, cells.remark, ...cells.years, cells.beyond]
    .map(place)
    .join(' ');
}
