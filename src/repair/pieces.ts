import { type BlankEvidence, settleBlanks, textsToWidth } from '../japanese/blanks.ts';
import { textToArrows } from '../japanese/marks.ts';
import type { Cell } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Box, LaneRow, Piece } from '../model/row.ts';
import type { PlacedRow } from './placed-row.ts';

/** What is known of the blanks of a part: the widths that its columns wrap at. */
export type PartEvidence = { name: BlankEvidence; items: BlankEvidence };
export type EvidenceByPart = (part: number) => PartEvidence;

export function rowsToEvidence(rows: readonly PlacedRow[], evidence: BlankEvidence): EvidenceByPart {
  const parts = [...Map.groupBy(rows, ({ part }) => part)].map(([part, own]): [number, PartEvidence] => {
    const names = own.flatMap(({ cells }) => (cells.name ? [cells.name.text] : []));
    const boxes = own.flatMap(({ cells }) =>
      cells.years.flatMap((cell) => (cell ? [textToArrows(cell.text).text] : [])),
    );
    return [
      part,
      {
        name: { ...evidence, columnWidth: textsToWidth(names, 'name', evidence) },
        items: { ...evidence, columnWidth: textsToWidth(boxes, 'items', evidence) },
      },
    ];
  });
  const byPart = new Map(parts);
  return (part) => byPart.get(part) ?? { name: evidence, items: evidence };
}

export function cellToPiece(cell: Cell | null): Piece | null {
  return cell && { text: cell.text, places: [cell.place] };
}

export function cellToName(cell: Cell, evidence: BlankEvidence, notices: Notice[]): Piece {
  const { phrases, weakJoins } = settleBlanks(cell.text, 'name', evidence);
  notices.push(...joinsToNotices(weakJoins, cell));
  return { text: phrases.join('\n'), places: [cell.place] };
}

export function rowToLane(
  { cells, columns, row, part }: PlacedRow,
  isLabel: boolean,
  evidence: BlankEvidence,
  notices: Notice[],
): LaneRow {
  // The cells of a row are of one size: a certain wrap in one of them shows the width of all.
  const texts = cells.years.flatMap((cell) => (cell ? [textToArrows(cell.text).text] : []));
  const columnWidth = textsToWidth(texts, 'items', evidence, 1) ?? evidence.columnWidth ?? null;
  return {
    related: isLabel ? null : cellToPiece(cells.related),
    departments: isLabel ? null : cellToPiece(cells.departments),
    boxes: cells.years.flatMap((cell, yearIndex) =>
      cell ? [cellToBox(cell, yearIndex, { ...evidence, columnWidth }, notices)] : [],
    ),
    places: [row.place],
    years: columns.years.map(({ year, openEnded }) => ({ year, openEnded })),
    part,
  };
}

function cellToBox(cell: Cell, yearIndex: number, evidence: BlankEvidence, notices: Notice[]): Box {
  const { before, after, text } = textToArrows(cell.text);
  const settled = text === '' ? null : settleBlanks(text, 'items', evidence);
  notices.push(...joinsToNotices(settled?.weakJoins ?? [], cell));
  return {
    yearIndex,
    items: settled?.phrases ?? [],
    arrowBefore: before,
    arrowAfter: after,
    places: [cell.place],
    span: cell.columnSpan,
  };
}

function joinsToNotices(joins: readonly string[], cell: Cell): Notice[] {
  return joins.map((join) =>
    notice('repair/wrap-doubtful', {
      source: cell.place,
      values: { join },
      alternatives: ['two phrases, broken at the edge of the column'],
    }),
  );
}

/** A name on one line, for messages. */
export function oneLine(text: string): string {
  return text.replace(/\n/gu, ' ');
}
