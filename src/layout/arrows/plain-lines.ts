import { centreOf, joinRulings, overlap } from '../../geometry.ts';
import type { Box, Glyph, Ruling } from '../../model/drawn-page.ts';
import { settings } from '../settings.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * Level lines without a head within the rows of a table: they say how long something runs, as arrows do. A rule of the table ends at
 * rules on both sides, the side of a box where its other sides begin, and an underline runs below words.
 */
export function findPlainLines(
  rulings: readonly Ruling[],
  glyphs: readonly Glyph[],
): { lines: Arrow[]; rulings: Ruling[] } {
  const { snap } = settings.rulings;
  const upright = joinRulings(rulings, 'vertical', snap, snap);
  const level = joinRulings(rulings, 'horizontal', snap, snap);
  const lines = level.filter((line) => isWithinRow(line, upright) && !isUnderline(line, glyphs));
  const isOwn = ({ orientation, at, start }: Ruling): boolean =>
    orientation === 'horizontal' &&
    lines.some((line) => Math.abs(line.at - at) <= snap && start >= line.start && start < line.end);
  const dashed = rulings.filter((ruling) => ruling.dashed && isOwn(ruling));
  return { lines: lines.map((line) => lineToArrow(line, dashed)), rulings: rulings.filter((ruling) => !isOwn(ruling)) };
}

function lineToArrow({ at, start, end }: Ruling, dashed: readonly Ruling[]): Arrow {
  const isDashed = dashed.some(
    (one) => Math.abs(one.at - at) < settings.rulings.snap && one.start < end && one.end > start,
  );
  return { box: [start, at, end, at], y: at, isBlock: false, ...(isDashed && { isDashed }) };
}

function isWithinRow({ at, start, end }: Ruling, upright: readonly Ruling[]): boolean {
  const { beyond, outline } = settings.bars;
  if (end - start <= settings.arrows.maxDash) return false;
  const along = upright.filter((rule) => rule.start < at - beyond && rule.end > at + beyond);
  const isOn = (x: number): boolean => along.some((rule) => Math.abs(rule.at - x) < beyond);
  const isCorner = (rule: Ruling): boolean =>
    Math.min(Math.abs(rule.start - at), Math.abs(rule.end - at)) < beyond &&
    rule.at > start - outline &&
    rule.at < end + outline;
  const isEnclosed = along.some((rule) => rule.at < start + beyond) && along.some((rule) => rule.at > end - beyond);
  return isEnclosed && !(isOn(start) && isOn(end)) && !upright.some(isCorner);
}

/** Characters stand on the line, or are struck through by it, over much of its length. */
function isUnderline({ at, start, end }: Ruling, glyphs: readonly Glyph[]): boolean {
  const isAt = ({ box, size }: Glyph): boolean => at > box[1] && at < box[3] + settings.arrows.underline * size;
  const own = glyphs.filter((glyph) => glyph.text.trim() !== '' && isAt(glyph) && isOver(glyph.box, start, end));
  const covered = own.reduce((sum, { box }) => sum + overlap([box[0], box[2]], [start, end]), 0);
  return covered > (end - start) * settings.arrows.underlined;
}

function isOver(box: Box, start: number, end: number): boolean {
  const [x] = centreOf(box);
  return x > start && x < end;
}
