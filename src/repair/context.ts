import { isCircledList } from '../japanese/circled.ts';
import { isArrowOnly, textToArrows } from '../japanese/marks.ts';
import { type KnownNames, nameToKey, textToNames } from '../japanese/organisations.ts';
import { type PhraseCorpus, textsToCorpus } from '../japanese/phrase-corpus.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Columns, DocumentSections } from '../model/section.ts';
import { cellToInitiatives, isInitiative } from './initiatives.ts';

/** What the whole document says, indexed once, as evidence for its damaged places. */
export type RepairContext = {
  knownDepartments: KnownNames;
  /** Year cells of projects in intact rows: name key to text key to the years that it was printed under. */
  elsewhere: ReadonlyMap<string, ReadonlyMap<string, readonly PrintedBox[]>>;
  /** All boxes printed in the rows of a project's name, whatever their years. */
  printedUnder: ReadonlyMap<string, readonly { row: number | null; text: string }[]>;
  phrases: PhraseCorpus;
};

export type PrintedBox = { year: number; line: string };

export function sectionsToContext(document: DocumentSections): RepairContext {
  const knownDepartments = findDepartments(document);
  return { knownDepartments, elsewhere: indexProjects(document), printedUnder: indexBoxes(document), phrases: textsToCorpus(cellTexts(document)) };
}

function scheduleRows(document: DocumentSections): { columns: Columns; row: GridRow }[] {
  return document.measures.flatMap((measure) =>
    measure.schedule.flatMap(({ columns, rows }) => rows.map((row) => ({ columns, row }))),
  );
}

function findDepartments(document: DocumentSections): KnownNames {
  const none: KnownNames = new Set();
  const printed = [
    ...document.index.flatMap((entry) => [entry.lead, ...entry.initiatives.flatMap((one) => one.departments)]),
    ...document.measures.flatMap((measure) => measure.lead),
  ].flatMap((line) => (line ? [line.text] : []));
  for (const { columns, row } of scheduleRows(document)) {
    for (const cell of row.cells) {
      if (cell.column === columns.initiative && isInitiative(cell.text)) {
        for (const { departments } of cellToInitiatives(cell)) if (departments) printed.push(departments);
      } else if (cell.column === columns.departments && isIntact(row, columns)) printed.push(cell.text);
    }
  }
  const keys = new Set<string>();
  for (const text of new Set(printed)) {
    for (const { name, unit, recognised } of textToNames(text, none)) {
      if (recognised) keys.add(nameToKey(name));
      if (unit !== null && unit !== '') keys.add(nameToKey(unit));
    }
  }
  return keys;
}

/** A row with a name, circled numbers and something in the departments' column, each where the header says. */
function isIntact(row: GridRow, columns: Columns): boolean {
  const at = (column: number | null): Cell | undefined => row.cells.find((cell) => cell.column === column);
  const related = at(columns.related);
  return (
    at(columns.name) !== undefined &&
    (columns.related === null || (related !== undefined && isCircledList(related.text))) &&
    at(columns.departments) !== undefined
  );
}

function indexProjects(document: DocumentSections): RepairContext['elsewhere'] {
  const index = new Map<string, Map<string, PrintedBox[]>>();
  for (const { columns, row } of scheduleRows(document)) {
    if (!isIntact(row, columns)) continue;
    const name = row.cells.find((cell) => cell.column === columns.name);
    if (!name) continue;
    const boxes = getOrCreate(index, bare(name.text), () => new Map<string, PrintedBox[]>());
    for (const { column, year } of columns.years) {
      const cell = row.cells.find((one) => one.column === column);
      if (!cell || isArrowOnly(cell.text)) continue;
      getOrCreate(boxes, boxToKey(cell.text), () => []).push({ year, line: `${row.place.page}:${row.place.line}` });
    }
  }
  return index;
}

/** The name may have slid into the column of the initiatives; its boxes are its boxes all the same. */
function indexBoxes(document: DocumentSections): RepairContext['printedUnder'] {
  const index = new Map<string, { row: number | null; text: string }[]>();
  for (const { columns, row } of scheduleRows(document)) {
    const firstYear = columns.years[0]?.column ?? columns.width;
    const name = row.cells.find(({ column, text }) => column === columns.name || (column === columns.initiative && !isInitiative(text)));
    if (!name) continue;
    const text = row.cells.filter(({ column }) => column >= firstYear).map((cell) => cell.text).join(' ');
    getOrCreate(index, bare(name.text), () => []).push({ row: row.place.line, text: bare(text) });
  }
  return index;
}

export function boxToKey(text: string): string {
  return bare(textToArrows(text).text);
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = create();
  map.set(key, made);
  return made;
}

/** All that is printed in names and year cells: where a blank is a wrap, the joined form often stands elsewhere. */
function cellTexts(document: DocumentSections): string[] {
  return scheduleRows(document).flatMap(({ columns, row }) =>
    row.cells.flatMap((cell) => (cell.column === columns.initiative && isInitiative(cell.text) ? [] : [cell.text])),
  );
}
