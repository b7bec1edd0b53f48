import { boxToSides, joinRulings, uniteBoxes } from '../geometry.ts';
import type { PagePicture } from '../model/page-picture.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { glyphsToRuns, toPictureArrow, toPictureTable } from './picture.ts';
import { settings } from './settings.ts';
import { textsToGlyphs } from './sheet-glyphs.ts';
import type { FoundSheet } from './sheet-pages.ts';
import { cellToBox, type SheetTable } from './sheet-tables.ts';

/** What was found on a sheet, as plain values for a drawing. */
export function foundToSheetPicture({ sheet, tables, unbound }: FoundSheet): PagePicture {
  const reads = tables.map(({ read }) => read);
  const bound = tables.flatMap(({ bound: { plain, labelled } }) => [...plain, ...labelled.map(({ arrow }) => arrow)]);
  const left = unbound.map(({ box, form }): Arrow => ({ box, y: (box[1] + box[3]) / 2, isBlock: form !== 'line' }));
  const [, , right, bottom] = uniteBoxes(sheet.drawings.map(({ box }) => box)) ?? [0, 0, 0, 0];
  const cells = sheet.cells.map((cell) => ({ box: cellToBox(sheet, cell), text: cell.text, wraps: cell.isRuled }));
  const shapes = sheet.drawings.map(({ box, text }) => ({ box, text, wraps: true }));
  const texts = [...cells, ...shapes].filter(({ text }) => text !== '');
  return {
    number: sheet.number,
    name: sheet.name,
    width: Math.max(sheet.xs.at(-1) ?? 0, right),
    height: Math.max(sheet.ys.at(-1) ?? 0, bottom),
    runs: glyphsToRuns(textsToGlyphs(texts)),
    edges: tables.flatMap(({ table }) => tableToEdges(table)),
    tables: reads.map(toPictureTable),
    arrows: [...bound, ...left].map((arrow) => toPictureArrow(arrow, toKind(arrow), reads)),
    images: [],
  };
}

function toKind({ bar, isBlock }: Arrow): 'bar' | 'block' | 'line' {
  return bar !== undefined ? 'bar' : isBlock ? 'block' : 'line';
}

/** The sides of a table's cells, with touching ones joined. */
function tableToEdges({ cells }: SheetTable): PagePicture['edges'] {
  const sides = cells.flatMap(({ box }) => boxToSides(box));
  const { near } = settings.sheets;
  const joined = [...joinRulings(sides, 'horizontal', near, near), ...joinRulings(sides, 'vertical', near, near)];
  return joined.map((ruling) => ({ ...ruling, kind: 'drawn' }));
}
