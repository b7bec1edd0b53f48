import { uniteBoxes, widthOf } from '../geometry.ts';
import type { DrawnPage, Ruling } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { labelArrows } from './arrow-labels.ts';
import { findArrows } from './arrows.ts';
import { findBars } from './bars.ts';
import type { Columns } from './columns.ts';
import { rulingsToSkeletons } from './edges.ts';
import { fillTables } from './fill.ts';
import { labelBlocks } from './labelled-blocks.ts';
import { type Lattice, skeletonToLattice } from './lattice.ts';
import { supplyYearRules } from './open-years.ts';
import { boxToPlace } from './place.ts';
import { glyphsToProse, type ProseBlock } from './prose.ts';
import { supplyRules } from './supply.ts';
import { type TableRows, tableToRows } from './tables.ts';

/** Narrower tables (points) are the strokes of large characters drawn as paths. */
const MIN_TABLE = 72;

/** A page from top to bottom: paragraphs and tables; its height in points. */
export type ReadPage = { parts: (ProseBlock | ({ kind: 'table' } & TableRows))[]; height: number; notices: Notice[] };

/** Lay one page out; `before` are the columns of the last table ahead of it, for one that goes on without a header. */
export function readPage(page: DrawnPage, before: Columns | null): ReadPage {
  const drawn = findArrows(page);
  const { bars, rulings } = findBars(page.shapes, drawn.rulings, drawn.arrows);
  const arrows = [...drawn.arrows, ...bars];
  const ruled = rulingsToLattices(rulings);
  const missing = [
    ...supplyRules(page.glyphs, arrows, { rulings, shapes: page.shapes }, ruled),
    ...supplyYearRules(page.glyphs, rulings, ruled),
  ];
  const lattices =
    missing.length > 0 ? rulingsToLattices([...rulings, ...missing.flatMap((one) => one.rulings)]) : ruled;
  const blocks = labelBlocks(arrows, page.glyphs);
  const over = labelArrows(blocks.plain, blocks.glyphs, lattices);
  const drawings = { plain: over.plain, labelled: [...blocks.labelled, ...over.labelled] };
  const { tables, rest, over: overflow } = fillTables(lattices, over.glyphs);
  let columns = before;
  const grids = tables.map((table): TableRows => {
    const read = tableToRows(table, drawings, page.number, columns);
    columns = read.columns;
    return read;
  });
  const box = uniteBoxes([...rest.map((glyph) => glyph.box), ...lattices.map((lattice) => lattice.box)]);
  const prose = glyphsToProse(rest, page.number, box?.[2] ?? page.width);
  const parts = [
    ...grids.map((table) => ({ top: table.box[1], part: { kind: 'table' as const, ...table } })),
    ...prose.map((part) => ({ top: part.place.bbox?.[1] ?? 0, part })),
  ];
  const supplied = missing.map(({ box }) => {
    const place = boxToPlace(page.number, box);
    return notice('layout/rules-supplied', { source: place });
  });
  const crossed = overflow.map((box) => notice('layout/text-over-rule', { source: boxToPlace(page.number, box) }));
  return {
    parts: parts.sort((a, b) => a.top - b.top).map(({ part }) => part),
    height: page.height,
    notices: [...supplied, ...crossed],
  };
}

function rulingsToLattices(rulings: readonly Ruling[]): Lattice[] {
  return rulingsToSkeletons(rulings)
    .map(skeletonToLattice)
    .filter(({ cells, box }) => cells.length > 1 && widthOf(box) >= MIN_TABLE)
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** The columns of a page's last table; those of the page before where it has none. */
export function lastColumns({ parts }: ReadPage, before: Columns | null): Columns | null {
  return parts.findLast((part) => part.kind === 'table')?.columns ?? before;
}
