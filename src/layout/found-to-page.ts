import { uniteBoxes } from '../geometry.ts';
import type { Glyph } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource, placeToBox } from '../model/place.ts';
import { struckToNotices } from '../model/struck-text.ts';
import type { PlaceOf } from './box-to-place.ts';
import type { Columns } from './columns.ts';
import type { FoundPage } from './find-on-page.ts';
import { glyphsToProse, type ProseBlock } from './prose.ts';
import { settings } from './settings.ts';
import type { TableRows } from './tables.ts';
import { scaleBox, scaleColumns } from './type-size.ts';

/**
 * A page's paragraphs and tables from top to bottom, and its height in points. `unit`: points of the paper in one point
 * of the settings; `guessed`: areas of tables without printed rules between their rows.
 */
export type ReadPage = {
  parts: (ProseBlock | ({ kind: 'table' } & TableRows))[];
  height: number;
  unit: number;
  notices: Notice[];
  guessed: Place[];
};

/** Arrange what was found from top to bottom, in points of the paper. */
export function foundToPage(found: FoundPage): ReadPage {
  const { page, unit, placeOf, ruled, tables, rest, inferred, legend, marks } = found;
  const box = uniteBoxes([...rest.map((glyph) => glyph.box), ...ruled.map((table) => table.box)]);
  const prose = [...glyphsToProse(rest, placeOf, box?.[2] ?? page.width, marks), ...(legend ? [legend] : [])];
  const parts = [
    ...tables.map(({ rows }) => {
      const onPaper = { ...rows, columns: scaleColumns(rows.columns, unit), box: scaleBox(rows.box, unit) };
      return { top: onPaper.box[1], part: { kind: 'table' as const, ...onPaper } };
    }),
    ...prose.map((part) => ({ top: placeToBox(part.place)?.[1] ?? 0, part })),
  ];
  const guessed = inferred.flatMap((one) => (one.guessed ? [placeOf(one.guessed)] : []));
  const sorted = parts.sort((a, b) => a.top - b.top).map(({ part }) => part);
  return { parts: sorted, height: page.height * unit, unit, notices: toNotices(found), guessed };
}

function toNotices({ placeOf, inferred, over, ruby, struck, watermark, tables }: FoundPage): Notice[] {
  return [
    ...inferred.map((one) => notice('layout/rules-supplied', { source: [placeOf(one.box)] })),
    ...over.map((one) => notice('layout/text-over-rule', { source: [placeOf(one)] })),
    ...rubyToNotices(ruby, placeOf),
    ...struckToNotices(struck.map(({ text, box }) => ({ text, place: placeOf(box) }))),
    ...watermarkToNotices(watermark, placeOf),
    ...tables.flatMap((table) => table.notices),
  ];
}

function watermarkToNotices(watermark: readonly Glyph[], placeOf: PlaceOf): Notice[] {
  const box = uniteBoxes(watermark.map((glyph) => glyph.box));
  const text = watermark.map((glyph) => glyph.text).join('');
  return box ? [notice('layout/watermark-left', { source: [placeOf(box)], values: { text } })] : [];
}

function rubyToNotices(ruby: FoundPage['ruby'], placeOf: PlaceOf): Notice[] {
  if (ruby.length === 0) return [];
  const source = placesToSource(ruby.map(({ box }) => placeOf(box)));
  const text = ruby
    .slice(0, settings.ruby.maxQuoted)
    .map((one) => one.text)
    .join('、');
  return [notice('layout/ruby-left', { source, values: { count: ruby.length, text } })];
}

/** The columns of a page's last table, or those of the page before if it has none. */
export function lastColumns({ parts }: ReadPage, before: Columns | null): Columns | null {
  return parts.findLast((part) => part.kind === 'table')?.columns ?? before;
}
