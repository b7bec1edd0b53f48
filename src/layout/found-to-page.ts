import { uniteBoxes } from '../geometry.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource, placeToBox } from '../model/place.ts';
import { struckToNotices } from '../model/struck-text.ts';
import type { PlaceOf } from './box-to-place.ts';
import type { Columns } from './columns.ts';
import type { FoundPage } from './find-on-page.ts';
import { glyphsToProse, type ProseBlock } from './prose.ts';
import { settings } from './settings.ts';
import type { TableRows } from './tables.ts';
import { findTitlesBeside } from './titles-beside.ts';
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
  const titles = findTitlesBeside(
    tables.map(({ rows }) => rows.box),
    rest,
  );
  const apart = new Set(titles.flatMap(({ glyphs }) => glyphs));
  const toProse = (glyphs: readonly Glyph[]): ProseBlock[] =>
    glyphsToProse(glyphs, placeOf, box?.[2] ?? page.width, marks);
  const prose = [...toProse(rest.filter((glyph) => !apart.has(glyph))), ...(legend ? [legend] : [])];
  const toTable = ({ rows }: FoundPage['tables'][number]): ReadPage['parts'][number] => {
    const onPaper = { ...rows, columns: scaleColumns(rows.columns, unit), box: scaleBox(rows.box, unit) };
    return { kind: 'table', ...onPaper };
  };
  const titleOf = (own: Box): (typeof titles)[number] | undefined => titles.find(({ table }) => table === own);
  const parts = [
    ...tables.map((table) => {
      const title = titleOf(table.rows.box);
      const own = title ? toProse(title.glyphs) : [];
      // A title and its table follow the table to their left.
      const top = Math.max(table.rows.box[1], title?.after[1] ?? 0) * unit;
      return { top, isBeside: title !== undefined, parts: [...own, toTable(table)] };
    }),
    ...prose.map((part) => ({ top: placeToBox(part.place)?.[1] ?? 0, isBeside: false, parts: [part] })),
  ];
  const guessed = inferred.flatMap((one) => (one.guessed ? [placeOf(one.guessed)] : []));
  const sorted = parts.sort((a, b) => a.top - b.top || Number(a.isBeside) - Number(b.isBeside));
  return {
    parts: sorted.flatMap((one) => one.parts),
    height: page.height * unit,
    unit,
    notices: toNotices(found),
    guessed,
  };
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
