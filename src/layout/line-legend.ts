import { centreOf, contains } from '../geometry.ts';
import type { Box, Glyph, Ruling } from '../model/drawn-page.ts';
import type { LineStyle } from '../model/line-styles.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import type { PlaceOf } from './box-to-place.ts';
import { findLegendTitle, type LegendTitle, toLegendBlock, wordsAfter } from './color-legend.ts';
import type { ProseBlock } from './prose.ts';
import { settings } from './settings.ts';
import type { TimeArea } from './time-areas.ts';

type Entry = { box: Box; style: LineStyle; glyphs: readonly Glyph[]; text: string };
type Drawn = { glyphs: readonly Glyph[]; rulings: readonly Ruling[]; arrows: readonly Arrow[] };
type Outside = { tables: readonly Box[]; areas: readonly TimeArea[]; placeOf: PlaceOf };

/**
 * A legend for a solid and a dashed line beside 凡例, and the arrows with the meaning of their line. Null if there is
 * none, or if lines have their own words, so that the legend means something else.
 */
export function takeLineLegend(
  { glyphs, rulings, arrows }: Drawn,
  { tables, areas, placeOf }: Outside,
): { legend: ProseBlock; glyphs: Glyph[]; arrows: Arrow[] } | null {
  const title = findLegendTitle(glyphs);
  if (!title) return null;
  const isFree = (box: Box): boolean => !tables.some((table) => contains(table, centreOf(box)));
  const lines = [
    ...rulings.filter(({ orientation }) => orientation === 'horizontal').map(rulingToLine),
    ...arrows.filter(({ isBlock }) => !isBlock),
  ].filter(({ box }) => isFree(box));
  const entries = lines.flatMap((line) => lineToEntry(line, title, glyphs) ?? []);
  const styles = new Set(entries.map(({ style }) => style));
  if (styles.size < 2 || styles.size < entries.length) return null;
  const own = arrows.filter((arrow) => !arrow.isBlock && areas.some(({ box }) => contains(box, centreOf(arrow.box))));
  if (own.some((arrow) => areas.some((area) => isOverWords(arrow, area, glyphs)))) return null;
  const printed = new Set([...title.glyphs, ...entries.flatMap((entry) => entry.glyphs)]);
  const meanings = entries.map(({ style, text }) => ({ color: style, text }));
  const legend = toLegendBlock([...printed], meanings, placeOf);
  const named = new Set(own);
  return (
    legend && {
      legend,
      glyphs: glyphs.filter((glyph) => !printed.has(glyph)),
      arrows: arrows.map((arrow) => (named.has(arrow) ? { ...arrow, bar: lineToStyle(arrow) } : arrow)),
    }
  );
}

function rulingToLine({ at, start, end, dashed }: Ruling): Arrow {
  return { box: [start, at, end, at], y: at, isBlock: false, ...(dashed && { isDashed: dashed }) };
}

function lineToStyle({ isDashed }: Arrow): LineStyle {
  return isDashed ? 'dashed line' : 'solid line';
}

/** A short line to the right of the title, with the words to its right. */
function lineToEntry(line: Arrow, title: LegendTitle, glyphs: readonly Glyph[]): Entry | null {
  const [left, , right] = line.box;
  const isLevel = line.y > title.box[1] - title.size / 2 && line.y < title.box[3] + title.size / 2;
  if (!isLevel || left < title.box[2] - 1 || right - left > settings.colorLegend.maxWidth) return null;
  const level = glyphs.filter(({ box, text }) => text.trim() !== '' && line.y > box[1] && line.y < box[3]);
  const words = wordsAfter(line.box, level);
  const text = words.map((glyph) => glyph.text).join('');
  return text === '' ? null : { box: line.box, style: lineToStyle(line), glyphs: words, text };
}

/** Whether there are words in the cells that a line crosses. */
function isOverWords({ box, y }: Arrow, { cellsNear, box: times }: TimeArea, glyphs: readonly Glyph[]): boolean {
  const crossed = cellsNear([box[0], y, box[2], y + 1]).filter(
    (cell) =>
      contains(times, centreOf(cell.box)) &&
      Math.min(cell.box[2], box[2]) - Math.max(cell.box[0], box[0]) > settings.bars.beyond &&
      y > cell.box[1] &&
      y < cell.box[3],
  );
  return glyphs.some(
    (glyph) => glyph.text.trim() !== '' && crossed.some((cell) => contains(cell.box, centreOf(glyph.box))),
  );
}
