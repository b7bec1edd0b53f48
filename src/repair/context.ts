import { isCircledList } from '../japanese/circled.ts';
import { isArrowOnly, textToArrows } from '../japanese/marks.ts';
import { type KnownNames, nameToKey, textToNames } from '../japanese/organisations.ts';
import { type PhraseCorpus, tablesToCorpus } from '../japanese/phrase-corpus.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { placeToKey } from '../model/place.ts';
import type { Columns, DocumentSections } from '../model/section.ts';
import { cellToInitiatives, isInitiative } from './initiatives.ts';
import { hasLabelsOnTop } from './label-style.ts';

/** What the whole document says, indexed once, as evidence for its damaged places. */
export type RepairContext = {
  knownDepartments: KnownNames;
  /** Year cells of projects in intact rows: name key to text key to the years that it was printed under. */
  elsewhere: ReadonlyMap<string, ReadonlyMap<string, readonly PrintedBox[]>>;
  /** All boxes printed in the rows of a project's name, whatever their years. */
  printedUnder: ReadonlyMap<string, readonly PrintedRow[]>;
  /** Under how many project names a box stands: one that stands under many says nothing of its project. */
  namesOfBox: ReadonlyMap<string, number>;
  /** Whether the edition sets its labels above their lanes, and cannot have centred them. */
  labelsOnTop: boolean;
  phrases: PhraseCorpus;
};

/** The boxes of one row without blanks; `measure` is the key of its measure's heading. */
export type PrintedRow = { measure: string; text: string };

export type PrintedBox = { year: number; line: string };

export function sectionsToContext(document: DocumentSections): RepairContext {
  const knownDepartments = findDepartments(document);
  return {
    knownDepartments,
    elsewhere: indexProjects(document),
    printedUnder: indexBoxes(document),
    namesOfBox: countNamesOfBoxes(document),
    labelsOnTop: document.measures.length > 0 && hasLabelsOnTop(document.measures.map(measureToGaps)),
    phrases: tablesToCorpus(tableTexts(document)),
  };
}

function scheduleRows(document: DocumentSections): { columns: Columns; row: GridRow }[] {
  return document.measures.flatMap((measure) =>
    measure.schedule.flatMap(({ columns, rows }) => rows.map((row) => ({ columns, row }))),
  );
}

function findDepartments(document: DocumentSections): KnownNames {
  const none: KnownNames = new Set();
  const printed = [
    ...document.index.flatMap((entry) => [...entry.lead, ...entry.initiatives.flatMap((one) => one.departments)]),
    ...document.measures.flatMap((measure) => measure.lead),
  ].map((line) => line.text);
  for (const { columns, row } of scheduleRows(document)) {
    for (const cell of row.cells) {
      if (cell.column === columns.initiative && isInitiative(cell.text)) {
        for (const { departments } of cellToInitiatives(cell)) if (departments) printed.push(departments);
      } else if (cell.column === columns.departments && isIntact(row, columns)) printed.push(cell.text);
    }
  }
  const names = new Set<string>();
  for (const text of new Set(printed)) {
    for (const { name, unit, recognised } of textToNames(text, none)) {
      if (recognised) names.add(name);
      if (unit !== null && unit !== '') names.add(unit);
    }
  }
  const keys = new Set([...names].map(nameToKey));
  // "A所・B課" is no name of its own where A所 and B課 are.
  for (const name of names)
    if (textToNames(name, without(keys, nameToKey(name))).length > 1) keys.delete(nameToKey(name));
  return keys;
}

function without(keys: ReadonlySet<string>, key: string): KnownNames {
  const rest = new Set(keys);
  rest.delete(key);
  return rest;
}

/** The name of a row; it may have slid into the column of the initiatives. */
function rowToNameCell(row: GridRow, columns: Columns): Cell | undefined {
  return (
    row.cells.find(({ column }) => column === columns.name) ??
    row.cells.find(({ column, text }) => column === columns.initiative && !isInitiative(text))
  );
}

/** A row with a name, circled numbers and something in the departments' column, each where the header says. */
function isIntact(row: GridRow, columns: Columns): boolean {
  const at = (column: number | null): Cell | undefined => row.cells.find((cell) => cell.column === column);
  const related = at(columns.related);
  return (
    rowToNameCell(row, columns) !== undefined &&
    (columns.related === null || (related !== undefined && isCircledList(related.text))) &&
    at(columns.departments) !== undefined
  );
}

function indexProjects(document: DocumentSections): RepairContext['elsewhere'] {
  const index = new Map<string, Map<string, PrintedBox[]>>();
  for (const { columns, row } of scheduleRows(document)) {
    if (!isIntact(row, columns)) continue;
    const name = rowToNameCell(row, columns);
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

/** Lanes below a label count as its own here: this is evidence, not the reading. */
function indexBoxes(document: DocumentSections): RepairContext['printedUnder'] {
  const index = new Map<string, PrintedRow[]>();
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
          .map((one) => one.text)
          .join(' '),
      );
      if (name !== null && text !== '') getOrCreate(index, name, () => []).push({ measure, text });
    }
  }
  return index;
}

/** What a year cell says, whole and by phrase, without its arrows and without notes in brackets on them. */
export function cellToBoxes(cell: Cell): string[] {
  const { text } = textToArrows(cell.text);
  return [bare(text), ...text.split(/\s+/u)].filter((box) => box !== '' && !IN_BRACKETS.test(box));
}

const IN_BRACKETS = /^[(（].*[)）]$/su;

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

/** How many rows without a label stand before the first label of a measure, and after each. */
function measureToGaps({ schedule }: DocumentSections['measures'][number]): number[] {
  const gaps = [0];
  for (const { columns, rows } of schedule) {
    const firstYear = columns.years[0]?.column ?? columns.width;
    for (const row of rows) {
      if (rowToNameCell(row, columns)) gaps.push(0);
      else if (row.cells.some(({ column }) => column >= firstYear)) gaps[gaps.length - 1] = (gaps.at(-1) ?? 0) + 1;
    }
  }
  return gaps;
}

function countNamesOfBoxes(document: DocumentSections): ReadonlyMap<string, number> {
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

/** All that is printed in names and year cells, page by page: where a blank is a wrap, the joined form often stands elsewhere. */
function tableTexts(document: DocumentSections): string[][] {
  return document.measures.flatMap((measure) =>
    measure.schedule.map(({ columns, rows }) =>
      rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.column === columns.initiative && isInitiative(cell.text) ? [] : [cell.text])),
      ),
    ),
  );
}
