import { type Marks, textToPrinted } from '../japanese/marks.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import type { Page } from '../model/page.ts';

/** Lines with a TAB are rows of a grid, neighbours of one grid; the others are lines of prose. Blank lines part grids. */
export function pagesToBlocks(pages: readonly Page[], marks: Marks): Block[] {
  const blocks: Block[] = [];
  let grid: GridRow[] | null = null;
  for (const line of pages.flatMap((page) => page.lines)) {
    if (line.text.includes('\t')) {
      if (!grid) {
        grid = [];
        blocks.push({ kind: 'grid', rows: grid });
      }
      grid.push(lineToRow(line, marks));
      continue;
    }
    grid = null;
    if (line.text.trim() !== '') blocks.push({ kind: 'line', text: line.text.trim(), place: line.place });
  }
  return blocks;
}

function lineToRow(line: Page['lines'][number], marks: Marks): GridRow {
  const fields = line.text.split('\t');
  const cells: Cell[] = [];
  fields.forEach((field, column) => {
    const text = field.trim();
    if (text === '') return;
    cells.push({
      column,
      columnSpan: 1,
      rowSpan: 1,
      ...textToPrinted(text, marks),
      place: { ...line.place, field: column },
    });
  });
  return { cells, width: fields.length, place: line.place };
}
