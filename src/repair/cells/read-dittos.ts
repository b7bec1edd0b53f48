import { isSymbol } from '../../japanese/marks.ts';
import { textToValue } from '../../japanese/values.ts';
import type { Vocabulary } from '../../japanese/vocabulary.ts';
import { bare, foldWidth } from '../../japanese/width.ts';
import type { Cell } from '../../model/block.ts';
import { notice } from '../../model/notice.ts';
import { placesToSource } from '../../model/place.ts';
import type { PlacedRow } from '../lanes/placed-row.ts';
import type { Notes } from './undo-wraps.ts';

/** Which cell a ditto repeats: 同左 the one beside it, 同上 the one above it, 〃 either. */
type DittoKind = 'beside' | 'above' | 'either';

/** The neighbours of a ditto, as read. */
type Around = { beside: Cell | null; above: Cell | null };

/**
 * Resolves ditto marks in time cells. 同左 continues the cell before it, as an arrow does; 同上 repeats the cell above. 〃 can be either:
 * its neighbours decide, or the other marks of the table, for example one in the first row, which has no cell above.
 */
export function readDittos(rows: readonly PlacedRow[], vocabulary: Vocabulary, notes: Notes): PlacedRow[] {
  const kindOf = (cell: Cell | null): DittoKind | null => cell && textToDitto(cell.text, vocabulary);
  const usual = rowsToUsualKind(rows, kindOf);
  const read: PlacedRow[] = [];
  for (const row of rows) {
    const above = read.at(-1);
    const years: (Cell | null)[] = [...row.cells.years];
    for (const [index, cell] of years.entries()) {
      const kind = kindOf(cell);
      if (!cell || !kind) continue;
      const around = {
        beside: cellBefore(years, index),
        above: above?.part === row.part ? cellAt(above, index) : null,
      };
      years[index] = readDitto(cell, chooseKind(cell, kind, around, usual, notes), around, row, notes);
    }
    read.push({ ...row, cells: { ...row.cells, years } });
  }
  return read;
}

function textToDitto(text: string, { ditto, dittoBeside, dittoAbove }: Vocabulary): DittoKind | null {
  if (text.length > MAX_DITTO) return null;
  const sign = bare(foldWidth(text)).replace(/^\((.*)\)$/u, '$1');
  if (dittoBeside.includes(sign)) return 'beside';
  if (dittoAbove.includes(sign)) return 'above';
  return ditto.includes(sign) ? 'either' : null;
}

/** Characters; longer texts are no ditto marks: "（ 左 に 同 じ ）". */
const MAX_DITTO = 12;

/** The kind of 〃 in those cells of a table that allow only one; null if there are none, or they disagree. */
function rowsToUsualKind(
  rows: readonly PlacedRow[],
  kindOf: (cell: Cell | null) => DittoKind | null,
): 'beside' | 'above' | null {
  const kinds = rows.flatMap(({ cells, part }, at) =>
    cells.years.flatMap((cell, index) => {
      if (kindOf(cell) !== 'either') return [];
      const above = rows[at - 1];
      const hasAbove = above?.part === part && cellAt(above, index) !== null;
      const hasBeside = cellBefore(cells.years, index) !== null;
      return hasAbove === hasBeside ? [] : [hasAbove ? ('above' as const) : ('beside' as const)];
    }),
  );
  const [first = null] = kinds;
  return kinds.every((kind) => kind === first) ? first : null;
}

function cellBefore(years: readonly (Cell | null)[], index: number): Cell | null {
  return years.slice(0, index).findLast((cell, at) => cell && at + cell.columnSpan >= index) ?? null;
}

function cellAt({ cells: { years } }: PlacedRow, index: number): Cell | null {
  return years.slice(0, index + 1).findLast((cell, at) => cell && at + cell.columnSpan > index) ?? null;
}

function chooseKind(
  cell: Cell,
  kind: DittoKind,
  { beside, above }: Around,
  usual: 'beside' | 'above' | null,
  { notices }: Notes,
): 'beside' | 'above' {
  if (kind !== 'either') return kind;
  if (!beside || !above) return beside ? 'beside' : 'above';
  if (usual || beside.text === above.text) return usual ?? 'beside';
  notices.push(
    notice('repair/ditto-doubtful', {
      source: [cell.place],
      values: { text: cell.text, beside: beside.text, above: above.text },
      alternatives: [{ code: 'reading/as-above', values: { text: above.text } }],
    }),
  );
  return 'beside';
}

function readDitto(
  cell: Cell,
  kind: 'beside' | 'above',
  { beside, above }: Around,
  { row, columns }: PlacedRow,
  { repairs, notices }: Notes,
): Cell {
  const said = kind === 'beside' ? beside : above;
  if (!said) {
    notices.push(notice('repair/ditto-without-words', { source: [cell.place], values: { text: cell.text } }));
    return cell;
  }
  repairs.push({
    code: 'repair/ditto-read',
    before: cell.text,
    after: said.text,
    reason: { code: kind === 'beside' ? 'reason/as-beside' : 'reason/as-above', values: {} },
    places: [cell.place],
  });
  const isAmount = (row.amounts ?? columns.amounts) !== null && textToValue(said.words, '').value !== null;
  const isRepeated = kind === 'above' || isAmount || isSymbol(said.words);
  const { words, pieces, arrows } = isRepeated ? said : CARRIED_ON;
  const alsoAt = isRepeated ? [said.place, ...(said.alsoAt ?? [])] : [];
  // keep the words as the cell's text, for a further 〃 to repeat
  return {
    ...cell,
    text: said.text,
    words,
    pieces,
    arrows,
    alsoAt: placesToSource([...(cell.alsoAt ?? []), ...alsoAt]),
  };
}

const CARRIED_ON: Pick<Cell, 'words' | 'pieces' | 'arrows'> = {
  words: '',
  pieces: [],
  arrows: [{ side: 'alone', origin: 'typed' }],
};
