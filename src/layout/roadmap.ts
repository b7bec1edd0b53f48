import { centreOf, contains, overlap, sharedWidth } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import { isBarShape, isRectangular } from './bars.ts';
import type { Lattice } from './lattice.ts';
import type { PrintedPage } from './printed-page.ts';
import {
  findRoadmapHeads,
  headToCell,
  headToStep,
  headToTimeSides,
  type RoadmapHead,
  sideColumns,
} from './roadmap-columns.ts';
import { findRoadmapRows } from './roadmap-rows.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';
import type { Supplied } from './supply.ts';
import type { Strip } from './tiles.ts';

/** The rules of a roadmap, in place of whatever is ruled on its ground. */
export type Roadmap = Supplied & { ground: Box };

/** Slides without a ruled table: a head of times over arrows, bars or filled cells, with labels beside them. */
export function supplyRoadmaps(page: PrintedPage, lattices: readonly Lattice[], vocabulary: Vocabulary): Roadmap[] {
  // A page of rules and words alone has none.
  if (page.arrows.length === 0 && !page.shapes.some(isBarShape)) return [];
  const heads = findRoadmapHeads(page.segments, vocabulary).filter((head) => !isRuled(head, lattices));
  return heads.flatMap((head, at) => {
    const end = heads.find((one, index) => index > at && one.box[1] > head.box[3])?.box[1] ?? Number.POSITIVE_INFINITY;
    return headToRoadmap(head, end, page) ?? [];
  });
}

/** A table that goes on below its head and has a column of labels. */
function isRuled(head: RoadmapHead, lattices: readonly Lattice[]): boolean {
  const [first] = head.times;
  if (!first) return false;
  const { box, size } = head;
  const labelled = centreOf(first.box)[0] - headToStep(head) * settings.roadmap.labelColumn;
  return lattices.some(
    (lattice) =>
      contains(lattice.box, centreOf(first.box)) &&
      lattice.box[3] > box[3] + settings.roadmap.goesOn * size &&
      lattice.box[0] < labelled,
  );
}

function headToRoadmap(head: RoadmapHead, end: number, page: PrintedPage): Roadmap | null {
  const { shapes, rulings } = page;
  const sides = headToTimeSides(head, shapes, rulings);
  const [firstTime = 0, lastTime = 0] = [sides[0], sides.at(-1)];
  const headCells = [...head.times, ...head.others]
    .map((one) => headToCell(one, head, shapes))
    .filter((cell) => cell !== null);
  const top = Math.max(head.box[3], ...headCells.map((box) => box[3]));
  const isUnderTimes = (box: Box): boolean => {
    const [x, y] = centreOf(box);
    return x > firstTime && x < lastTime && y > top && y < end;
  };
  const isWhole = ({ box }: Strip): boolean =>
    overlap([box[0], box[2]], [firstTime, lastTime]) >= (lastTime - firstTime) * settings.fills.whole;
  const cells = new Set(page.strips.filter(isWhole).flatMap(({ tiles }) => tiles));
  const bars = shapes
    .filter((shape) => isBarShape(shape) && isUnderTimes(shape.box) && !cells.has(shape.box))
    .map(({ box }) => box);
  const arrows = page.arrows.filter(({ box }) => isUnderTimes(box));
  const drawings = [...arrows.map(({ box }) => box), ...bars];
  if (drawings.length === 0) return null;
  const body = findBody(head, page.segments, [firstTime, lastTime], [top, end]);
  const isLabel = ({ box }: Segment): boolean => box[2] < firstTime + head.size / 2;
  const lastDrawn = Math.max(...drawings.map((box) => box[3]), ...bandsUnder(shapes, isUnderTimes));
  const labels = body.filter((one) => isLabel(one) && one.box[1] < lastDrawn + settings.roadmap.labelReach * head.size);
  if (labels.length === 0) return null;
  const written = body.filter((one) => !isLabel(one) && one.box[1] < lastDrawn).map(({ box }) => box);
  // Words beside arrows make a table of another kind, which has a reading of its own, unless its head is drawn as rectangles.
  const blocks = [...arrows.filter(({ isBlock }) => isBlock).map(({ box }) => box), ...bars];
  const onBlocks = written.filter((box) => blocks.some((block) => contains(block, centreOf(box))));
  const isSlide = blocks.length > 0 && onBlocks.length * 2 >= written.length;
  const isDrawnHead = headCells.length >= head.times.length && (blocks.length > 0 || written.length === 0);
  if (!isSlide && !isDrawnHead) return null;
  const bottom = Math.max(lastDrawn, ...labels.map(({ box }) => box[3])) + settings.missingRules.margin * head.size;
  const ink = [...labels.map(({ box }) => box), ...written];
  const xs = [
    ...sideColumns(head, shapes, ink, [0, firstTime]).slice(0, -1),
    ...sides,
    ...sideColumns(head, shapes, ink, [lastTime, Number.POSITIVE_INFINITY]).slice(1),
  ];
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const rows = findRoadmapRows(
    { labels: labels.map(({ box }) => box), drawn: [...drawings, ...written.filter(isUnderTimes)], size: head.size },
    shapes,
    rulings,
    [left, firstTime, lastTime],
    [top, bottom],
  );
  const headTop = Math.min(head.box[1] - settings.missingRules.margin * head.size, ...headCells.map((box) => box[1]));
  const ys = [headTop, ...rows.ys];
  const ground: Box = [left, headTop, right, ys.at(-1) ?? bottom];
  const labelSides = xs.filter((x) => x <= firstTime);
  const outer = labelSides.slice(0, -2).map((x, at): Box => [x, 0, labelSides[at + 1] ?? x, 0]);
  return {
    box: head.box,
    chevrons: head.box,
    ground,
    guessed: rows.guessed ? ground : null,
    rulings: [
      ...xs.map((at): Ruling => ({ orientation: 'vertical', at, start: headTop, end: ground[3] })),
      ...ys.flatMap((at) => levelRules(at, [left, right], outer, shapes)),
    ],
  };
}

/** The ends of grounds under the times, which a row without arrows has too. */
function bandsUnder(shapes: readonly Shape[], isUnderTimes: (box: Box) => boolean): number[] {
  return shapes.filter((shape) => isRectangular(shape) && isUnderTimes(shape.box)).map(({ box }) => box[3]);
}

/** What is written below a head, as far as the first line that is no part of its table. */
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

/** A level line, left out in the columns of outer labels whose rectangle it would cut. */
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
