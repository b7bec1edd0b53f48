import { isInBrackets } from '../../japanese/marks.ts';
import { bare } from '../../japanese/width.ts';
import { type Cell, isArrowAlone } from '../../model/block.ts';
import { placeToKey, placeToRowKey } from '../../model/place.ts';
import type { DocumentSections } from '../../model/section.ts';
import { isIntact, rowToNameCell, scheduleRows } from './intact-rows.ts';

/** The text of a row's boxes without blanks; `measures`: keys of at most two measures that print it. */
export type PrintedRow = { measures: readonly string[]; text: string };

export type PrintedBox = { year: number; lines: readonly string[] };

export function indexYearsOfBoxes(
  document: DocumentSections,
): ReadonlyMap<string, ReadonlyMap<string, readonly PrintedBox[]>> {
  const index = new Map<string, Map<string, Map<number, string[]>>>();
  const shared = findSharedNames(document);
  for (const { columns, row } of scheduleRows(document)) {
    const name = isIntact(row, columns) ? rowToNameCell(row, columns) : undefined;
    if (!name || shared.has(bare(name.text))) continue;
    const boxes = getOrCreate(index, bare(name.text), () => new Map<string, Map<number, string[]>>());
    for (const { column, year } of columns.years) {
      const cell = row.cells.find((one) => one.column === column);
      if (!cell || isArrowAlone(cell)) continue;
      const years = getOrCreate(boxes, bare(cell.words), () => new Map<number, string[]>());
      addPlace(
        getOrCreate(years, year, () => []),
        placeToRowKey(row.place),
      );
    }
  }
  return mapValues(index, (boxes) => mapValues(boxes, (years) => [...years].map(([year, lines]) => ({ year, lines }))));
}

/** Names shared by several rows of one table (市道1号線 of each 区間): one row is no evidence for the years of another. */
function findSharedNames(document: DocumentSections): ReadonlySet<string> {
  const parts = document.measures.flatMap((measure) => measure.schedule);
  const shared = parts.flatMap(({ columns, rows }) => {
    const names = rows.flatMap((row) => rowToNameCell(row, columns) ?? []).map(({ text }) => bare(text));
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
  return new Set(shared);
}

/** Keeps at most two places: enough to know that a text also occurs elsewhere, whichever place one comes from. */
function addPlace(places: string[], place: string): void {
  if (places.length < 2 && !places.includes(place)) places.push(place);
}

function mapValues<K, V, W>(map: ReadonlyMap<K, V>, change: (value: V) => W): Map<K, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

/** Here all lanes below a label count as its own: this is only evidence, not the reading. */
export function indexRowsOfNames(document: DocumentSections): ReadonlyMap<string, readonly PrintedRow[]> {
  const index = new Map<string, Map<string, string[]>>();
  for (const { measure, columns, rows } of document.measures.flatMap((one) =>
    one.schedule.map((part) => ({ ...part, measure: placeToKey(one.heading) })),
  )) {
    const firstYear = columns.years[0]?.column ?? columns.width;
    let name: string | null = null;
    for (const row of rows) {
      const cell = rowToNameCell(row, columns);
      if (cell) name = bare(cell.text);
      const text = bare(
        row.cells
          .filter(({ column }) => column >= firstYear)
          .map((one) => one.words)
          .join(' '),
      );
      if (name === null || text === '') continue;
      const texts = getOrCreate(index, name, () => new Map<string, string[]>());
      addPlace(
        getOrCreate(texts, text, () => []),
        measure,
      );
    }
  }
  return mapValues(index, (texts) => [...texts].map(([text, measures]) => ({ text, measures })));
}

export function countNamesOfBoxes(document: DocumentSections): ReadonlyMap<string, number> {
  const names = new Map<string, Set<string>>();
  for (const { columns, row } of scheduleRows(document)) {
    const name = rowToNameCell(row, columns);
    const firstYear = columns.years[0]?.column ?? columns.width;
    for (const cell of row.cells) {
      if (!name || cell.column < firstYear) continue;
      for (const box of cellToBoxes(cell)) getOrCreate(names, box, () => new Set()).add(bare(name.text));
    }
  }
  return new Map([...names].map(([box, owners]) => [box, owners.size]));
}

/** The text of a year cell, whole and by phrase, without arrows and bracketed notes. */
export function cellToBoxes({ words }: Cell): string[] {
  return [bare(words), ...words.split(/\s+/u)].filter((box) => box !== '' && !isInBrackets(box));
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = create();
  map.set(key, made);
  return made;
}
