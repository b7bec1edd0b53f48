import { type Evidence, sumEvidence } from '../../inference/evidence.ts';
import { findBestPath } from '../../inference/path.ts';
import { compareEvidence, type Margin, marginOver, pathToReasons, type WeighedPath } from '../../inference/reasons.ts';
import { MARGINS } from '../../inference/weights.ts';
import type { Reason } from '../../model/phrase.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { PlacedRow, TimedRow } from './placed-row.ts';
import { shareCentred } from './share-around-labels.ts';
import { findUnrelatedRows, isOwnBox, weighLikeness, weighNext, weighOwner, weighStay } from './weigh-owner.ts';

/** The row of a project's label with the rows of its boxes, in printed order. */
export type LaneGroup = { label: PlacedRow | null; rows: PlacedRow[] };

/** A row that could belong to another label: it stands above its own, after labels packed together, or between two. */
export type LaneDoubt = {
  row: PlacedRow;
  owner: PlacedRow;
  other: PlacedRow;
  kind: 'above' | 'packed' | 'close';
  /** Clear enough to be recorded as a repair without a warning. */
  sure: boolean;
  /** Log-odds between the two labels, and the reasons. */
  margin: Margin;
  reasons: readonly Reason[];
};

/** How many labels back the owner of a row may be. */
const REACH = 3;

/** Assign each row of boxes to one of the labels around it, in order, with the best total score for the table. */
export function rowsToGroups(
  rows: readonly PlacedRow[],
  context: RepairContext,
): { groups: LaneGroup[]; doubts: LaneDoubt[] } {
  const labels = rows.filter((row) => row.cells.name !== null);
  if (labels.length === 0) return { groups: [{ label: null, rows: [...rows] }], doubts: [] };
  const boxed = toTimedRows(rows);
  const owners = shareOwners(boxed, labels, context) ?? chooseOwners(boxed, labels, context);
  const byOwner = Map.groupBy(boxed.keys(), (at) => owners[at]?.owner ?? 0);
  const rowsOf = (label: number): PlacedRow[] => (byOwner.get(label) ?? []).flatMap((at) => boxed[at]?.row ?? []);
  const groups = labels.map((label, index): LaneGroup => ({ label, rows: rowsOf(index) }));
  const trusted = partsWithLabelsOnTop(boxed, owners, labels);
  const doubts = boxed.flatMap((one, at) => ownerToDoubts(one, owners[at], labels, trusted, context));
  return { groups, doubts };
}

export function toTimedRows(rows: readonly PlacedRow[]): TimedRow[] {
  let labelAbove = -1;
  return rows.flatMap((row): TimedRow[] => {
    const isLabel = row.cells.name !== null;
    if (isLabel) labelAbove += 1;
    const hasBoxes = row.row.period !== undefined || row.cells.years.some((cell) => cell !== null);
    return !isLabel || hasBoxes ? [{ row, labelAbove, isLabel }] : [];
  });
}

/**
 * The label that a row belongs to, and the loss in total score with the next best label; `even`: rows were distributed evenly
 * around their labels. `over`: the margin and reasons against another label.
 */
type Owner = { owner: number; margin: number; even?: boolean; over: (other: number) => WeighedMargin };
type WeighedMargin = Pick<LaneDoubt, 'margin' | 'reasons'>;

/** Distributes rows evenly around centred labels; null if that is not possible. */
function shareOwners(rows: readonly TimedRow[], labels: readonly PlacedRow[], context: RepairContext): Owner[] | null {
  const allBoxed = rows.filter(({ isLabel }) => isLabel).length === labels.length;
  if (!context.labelsCentred || !allBoxed || rows.some(hasDrawnOwner)) return null;
  const evidence = (at: number, owner: number): Evidence[] => {
    const row = rows[at]?.row;
    const label = labels[owner];
    return row && label ? weighLikeness(row, label, context) : [];
  };
  const shared = shareCentred(
    rows.map(({ isLabel }) => isLabel),
    (at, owner) => sumEvidence(evidence(at, owner)),
  );
  if (!shared) return null;
  const damaged = rows.some(
    ({ row, isLabel }, at) => row.reading.name !== 'straight' || (!isLabel && canBeTorn(row, rows[at - 1]?.row)),
  );
  return shared.owners.map((owner, at) => {
    const margin = shared.margins[at] ?? 0;
    const over = (other: number): WeighedMargin =>
      sharedToMargin(evidence(at, owner), evidence(at, other), margin, damaged);
    // a torn or moved row can make the numbers of lanes uneven, so nothing is certain
    return { owner, even: true, margin: damaged ? 0 : margin, over };
  });
}

/** The margin between two even distributions: the evidence of the row itself, then of the rows that change with it. */
function sharedToMargin(
  own: readonly Evidence[],
  other: readonly Evidence[],
  margin: number,
  damaged: boolean,
): WeighedMargin {
  const centred: Reason = { term: 'labels-centred', weight: null };
  const isOnlyWay = !Number.isFinite(margin);
  if (isOnlyWay)
    return {
      margin: damaged ? 0 : null,
      reasons: damaged ? [centred, { term: 'rows-damaged', weight: null }] : [centred],
    };
  const around: Evidence = { term: 'rows-around', weight: margin - sumEvidence(own) + sumEvidence(other) };
  const unsure: Evidence[] = damaged ? [{ term: 'rows-damaged', weight: -margin }] : [];
  return { margin: damaged ? 0 : margin, reasons: [centred, ...compareEvidence([...own, around, ...unsure], other)] };
}

/** Find the labels that each row can belong to, and the best path through them; owners never go back. */
export function weighOwners(
  rows: readonly TimedRow[],
  labels: readonly PlacedRow[],
  context: RepairContext,
): { inReach: readonly (readonly number[])[]; weighed: WeighedPath } {
  const unrelated = findUnrelatedRows(rows, labels, context);
  const inReach = rows.map((one) => (hasDrawnOwner(one) ? [one.labelAbove] : labelsInReach(one, labels.length)));
  const stays = rows.map((_, at) => weighStay(rows, at, unrelated));
  const options = rows.map((one, at) =>
    (inReach[at] ?? []).map((label) => weighOwner(one, label, unrelated, labels, context)),
  );
  const ownerAt = (at: number, state: number | null, beyond: number): number =>
    state === null ? beyond : (inReach[at]?.[state] ?? 0);
  const ofStep = (at: number, from: number | null, to: number | null): readonly Evidence[] | null =>
    weighNext(ownerAt(at - 1, from, -1), ownerAt(at, to, labels.length), stays[at] ?? []);
  const path = findBestPath(
    options.map((some) => some.map(sumEvidence)),
    (at, from, to) => {
      const step = ofStep(at, from, to);
      return step === null ? Number.NEGATIVE_INFINITY : sumEvidence(step);
    },
  );
  const weighed: WeighedPath = {
    path,
    ofRow: (at, state) => options[at]?.[state] ?? [],
    ofStep: (at, from, to) => ofStep(at, from, to) ?? [],
  };
  return { inReach, weighed };
}

function chooseOwners(rows: readonly TimedRow[], labels: readonly PlacedRow[], context: RepairContext): Owner[] {
  const { inReach, weighed } = weighOwners(rows, labels, context);
  return weighed.path.states.map((state, at) => {
    const reach = inReach[at] ?? [];
    const margins = reach.flatMap((_, other) => (other === state ? [] : (marginOver(weighed, at, other) ?? [])));
    const over = (other: number): WeighedMargin => {
      const otherState = reach.indexOf(other);
      return { margin: marginOver(weighed, at, otherState), reasons: pathToReasons(weighed, at, otherState) };
    };
    return { owner: reach[state] ?? 0, margin: Math.min(Number.POSITIVE_INFINITY, ...margins), over };
  });
}

/** Whether drawn cells determine the owner: a label owns its own row and those that its cell spans. */
function hasDrawnOwner({ row, labelAbove, isLabel }: TimedRow): boolean {
  const { covered } = row.row;
  return covered !== undefined && labelAbove >= 0 && (isLabel || covered.includes(row.columns.name ?? -1));
}

function labelsInReach({ labelAbove, isLabel }: TimedRow, count: number): number[] {
  const last = Math.min(count - 1, isLabel ? labelAbove : labelAbove + 1);
  const first = Math.max(0, Math.min(labelAbove - REACH, last));
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/**
 * Parts of the table whose labels are evidently on top: some label has several lanes below it, and no lane stands above its label.
 * In other parts a single lane between two labels could be the upper line of the label below it.
 */
function partsWithLabelsOnTop(
  rows: readonly TimedRow[],
  owners: readonly Owner[],
  labels: readonly PlacedRow[],
): ReadonlySet<number> {
  const lanes = rows.filter(
    ({ row, isLabel, labelAbove }, at) =>
      !isLabel && owners[at]?.owner === labelAbove && !canBeTorn(row, rows[at - 1]?.row),
  );
  const below = Map.groupBy(lanes, ({ labelAbove }) => labelAbove);
  const above = new Set(
    rows.flatMap(({ row, labelAbove }, at) => ((owners[at]?.owner ?? labelAbove) !== labelAbove ? [row.part] : [])),
  );
  const parts = labels.flatMap((label, index) =>
    (below.get(index)?.length ?? 0) >= SEVERAL_LANES ? [label.part] : [],
  );
  return new Set(parts.filter((part) => !above.has(part)));
}

/** Whether a row with a single box below a box of the same year may be the rest of that box, not a lane. */
function canBeTorn({ cells }: PlacedRow, above: PlacedRow | undefined): boolean {
  const years = cells.years.flatMap((cell, year) => (cell ? [year] : []));
  const [only] = years;
  return years.length === 1 && only !== undefined && Boolean(above?.cells.years[only]);
}

/** Lanes below one label that cannot be explained by centring. */
const SEVERAL_LANES = 2;

function ownerToDoubts(
  boxed: TimedRow,
  chosen: Owner | undefined,
  labels: readonly PlacedRow[],
  trusted: ReadonlySet<number>,
  context: RepairContext,
): LaneDoubt[] {
  const { row, labelAbove, isLabel } = boxed;
  const owner = labels[chosen?.owner ?? -1];
  if (!chosen || !owner || hasDrawnOwner(boxed)) return [];
  if (chosen.owner !== labelAbove) {
    const other = labels[Math.max(labelAbove, 0)];
    if (labelAbove < 0 || !other) return [];
    const sure = chosen.even === true && chosen.margin >= MARGINS.even;
    const kind = chosen.owner > labelAbove ? 'above' : 'packed';
    return [{ row, owner, other, kind, sure, ...chosen.over(Math.max(labelAbove, 0)) }];
  }
  const next = labels[labelAbove + 1];
  if (isLabel || !next) return [];
  // at the top of a page, without a label in sight, only the row's words can show its owner
  const onTop = row.part === owner.part && trusted.has(row.part) && context.labelsOnTop;
  const even = chosen.even === true && chosen.margin >= MARGINS.even;
  const proven = isOwnBox(row, owner, context) || onTop || even;
  if (chosen.margin >= MARGINS.clear && proven) return [];
  return [{ row, owner, other: next, kind: 'close', sure: false, ...chosen.over(labelAbove + 1) }];
}
