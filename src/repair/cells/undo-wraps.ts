import { type BlankEvidence, type BlankUse, settleBlanks, textsToWidth } from '../../japanese/blanks.ts';
import { piecesToText, textToPieces } from '../../japanese/pieces.ts';
import { type LineWidths, textsToLineWidth } from '../../japanese/wrap-width.ts';
import type { Cell, CellPiece } from '../../model/block.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { Piece, RepairNote } from '../../model/row.ts';
import type { PlacedRow } from '../lanes/placed-row.ts';

/** The repairs and notices of a measure so far. */
export type Notes = { repairs: RepairNote[]; notices: Notice[] };

/** Evidence about the blanks of a table part: the widths at which its columns wrap. */
export type PartEvidence = { name: BlankEvidence; items: BlankEvidence };
export type EvidenceByPart = (part: number) => PartEvidence;

export function rowsToEvidence(
  rows: readonly PlacedRow[],
  evidence: BlankEvidence,
  ofDocument: LineWidths,
): EvidenceByPart {
  const parts = [...Map.groupBy(rows, ({ part }) => part)].map(([part, own]): [number, PartEvidence] => {
    const names = own.flatMap(({ cells }) => (cells.name ? [labelToPieces(cells.name)] : []));
    const boxes = own.flatMap(({ cells }) => cells.years.flatMap((cell) => (cell ? [cell.pieces] : [])));
    return [
      part,
      {
        name: {
          ...evidence,
          columnWidth:
            textsToLineWidth(names.map(piecesToText)) ?? textsToWidth(names, 'name', evidence) ?? ofDocument.name,
        },
        items: {
          ...evidence,
          columnWidth:
            textsToLineWidth(boxes.map(piecesToText)) ?? textsToWidth(boxes, 'items', evidence) ?? ofDocument.items,
        },
      },
    ];
  });
  const byPart = new Map(parts);
  return (part) => byPart.get(part) ?? { name: evidence, items: evidence };
}

/** The pieces of a label; an arrow in it is an ordinary character. */
function labelToPieces({ text, pieces, arrows }: Cell): readonly CellPiece[] {
  return arrows.length === 0 ? pieces : textToPieces(text);
}

export function cellToName(cell: Cell, evidence: BlankEvidence, notes: Notes): Piece {
  const phrases = settleCell(cell, { text: cell.text, pieces: labelToPieces(cell) }, 'name', evidence, notes);
  return { text: phrases.join('\n'), places: [cell.place] };
}

export function wordsToItems(cell: Cell, evidence: BlankEvidence, notes: Notes): string[] {
  return settleCell(cell, { text: cell.words, pieces: cell.pieces }, 'items', evidence, notes);
}

/** The phrases of a cell. Records the wraps that were undone, and warns of those inferred only from the width of a line. */
function settleCell(
  { place }: Cell,
  printed: { text: string; pieces: readonly CellPiece[] },
  use: BlankUse,
  evidence: BlankEvidence,
  { repairs, notices }: Notes,
): string[] {
  const { phrases, weakJoins } = settleBlanks(printed.pieces, use, evidence);
  if (countBlanks(phrases.join(' ')) < countBlanks(printed.text)) {
    repairs.push({
      code: 'repair/wraps-joined',
      before: printed.text,
      after: phrases.join(' | '),
      reason: { code: 'reason/line-ends', values: {} },
      places: [place],
    });
  }
  for (const join of weakJoins) {
    notices.push(
      notice('repair/wrap-doubtful', {
        source: [place],
        values: { join },
        alternatives: [{ code: 'reading/two-phrases', values: {} }],
      }),
    );
  }
  return phrases;
}

function countBlanks(text: string): number {
  return text.match(/\s+/gu)?.length ?? 0;
}
