import { textToSign } from '../../heads/legend.ts';
import { type BlankEvidence, textsToWidth } from '../../japanese/blanks.ts';
import { isCircledList } from '../../japanese/circled.ts';
import { arrowKey, isContinuing, isDash, isMilestone, isSymbol, symbolKey } from '../../japanese/marks.ts';
import { textToValue } from '../../japanese/values.ts';
import { bare } from '../../japanese/width.ts';
import { type Cell, type GridRow, isArrowAlone } from '../../model/block.ts';
import type { AmountCell, LaneRow, Piece, TimeCell } from '../../model/row.ts';
import type { PlacedRow } from '../lanes/placed-row.ts';
import { type Notes, wordsToItems } from './undo-wraps.ts';

/** Turn a row of boxes into a lane: its time cells with their phrases, its amounts, and its stated period. */
export function rowToLane(placed: PlacedRow, isLabel: boolean, evidence: BlankEvidence, notes: Notes): LaneRow {
  const { cells, columns, row, part, legend } = placed;
  // the cells of a row have the same width, so a certain wrap in one shows the width of all
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
    cells: explainArrows(
      cells.years.flatMap((cell, index) => {
        if (!cell || isAmount(index)) return [];
        return [cellToTimeCell(cell, index, legend, { ...evidence, columnWidth }, notes)];
      }),
      cells.years,
      legend,
    ),
    places: [row.place],
    years: columns.years,
    series: row.series ?? null,
    values: [...amounts, ...beside],
    runsInto: row.runsInto ?? [],
    period: row.period ? periodOf(row.period, evidence, notes) : null,
    part,
  };
}

export function cellToPiece(cell: Cell | null): Piece | null {
  return cell && { text: cell.text, places: [cell.place] };
}

/** The departments of a row from all its department columns, from left to right. */
export function rowToDepartments({ cells, row }: PlacedRow): Piece | null {
  const all = [...(cells.departments ? [cells.departments] : []), ...(row.moreDepartments ?? [])];
  const printed = all.toSorted((a, b) => a.column - b.column);
  if (printed.length === 0) return null;
  return { text: printed.map(({ text }) => text).join('\n'), places: printed.map(({ place }) => place) };
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

/** The amounts among time cells; words are activities, unless they say how things are or shall be. */
function cellsToAmounts(
  cells: readonly (Cell | null)[],
  { areStates, ...amounts }: NonNullable<GridRow['amounts']>,
): AmountCell[] {
  return cells.flatMap((cell, index) =>
    cell && (areStates || isDash(cell.words) || textToValue(cell.words, '').value !== null)
      ? [{ index, text: cell.words, place: cell.place, ...amounts }]
      : [],
  );
}

/** Turns an arrow that a legend explains into a mark with that meaning (⇒：拡充), unless it means a continuation (→：継続). */
function explainArrows(
  read: readonly TimeCell[],
  printed: readonly (Cell | null)[],
  legend: PlacedRow['legend'],
): TimeCell[] {
  let before: TimeCell | null = null;
  return read.map((cell) => {
    const arrow = printed[cell.index] ?? null;
    const key = arrow && isArrowAlone(arrow) && cell.bar === null ? arrowKey(arrow.text) : null;
    const meaning = key === null ? undefined : legend?.get(key);
    const isNew: boolean = key !== before?.mark && before !== null;
    const isCarriedOn =
      meaning === undefined || (isNew && isContinuing(meaning, before !== null && before.mark === null));
    // after a continuation arrow, `before` stays the cell that it continues
    if (key !== null && isCarriedOn) return cell;
    before = meaning === undefined ? cell : { ...cell, items: [meaning], mark: key, arrows: [] };
    return before;
  });
}

/** A mark, or a bar without words, gets its words from the legend; any other cell has its own phrases. */
function cellToTimeCell(
  cell: Cell,
  index: number,
  legend: PlacedRow['legend'],
  evidence: BlankEvidence,
  notes: Notes,
): TimeCell {
  const { words, bar = null } = cell;
  const isExplained = isDash(words) || isCircledList(words);
  const sign = isExplained ? symbolKey(words) : textToSign(words);
  const several = wordsToMeanings(words, legend);
  const isMark = several !== null || isSymbol(words) || (words !== '' && legend?.has(sign) === true);
  const meaning = legend?.get(isMark ? sign : (bar ?? ''));
  const explained = meaning === undefined ? [] : [meaning];
  const items = isMark
    ? (several ?? [meaning ?? words])
    : words === ''
      ? explained
      : wordsToItems(cell, evidence, notes);
  return {
    index,
    items,
    mark: isMark ? words : null,
    bar: isMark ? null : bar,
    milestone: !isMark && (cell.milestone === true || isMilestone(words)),
    endsHere: cell.endsHere === true,
    doubt: cell.doubt ?? null,
    arrows: cell.arrows,
    places: [cell.place, ...(cell.alsoAt ?? [])],
    span: cell.columnSpan,
  };
}

/** ▲■: the meanings of several marks in one cell, if a legend explains all of them; null for other words. */
function wordsToMeanings(words: string, legend: PlacedRow['legend']): string[] | null {
  const signs = [...bare(words)];
  if (signs.length < 2 || new Set(signs).size < signs.length || !signs.every(isSymbol)) return null;
  const meanings = signs.flatMap((sign) => legend?.get(symbolKey(sign)) ?? []);
  return meanings.length === signs.length ? meanings : null;
}
