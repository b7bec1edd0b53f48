import { centreOf, contains, heightOf, mean, toPairs, widthOf } from '../geometry.ts';
import { isTimeHead } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import { findTimeLines } from './printed-header.ts';
import { isRectangular } from './rectangles.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';
import { findGap } from './unruled-columns.ts';

/** The head of a roadmap: a line of times without a ruled table below. `times`: the labels of its time columns. */
export type RoadmapHead = { box: Box; size: number; times: Segment[]; others: Segment[] };

/** Lines of times in order, with the texts beside them. */
export function findRoadmapHeads(segments: readonly Segment[], vocabulary: Vocabulary): RoadmapHead[] {
  return findTimeLines(segments, vocabulary).flatMap(({ line: cells, row }): RoadmapHead[] => {
    const times = row.years.flatMap(({ column }) => cells[column] ?? []);
    const [first] = times;
    if (!first || !isTimeHead(row)) return [];
    const others = cells.filter((cell) => !times.includes(cell));
    const tops = cells.map(({ box }) => box[1]);
    const box: Box = [cells[0]?.box[0] ?? 0, Math.min(...tops), cells.at(-1)?.box[2] ?? 0, first.box[3]];
    return [{ box, size: first.size, times, others }];
  });
}

/** The distance from one time to the next. */
export function headToStep({ times }: RoadmapHead): number {
  const centres = times.map(({ box }) => centreOf(box)[0]);
  return mean(toPairs(centres).map(([before, x]) => x - before));
}

/** The rectangle or chevron around a cell of the head. */
export function headToCell({ box }: Segment, head: RoadmapHead, shapes: readonly Shape[]): Box | null {
  const own = shapes.filter(
    (shape) =>
      (isRectangular(shape) || isChevron(shape)) &&
      contains(shape.box, centreOf(box)) &&
      heightOf(shape.box) <= settings.roadmap.maxHead * head.size &&
      widthOf(shape.box) >= widthOf(box) &&
      widthOf(shape.box) <= settings.roadmap.maxHeadCell * Math.max(headToStep(head), widthOf(box)),
  );
  return own.toSorted((a, b) => widthOf(a.box) - widthOf(b.box))[0]?.box ?? null;
}

/** Ascending times in arrows: these are cells, not activities. */
function isChevron({ filled, points }: Shape): boolean {
  return filled && points.length >= 5 && points.length <= settings.roadmap.maxChevron;
}

/** The sides of the time columns: those of the head's cells, rules below the head, or midway between the words. */
export function headToTimeSides(head: RoadmapHead, shapes: readonly Shape[], rulings: readonly Ruling[]): number[] {
  const step = headToStep(head);
  const cells = head.times.map((time) => ({ time, cell: headToCell(time, head, shapes) }));
  const upright = rulings.filter(({ orientation, end }) => orientation === 'vertical' && end > head.box[3] + head.size);
  const ruleNear = (x: number): number | undefined =>
    upright
      .map(({ at }) => at)
      .filter((at) => Math.abs(at - x) < step * settings.roadmap.nearMiddle)
      .sort((a, b) => Math.abs(a - x) - Math.abs(b - x))[0];
  const centre = (one: (typeof cells)[number] | undefined): number => (one ? centreOf(one.time.box)[0] : 0);
  const [first, last] = [cells[0], cells.at(-1)];
  const inner = toPairs(cells).map(([before, next]) => {
    if (before.cell && next.cell) return (before.cell[2] + next.cell[0]) / 2;
    const middle = (centre(before) + centre(next)) / 2;
    return ruleNear(middle) ?? middle;
  });
  const left = centre(first) - step / 2;
  const right = centre(last) + step / 2;
  return [first?.cell?.[0] ?? ruleNear(left) ?? left, ...inner, last?.cell?.[2] ?? ruleNear(right) ?? right];
}

/** The column sides to the left or right of the times, by cells or words of the head and the texts below. */
export function sideColumns(
  head: RoadmapHead,
  shapes: readonly Shape[],
  body: readonly Box[],
  [from, to]: readonly [number, number],
): number[] {
  const own = head.others.filter(({ box }) => centreOf(box)[0] > from && centreOf(box)[0] < to);
  const ink = body.filter((box) => centreOf(box)[0] > from && centreOf(box)[0] < to);
  const cells = own.map((one) => headToCell(one, head, shapes) ?? one.box).sort((a, b) => a[0] - b[0]);
  if (cells.length === 0 && ink.length === 0) return [];
  const all = [...cells, ...ink];
  const left = Math.max(from, Math.min(...all.map((box) => box[0])) - head.size * settings.roadmap.sideMargin);
  const right = Math.min(to, Math.max(...all.map((box) => box[2])) + head.size * settings.roadmap.sideMargin);
  const inner = toPairs(cells).map(([before, cell]) => findGap(before[2], cell[0], ink, head.size));
  return [left, ...inner, right];
}
