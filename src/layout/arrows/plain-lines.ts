import { centreOf, joinRulings, overlap, toPairs } from '../../geometry.ts';
import type { Box, Glyph, Ruling } from '../../model/drawn-page.ts';
import { hasOneText } from '../outlined-boxes.ts';
import { settings } from '../settings.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * Level lines without a head inside the rows of a table, which mark a duration as arrows do. Not among them: a rule of
 * the table, which ends at rules on both sides; the side of a box; an underline; and a line along the texts of several
 * years, which separates them from those below, like others of the same length in its columns.
 */
export function findPlainLines(
  rulings: readonly Ruling[],
  glyphs: readonly Glyph[],
): { lines: Arrow[]; boxes: Box[]; rulings: Ruling[] } {
  const { snap } = settings.rulings;
  const upright = joinRulings(rulings, 'vertical', snap, snap);
  const level = joinRulings(rulings, 'horizontal', snap, snap);
  const found = level.filter((line) => isWithinRow(line, upright) && !isUnderline(line, glyphs));
  const rules = level.filter((line) => !found.includes(line));
  const beside = new Map(found.map((line) => [line, glyphsBeside(line, rules, glyphs)]));
  const separating = found.filter((line) => separatesTexts(line, beside.get(line) ?? [], upright));
  const free = found.filter((line) => !separating.some((other) => isAsLong(line, other)));
  const pairs = toPairs(free.toSorted((a, b) => a.at - b.at)).filter((pair) => isBox(pair, level, glyphs));
  const doubtful = free.filter((line) => isSideOfPair(line, free, beside.get(line) ?? []));
  const lines = free.filter((line) => !pairs.flat().includes(line) && !doubtful.some((other) => isAsLong(line, other)));
  const isOwn = ({ orientation, at, start }: Ruling): boolean =>
    orientation === 'horizontal' &&
    [...lines, ...pairs.flat()].some(
      (line) => Math.abs(line.at - at) <= snap && start >= line.start && start < line.end,
    );
  const dashed = rulings.filter((ruling) => ruling.dashed && isOwn(ruling));
  return {
    lines: lines.map((line) => lineToArrow(line, dashed)),
    boxes: pairs.map(pairToBox),
    rulings: rulings.filter((ruling) => !isOwn(ruling)),
  };
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

/** Characters are on the line, or struck through by it, over much of its length. */
function isUnderline({ at, start, end }: Ruling, glyphs: readonly Glyph[]): boolean {
  const isAt = ({ box, size }: Glyph): boolean => at > box[1] && at < box[3] + settings.arrows.underline * size;
  const own = glyphs.filter((glyph) => glyph.text.trim() !== '' && isAt(glyph) && isOver(glyph.box, start, end));
  const covered = own.reduce((sum, { box }) => sum + overlap([box[0], box[2]], [start, end]), 0);
  return covered > (end - start) * settings.arrows.underlined;
}

/** The characters near a line, between its ends and in its row. */
function glyphsBeside({ at, start, end }: Ruling, rules: readonly Ruling[], glyphs: readonly Glyph[]): Glyph[] {
  const over = rules.filter((rule) => rule.start < end && rule.end > start);
  const top = Math.max(...over.filter((rule) => rule.at < at).map((rule) => rule.at));
  const bottom = Math.min(...over.filter((rule) => rule.at > at).map((rule) => rule.at));
  return glyphs.filter(({ box, size, text }) => {
    const y = centreOf(box)[1];
    const isNear = y > top && y < bottom && Math.abs(y - at) < settings.arrows.besideLine * size;
    return text.trim() !== '' && isNear && isOver(box, start, end);
  });
}

/** Whether the characters beside a line are in several cells. */
function separatesTexts({ at }: Ruling, beside: readonly Glyph[], upright: readonly Ruling[]): boolean {
  const sides = upright.filter((rule) => rule.start < at && rule.end > at);
  const cells = beside.map(({ box }) => sides.filter((rule) => rule.at < centreOf(box)[0]).length);
  return new Set(cells).size > 1;
}

/** Whether two lines of equal length are the long sides of a dashed box, whose short sides have too few dashes. */
function isBox([above, below]: readonly [Ruling, Ruling], level: readonly Ruling[], glyphs: readonly Glyph[]): boolean {
  const height = below.at - above.at;
  const isSeparated = level.some(
    (rule) => rule.at > above.at && rule.at < below.at && rule.start < above.end && rule.end > above.start,
  );
  const isHigh = height >= settings.bars.minHeight && height <= settings.bars.maxHeight;
  return isHigh && !isSeparated && isAsLong(above, below) && hasOneText(pairToBox([above, below]), glyphs);
}

function pairToBox([above, below]: readonly [Ruling, Ruling]): Box {
  return [Math.min(above.start, below.start), above.at, Math.max(above.end, below.end), below.at];
}

/** Whether a line and another of its length enclose the characters beside it. */
function isSideOfPair(line: Ruling, lines: readonly Ruling[], beside: readonly Glyph[]): boolean {
  return lines.some((other) => {
    const [top, bottom] = [Math.min(line.at, other.at), Math.max(line.at, other.at)];
    const isBetween = ({ box }: Glyph): boolean => box[1] > top - 1 && box[3] < bottom + 1;
    return other !== line && isAsLong(line, other) && beside.length > 0 && beside.every(isBetween);
  });
}

function isAsLong(line: Ruling, other: Ruling): boolean {
  const { maxDashGap } = settings.arrows;
  return Math.abs(line.start - other.start) < maxDashGap && Math.abs(line.end - other.end) < maxDashGap;
}

function isOver(box: Box, start: number, end: number): boolean {
  const [x] = centreOf(box);
  return x > start && x < end;
}
