import { type BlankEvidence, type SettledText, settleBlanks, textsToWidth } from '../../japanese/blanks.ts';
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
  const settled = settleBlanks(labelToPieces(cell), 'name', evidence);
  const { phrases } = settled;
  noteWraps(notes, cell, cell.text, settled);
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
      return [
        cellToMark(cell, index, legend) ??
          cellToBar(cell, index, legend) ??
          cellToTimeCell(cell, index, { ...evidence, columnWidth }, notes),
      ];
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
  const settled = content ? settleBlanks(content.pieces, 'items', evidence) : null;
  if (content && settled) noteWraps(notes, content, content.words, settled);
  const places = [cell.place, ...(content ? [content.place] : [])];
  return { text: cell.text, items: settled?.phrases ?? [], year, places };
}

/** Figures under the times are amounts, a dash among them none; words among them are activities. */
function cellsToAmounts(cells: readonly (Cell | null)[], amounts: { name: string; unit: string | null }): AmountCell[] {
  return cells.flatMap((cell, index) =>
    cell && (isDash(cell.words) || textToValue(cell.words, '').value !== null)
      ? [{ index, text: cell.words, place: cell.place, ...amounts }]
      : [],
  );
}

/** ○ alone in a cell: what the legend says it means, or itself. Null for any other cell. */
function cellToMark(cell: Cell, index: number, legend: PlacedRow['legend']): TimeCell | null {
  const { words, arrows, place, columnSpan } = cell;
  if (!isSymbol(words) && !(isDash(words) && legend?.has(symbolKey(words)))) return null;
  return {
    index,
    items: [legend?.get(symbolKey(words)) ?? words],
    mark: words,
    bar: null,
    milestone: false,
    endsHere: cell.endsHere === true,
    doubt: cell.doubt ?? null,
    arrows,
    places: [place],
    span: columnSpan,
  };
}

/** A bar without words: what the legend says of its colour, if it does. Null for any other cell. */
function cellToBar(cell: Cell, index: number, legend: PlacedRow['legend']): TimeCell | null {
  const { bar, words, arrows, place, columnSpan } = cell;
  if (bar === undefined || words !== '') return null;
  const meaning = legend?.get(bar);
  return {
    index,
    items: meaning === undefined ? [] : [meaning],
    mark: null,
    bar,
    milestone: false,
    endsHere: cell.endsHere === true,
    doubt: cell.doubt ?? null,
    arrows,
    places: [place],
    span: columnSpan,
  };
}

function cellToTimeCell(cell: Cell, index: number, evidence: BlankEvidence, notes: Notes): TimeCell {
  const { words } = cell;
  const settled = words === '' ? null : settleBlanks(cell.pieces, 'items', evidence);
  if (settled) noteWraps(notes, cell, words, settled);
  return {
    index,
    items: settled?.phrases ?? [],
    mark: null,
    bar: cell.bar ?? null,
    milestone: cell.milestone === true || isMilestone(words),
    endsHere: cell.endsHere === true,
    doubt: cell.doubt ?? null,
    arrows: cell.arrows,
    places: [cell.place],
    span: cell.columnSpan,
  };
}

/** Record the wraps that were undone, and say which of them rest on the width of a line alone. */
function noteWraps(
  { repairs, notices }: Notes,
  cell: Cell,
  printed: string,
  { phrases, weakJoins }: SettledText,
): void {
  const after = phrases.join(' ');
  if (countBlanks(after) < countBlanks(printed)) {
    repairs.push({
      code: 'repair/wraps-joined',
      before: printed,
      after: phrases.join(' | '),
      reason: { code: 'reason/line-ends', values: {} },
      places: [cell.place],
    });
  }
  for (const join of weakJoins) {
    notices.push(
      notice('repair/wrap-doubtful', {
        source: [cell.place],
        values: { join },
        alternatives: [{ code: 'reading/two-phrases', values: {} }],
      }),
    );
  }
}

function countBlanks(text: string): number {
  return text.match(/\s+/gu)?.length ?? 0;
}
