import { centreOf, contains, overlap, sharedWidth } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import { isBarShape } from './bars.ts';
import type { Lattice } from './lattice.ts';
import type { InferredRules } from './missing-rules.ts';
import type { PrintedPage } from './printed-page.ts';
import { isRectangular } from './rectangles.ts';
import {
  findRoadmapHeads,
  headToCell,
  headToStep,
  headToTimeSides,
  type RoadmapHead,
  sideColumns,
} from './roadmap-columns.ts';
import { findDrawnRows } from './roadmap-rows.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';
import type { Strip } from './tiles.ts';
import { findRows, type UnruledRows } from './unruled-rows.ts';

/** The rules of a roadmap, which replace all rules in its area. */
export type Roadmap = InferredRules & { area: Box };

/**
 * Infer the rules of slides without a ruled table: a head of times over arrows, bars or filled cells, with labels
 * beside them.
 */
export function inferRoadmapRules(page: PrintedPage, lattices: readonly Lattice[], vocabulary: Vocabulary): Roadmap[] {
  // A page with only rules and words has no roadmap.
  if (page.arrows.length === 0 && !page.shapes.some(isBarShape)) return [];
  const heads = findRoadmapHeads(page.segments(), vocabulary).filter((head) => !isRuled(head, lattices));
  return heads.flatMap((head, at) => {
    const end = heads.find((one, index) => index > at && one.box[1] > head.box[3])?.box[1] ?? Number.POSITIVE_INFINITY;
    return headToRoadmap(head, end, page) ?? [];
  });
}

/** Whether the table below a head is ruled and has a column of labels. */
function isRuled(head: RoadmapHead, lattices: readonly Lattice[]): boolean {
  const [first] = head.times;
  if (!first) return false;
  const { box, size } = head;
  const labelled = centreOf(first.box)[0] - headToStep(head) * settings.roadmap.labelColumn;
  return lattices.some(
    (lattice) =>
      contains(lattice.box, centreOf(first.box)) &&
      lattice.box[3] > box[3] + settings.roadmap.minBelowHead * size &&
      lattice.box[0] < labelled,
  );
}

function headToRoadmap(head: RoadmapHead, end: number, page: PrintedPage): Roadmap | null {
  const { size, times, others } = head;
  const { shapes, rulings } = page;
  const margin = settings.missingRules.margin * size;
  const sides = headToTimeSides(head, shapes, rulings);
  const [firstTime = 0, lastTime = 0] = [sides[0], sides.at(-1)];
  const headCells = [...times, ...others].flatMap((one) => {
    const cell = headToCell(one, head, shapes);
    return cell ? [cell] : [];
  });
  const top = Math.max(head.box[3], ...headCells.map((box) => box[3]));
  const body = findRoadmapBody(head, page, [firstTime, lastTime, top, end], headCells.length >= times.length);
  if (!body) return null;
  const { drawings, labels, written } = body;
  const bottom = Math.max(body.lastDrawn, ...labels.map(({ box }) => box[3])) + margin;
  const pieces = [...labels, ...written];
  const ink = pieces.map(({ box }) => box);
  const labelSides = [...sideColumns(head, shapes, ink, [0, firstTime]).slice(0, -1), firstTime];
  const xs = [
    ...labelSides,
    ...sides.slice(1),
    ...sideColumns(head, shapes, ink, [lastTime, Number.POSITIVE_INFINITY]).slice(1),
  ];
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const ruled = findDrawnRows(
    labels.map(({ box }) => box),
    { shapes, rulings, size },
    [left, firstTime, lastTime],
    [top, bottom],
  );
  const unruled = { pieces, xs, firstYear: labelSides.length - 1, size };
  const headTop = Math.min(head.box[1] - margin, ...headCells.map((box) => box[1]));
  const ys = [headTop, ...(ruled ?? rowsOfLabels(findRows(unruled, drawings, [top, bottom])))];
  const area: Box = [left, headTop, right, ys.at(-1) ?? bottom];
  const outer = labelSides.slice(0, -2).map((x, at): Box => [x, 0, labelSides[at + 1] ?? x, 0]);
  return {
    box: head.box,
    chevrons: head.box,
    area,
    guessed: ruled ? null : area,
    rulings: [
      ...xs.map((at): Ruling => ({ orientation: 'vertical', at, start: headTop, end: area[3] })),
      ...ys.flatMap((at) => levelRules(at, [left, right], outer, shapes)),
    ],
  };
}

type RoadmapBody = { drawings: { box: Box }[]; lastDrawn: number; labels: Segment[]; written: Segment[] };

/**
 * The contents below the head of a roadmap: drawings, the end of the last one, labels, and words below the times; null
 * for other tables.
 */
function findRoadmapBody(
  head: RoadmapHead,
  page: PrintedPage,
  [firstTime, lastTime, top, end]: readonly [number, number, number, number],
  hasDrawnHead: boolean,
): RoadmapBody | null {
  const { size } = head;
  const isUnderTimes = (box: Box): boolean => contains([firstTime, top, lastTime, end], centreOf(box));
  const { blocks, drawings } = findDrawings(page, [firstTime, lastTime], isUnderTimes);
  if (drawings.length === 0) return null;
  const lastDrawn = Math.max(...drawings.map(({ box }) => box[3]), ...bandsUnder(page.shapes, isUnderTimes));
  const body = findBody(head, page.segments(), [firstTime, lastTime], [top, end]);
  const isLabel = ({ box }: Segment): boolean => box[2] < firstTime + size / 2;
  const labels = body.filter((one) => isLabel(one) && one.box[1] < lastDrawn + settings.roadmap.labelReach * size);
  const written = body.filter((one) => !isLabel(one) && one.box[1] < lastDrawn);
  const isRoadmap = labels.length > 0 && isSlide(blocks, written, hasDrawnHead);
  return isRoadmap ? { drawings, lastDrawn, labels, written } : null;
}

/**
 * The drawings below the times, without the cells of rows with alternating shades; `blocks`: those that words can be
 * on.
 */
function findDrawings(
  { arrows, shapes, strips }: PrintedPage,
  times: readonly [first: number, last: number],
  isUnderTimes: (box: Box) => boolean,
): { blocks: Box[]; drawings: { box: Box }[] } {
  const isWhole = ({ box }: Strip): boolean =>
    overlap([box[0], box[2]], times) >= (times[1] - times[0]) * settings.fills.whole;
  const cells = new Set(strips.filter(isWhole).flatMap(({ tiles }) => tiles));
  const bars = shapes.filter((shape) => isBarShape(shape) && isUnderTimes(shape.box) && !cells.has(shape.box));
  const own = arrows.filter(({ box }) => isUnderTimes(box));
  const blocks = [...own.filter(({ isBlock }) => isBlock), ...bars].map(({ box }) => box);
  return { blocks, drawings: [...own, ...bars] };
}

/** Words beside arrows mean another kind of table, with its own reading, unless the head is drawn as rectangles. */
function isSlide(blocks: readonly Box[], written: readonly Segment[], hasDrawnHead: boolean): boolean {
  if (hasDrawnHead && written.length === 0) return true;
  const onBlocks = written.filter(({ box }) => blocks.some((block) => contains(block, centreOf(box))));
  return blocks.length > 0 && (hasDrawnHead || onBlocks.length * 2 >= written.length);
}

/** All lanes of a label are one row. */
function rowsOfLabels({ ys, within }: UnruledRows): number[] {
  return ys.filter((y) => !within.has(y));
}

/** The ends of backgrounds below the times, which rows without arrows have too. */
function bandsUnder(shapes: readonly Shape[], isUnderTimes: (box: Box) => boolean): number[] {
  return shapes.filter((shape) => isRectangular(shape) && isUnderTimes(shape.box)).map(({ box }) => box[3]);
}

/** The texts below a head, up to the first line that is not part of its table. */
function findBody(
  { size }: RoadmapHead,
  segments: readonly Segment[],
  [firstTime, lastTime]: readonly [number, number],
  [top, end]: readonly [number, number],
): Segment[] {
  const below = segments
    .filter(({ box }) => centreOf(box)[1] > top && box[3] < end)
    .sort((a, b) => a.box[1] - b.box[1]);
  const isProse = ({ box }: Segment): boolean =>
    box[0] < firstTime - settings.roadmap.overLine * size &&
    box[2] > firstTime + settings.roadmap.overLine * size &&
    box[0] < lastTime;
  const stop = below.findIndex(isProse);
  return stop < 0 ? below : below.slice(0, stop);
}

/** A level line, except in columns of outer labels whose rectangle it would cut. */
function levelRules(
  at: number,
  [left, right]: readonly [number, number],
  outer: readonly Box[],
  shapes: readonly Shape[],
): Ruling[] {
  const { outerLabelReach } = settings.roadmap;
  const { crosses } = settings.missingRules;
  const isCut = (column: Box): boolean =>
    shapes.some(
      ({ points, box }) =>
        points.length === 4 &&
        box[1] < at - crosses &&
        box[3] > at + crosses &&
        box[2] < column[2] + outerLabelReach * (column[2] - column[0]) &&
        sharedWidth(box, column) > (column[2] - column[0]) / 2,
    );
  const start = Math.max(left, ...outer.filter(isCut).map((column) => column[2]));
  return [{ orientation: 'horizontal', at, start, end: right }];
}

/** Whether the middle of a ruling is in the area of a roadmap. */
export function isInArea({ orientation, at, start, end }: Ruling, area: Box): boolean {
  const middle = (start + end) / 2;
  return contains(area, orientation === 'horizontal' ? [middle, at] : [at, middle], settings.rulings.snap);
}
