import { type BlankEvidence, type BlankUse, settleBlanks, textsToWidth } from '../../japanese/blanks.ts';
import { isDash, isMilestone, isSymbol, symbolKey } from '../../japanese/marks.ts';
import { piecesToText, textToPieces } from '../../japanese/pieces.ts';
import { textToValue } from '../../japanese/values.ts';
import { type LineWidths, textsToLineWidth } from '../../japanese/wrap-width.ts';
import type { Cell, CellPiece } from '../../model/block.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { AmountCell, LaneRow, Piece, RepairNote, TimeCell } from '../../model/row.ts';
import type { PlacedRow } from '../lanes/placed-row.ts';

/** What a measure's repair has to say so far. */
export type Notes = { repairs: RepairNote[]; notices: Notice[] };

/** What is known of the blanks of a part: the widths that its columns wrap at. */
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

export function cellToPiece(cell: Cell | null): Piece | null {
  return cell && { text: cell.text, places: [cell.place] };
}

/** The departments of a row, in all of its columns of them, as they stand from left to right. */
export function rowToDepartments({ cells, row }: PlacedRow): Piece | null {
  const all = [...(cells.departments ? [cells.departments] : []), ...(row.moreDepartments ?? [])];
  const printed = all.toSorted((a, b) => a.column - b.column);
  if (printed.length === 0) return null;
  return { text: printed.map(({ text }) => text).join('\n'), places: printed.map(({ place }) => place) };
}

/** In a name an arrow is one of its characters. */
function labelToPieces({ text, pieces, arrows }: Cell): readonly CellPiece[] {
  return arrows.length === 0 ? pieces : textToPieces(text);
}

export function cellToName(cell: Cell, evidence: BlankEvidence, notes: Notes): Piece {
  const phrases = settleCell(cell, { text: cell.text, pieces: labelToPieces(cell) }, 'name', evidence, notes);
  return { text: phrases.join('\n'), places: [cell.place] };
}

export function rowToLane(placed: PlacedRow, isLabel: boolean, evidence: BlankEvidence, notes: Notes): LaneRow {
  const { cells, columns, row, part, legend } = placed;
  // The cells of a row are of one size: a certain wrap in one of them shows the width of all.
  const texts = cells.years.flatMap((cell) => (cell ? [cell.pieces] : []));
  const columnWidth = textsToWidth(texts, 'items', evidence, 1) ?? evidence.columnWidth ?? null;
  const named = row.amounts ?? columns.amounts;
  const amounts = named ? cellsToAmounts(cells.years, named) : [];
  const beside = (row.timeAmounts ?? []).map(({ cell, ...amount }) => ({
    ...amount,
    text: cell.words,
    place: cell.place,
  }));
  const isAmount = (index: number): boolean => amounts.some((amount) => amount.index === index);
  return {
    related: isLabel ? null : cellToPiece(cells.related),
    departments: isLabel ? null : rowToDepartments(placed),
    cells: cells.years.flatMap((cell, index) => {
      if (!cell || isAmount(index)) return [];
      return [cellToTimeCell(cell, index, legend, { ...evidence, columnWidth }, notes)];
    }),
    places: [row.place],
    years: columns.years,
    series: row.series ?? null,
    values: [...amounts, ...beside],
    runsInto: row.runsInto ?? [],
    period: row.period ? periodOf(row.period, evidence, notes) : null,
    part,
  };
}

function periodOf(
  { cell, content, year }: NonNullable<PlacedRow['row']['period']>,
  evidence: BlankEvidence,
  notes: Notes,
): LaneRow['period'] {
  const items = content ? wordsToItems(content, evidence, notes) : [];
  const places = [cell.place, ...(content ? [content.place] : [])];
  return { text: cell.text, items, year, places };
}

/** Figures under the times are amounts, a dash among them none; words among them are activities. */
function cellsToAmounts(cells: readonly (Cell | null)[], amounts: { name: string; unit: string | null }): AmountCell[] {
  return cells.flatMap((cell, index) =>
    cell && (isDash(cell.words) || textToValue(cell.words, '').value !== null)
      ? [{ index, text: cell.words, place: cell.place, ...amounts }]
      : [],
  );
}

/** A mark or a bar without words is what the legend says; any other cell its phrases. */
function cellToTimeCell(
  cell: Cell,
  index: number,
  legend: PlacedRow['legend'],
  evidence: BlankEvidence,
  notes: Notes,
): TimeCell {
  const { words, bar = null } = cell;
  const isMark = isSymbol(words) || (isDash(words) && legend?.has(symbolKey(words)) === true);
  const meaning = legend?.get(isMark ? symbolKey(words) : (bar ?? ''));
  const told = meaning === undefined ? [] : [meaning];
  const items = isMark ? [meaning ?? words] : words === '' ? told : wordsToItems(cell, evidence, notes);
  return {
    index,
    items,
    mark: isMark ? words : null,
    bar: isMark ? null : bar,
    milestone: !isMark && (cell.milestone === true || isMilestone(words)),
    endsHere: cell.endsHere === true,
    doubt: cell.doubt ?? null,
    arrows: cell.arrows,
    places: [cell.place],
    span: cell.columnSpan,
  };
}

function wordsToItems(cell: Cell, evidence: BlankEvidence, notes: Notes): string[] {
  return settleCell(cell, { text: cell.words, pieces: cell.pieces }, 'items', evidence, notes);
}

/** The phrases of a cell, with a record of the wraps that were undone, and of those that rest on the width of a line alone. */
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
