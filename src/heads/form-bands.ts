import { headerToKey } from '../japanese/headers.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { TimeColumn } from '../model/head.ts';

/** A row of years within a form, with the rows below it. */
export type PrintedBand = { head: GridRow; years: readonly TimeColumn[]; rows: readonly GridRow[] };

/**
 * A row below the years with its labels. `stated` holds the cells below other heads in the row of years, such as
 * 基準値(H27).
 */
export type BandLane = { row: GridRow; labels: Cell[]; cells: Cell[]; stated: { head: string; cell: Cell }[] };

/**
 * The years of all bands of a form, one column each, and the rows below them. `again` holds the labels that a later
 * band repeats.
 */
export type Bands = { times: TimeColumn[]; lanes: BandLane[]; again: Cell[] };

/**
 * Joins the bands of a form (R3 to R5 and below them R6 to R8, or the same years again over the targets) into one axis.
 * Null if a band has neither the years of the bands above nor later ones.
 */
export function joinBands(bands: readonly PrintedBand[]): Bands | null {
  const times: TimeColumn[] = [];
  let joined: BandLane[] = [];
  const again: Cell[] = [];
  for (const { head, years, rows } of bands) {
    const own = times.length > 0 ? years.filter((year) => year.kind === null || findTime(times, year) >= 0) : years;
    const isNew = own.every((year) => findTime(times, year) < 0);
    if (isNew && !follows(times.at(-1), own[0])) return null;
    if (isNew) times.push(...own.map((time, at) => ({ ...time, column: times.length + at })));
    else if (own.some((year) => findTime(times, year) < 0)) return null;
    const places = own.map((year) => ({ column: year.column, at: findTime(times, year) }));
    const lanes = rows.map((row) =>
      rowToLane(row, { head, places, beside: years.filter((year) => !own.includes(year)) }),
    );
    const next = isNew ? matchLanes(joined, lanes) : new Map<BandLane, BandLane>();
    again.push(...[...next.values()].flatMap(({ labels }) => labels));
    const matched = new Set(next.values());
    joined = [...joined.map((lane) => joinLanes(lane, next.get(lane))), ...lanes.filter((lane) => !matched.has(lane))];
  }
  return times.length > 0 ? { times, lanes: joined, again } : null;
}

function findTime(times: readonly TimeColumn[], { from, undated, label }: TimeColumn): number {
  const isSame = (time: TimeColumn): boolean =>
    from !== null || undated ? time.from === from && time.undated?.first === undated?.first : time.label === label;
  return times.findIndex(isSame);
}

function follows(last: TimeColumn | undefined, next: TimeColumn | undefined): boolean {
  if (!last || !next) return next !== undefined;
  if (last.to !== null && next.from !== null) return next.from > last.to;
  return last.from === null && next.from === null && (next.undated?.first ?? 0) > (last.undated?.last ?? Number.NaN);
}

type Places = {
  head: GridRow;
  places: readonly { column: number; at: number }[];
  beside: readonly TimeColumn[];
};

function rowToLane(row: GridRow, { head, places, beside }: Places): BandLane {
  const first = places[0]?.column ?? 0;
  const besideOf = ({ column }: Cell): TimeColumn | undefined => beside.find((one) => one.column === column);
  const own = row.cells.filter((cell) => !besideOf(cell));
  const stated = row.cells.flatMap((cell) => {
    const time = besideOf(cell);
    return time ? [{ head: head.cells.find(({ column }) => column === time.column)?.text ?? time.label, cell }] : [];
  });
  const placeAt = (column: number): number =>
    Math.max(
      0,
      places.findLastIndex((one) => one.column <= column),
    );
  const toTimes = (cell: Cell): Cell => {
    const [from, to] = [placeAt(cell.column), placeAt(cell.column + cell.columnSpan - 1)];
    const column = places[from]?.at ?? 0;
    return { ...cell, column, columnSpan: (places[to]?.at ?? column) - column + 1 };
  };
  return {
    row,
    labels: own.filter(({ column }) => column < first),
    cells: own.filter(({ column }) => column >= first).map(toTimes),
    stated,
  };
}

/** Matches each row of a later band with the first unmatched row above that has the same labels. */
function matchLanes(before: readonly BandLane[], lanes: readonly BandLane[]): Map<BandLane, BandLane> {
  const keyOf = ({ labels }: BandLane): string => labels.map(({ text }) => headerToKey(text)).join(' ');
  const next = new Map<BandLane, BandLane>();
  for (const lane of lanes) {
    const above = before.find((one) => !next.has(one) && keyOf(one) === keyOf(lane));
    if (above) next.set(above, lane);
  }
  return next;
}

function joinLanes(lane: BandLane, next: BandLane | undefined): BandLane {
  return next ? { ...lane, cells: [...lane.cells, ...next.cells], stated: [...lane.stated, ...next.stated] } : lane;
}
