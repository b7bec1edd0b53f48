import { isCircledList } from '../../japanese/circled.ts';
import { textToNames } from '../../japanese/departments.ts';
import { endsAsOrganisation, type KnownNames, nameToKey } from '../../japanese/organisations.ts';
import { type PhraseCorpus, tablesToCorpus } from '../../japanese/phrase-corpus.ts';
import type { Vocabulary } from '../../japanese/vocabulary.ts';
import { bare } from '../../japanese/width.ts';
import { type LineWidths, textsToLineWidth } from '../../japanese/wrap-width.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import type { DocumentSections } from '../../model/section.ts';
import { cellToInitiatives, isInitiativeCell } from '../cells/cut-initiatives.ts';
import { hasLabelsCentred, hasLabelsOnTop } from '../lanes/where-labels-stand.ts';
import { isIntact, rowToNameCell, scheduleRows } from './intact-rows.ts';
import {
  countNamesOfBoxes,
  indexRowsOfNames,
  indexYearsOfBoxes,
  type PrintedBox,
  type PrintedRow,
} from './printed-elsewhere.ts';

/** Evidence from the whole document for its damaged places, indexed once. */
export type RepairContext = {
  knownDepartments: KnownNames;
  /** The known departments that the document surely prints as such. */
  exactDepartments: KnownNames;
  /** Texts in the departments' column that do not look like names but are used like them. */
  listedDepartments: ReadonlySet<string>;
  /** By project name and box text: the years under which intact rows print the box. */
  yearsOfBoxes: ReadonlyMap<string, ReadonlyMap<string, readonly PrintedBox[]>>;
  /** By project name: the texts of the rows under it, whatever their years. */
  rowsOfName: ReadonlyMap<string, readonly PrintedRow[]>;
  /** By box text: the number of project names under which it occurs. A frequent text is no evidence for its project. */
  countOfNames: ReadonlyMap<string, number>;
  /** Whether labels stand at the top of their lanes and cannot be centred. */
  labelsOnTop: boolean;
  /** Whether labels are vertically centred against their lanes. */
  labelsCentred: boolean;
  phrases: PhraseCorpus;
  /** The widths at which names and boxes wrap, if they are the same throughout the document. */
  lineWidths: LineWidths;
  vocabulary: Vocabulary;
};

/** `registered`: names of a registry, which always count as known. */
export function sectionsToContext(
  document: DocumentSections,
  vocabulary: Vocabulary,
  registered: KnownNames = new Set(),
): RepairContext {
  const { known, exact } = findDepartments(document, vocabulary, registered);
  const gaps = document.measures.map(measureToGaps);
  return {
    knownDepartments: known,
    exactDepartments: exact,
    listedDepartments: findListed(document),
    yearsOfBoxes: indexYearsOfBoxes(document),
    rowsOfName: indexRowsOfNames(document),
    countOfNames: countNamesOfBoxes(document),
    labelsOnTop: hasLabelsOnTop(gaps),
    labelsCentred: hasLabelsCentred(gaps),
    phrases: tablesToCorpus(tableTexts(document)),
    lineWidths: findLineWidths(document),
    vocabulary,
  };
}

type FoundNames = { known: KnownNames; exact: KnownNames };

/** The department names in the document, recognised by their endings; `exact`: those that a single shifted field cannot fake. */
function findDepartments(document: DocumentSections, vocabulary: Vocabulary, registered: KnownNames): FoundNames {
  const stated = statedDepartments(document, vocabulary).flatMap((text) => textToNames(text, NONE));
  const listed = listedDepartments(document).map((text) => textToNames(text, NONE));
  const names = new Set<string>();
  for (const { name, unit, level } of [...stated, ...listed.flat()]) {
    if (level !== 'unresolved') names.add(name);
    if (unit !== null && unit !== '') names.add(unit);
  }
  const keys = new Set([...[...names].map(nameToKey), ...registered]);
  // "A所・B課" is no single name if A所 and B課 are names
  for (const name of names) {
    const key = nameToKey(name);
    if (!registered.has(key) && textToNames(name, without(keys, key)).length > 1) keys.delete(key);
  }
  const counts = countKeys(listed);
  const certain = new Set(stated.flatMap(({ name, level }) => (level === 'unresolved' ? [] : [nameToKey(name)])));
  return {
    known: keys,
    exact: new Set([...keys].filter((key) => certain.has(key) || (counts.get(key) ?? 0) >= MIN_CELLS)),
  };
}

const NONE: KnownNames = new Set();
/** Department cells of the schedule in which a text must occur to count as a name. */
const MIN_CELLS = 2;

/** Names from places that hold only departments: the index, 主担当, and 【】 after an initiative. */
function statedDepartments(document: DocumentSections, vocabulary: Vocabulary): string[] {
  const lines = [
    ...document.index.flatMap((entry) => [...entry.lead, ...entry.initiatives.flatMap((one) => one.departments)]),
    ...document.measures.flatMap((measure) => measure.lead),
  ];
  const initiatives = scheduleRows(document).flatMap(({ columns, row }) =>
    row.cells.flatMap((cell) =>
      cell.column === columns.initiative && isInitiativeCell(cell, columns.initiative)
        ? cellToInitiatives(cell, vocabulary)
        : [],
    ),
  );
  return [...lines.map((line) => line.text), ...initiatives.flatMap(({ departments }) => departments ?? [])];
}

/** Department cells of rows that are not shifted. */
function listedDepartments(document: DocumentSections): string[] {
  return scheduleRows(document).flatMap(({ columns, row }) =>
    row.cells.filter((cell) => cell.column === columns.departments && isIntact(row, columns)).map(({ text }) => text),
  );
}

/**
 * Texts in the departments' column that never occur under a year, and that occur in several rows or in a column without any
 * organisation-like ending. A box that slid into the column would occur under a year elsewhere.
 */
function findListed(document: DocumentSections): ReadonlySet<string> {
  const rows = scheduleRows(document);
  const boxes = new Set<string>();
  const counts = new Map<string, number>();
  for (const { columns, row } of rows) {
    const years = new Set(columns.years.map(({ column }) => column));
    for (const { column, text, words } of row.cells) {
      if (years.has(column)) boxes.add(bare(words));
      if (column === columns.departments) counts.set(bare(text), (counts.get(bare(text)) ?? 0) + 1);
    }
  }
  const isStrange = [...counts.keys()].every((text) => !endsAsOrganisation(text));
  const least = isStrange ? 1 : MIN_CELLS;
  return new Set([...counts].flatMap(([text, count]) => (count >= least && !boxes.has(text) ? [text] : [])));
}

function countKeys(cells: readonly (readonly { name: string; level: string }[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of cells) {
    const keys = new Set(names.flatMap(({ name, level }) => (level === 'unresolved' ? [] : [nameToKey(name)])));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function without(keys: ReadonlySet<string>, key: string): KnownNames {
  const rest = new Set(keys);
  rest.delete(key);
  return rest;
}

/**
 * The numbers of unlabelled rows before the first label of a measure and after each label. A row with a single box below a box of
 * the same year is not counted, since it may be torn off that box.
 */
function measureToGaps({ schedule }: DocumentSections['measures'][number]): number[] {
  const gaps = [0];
  for (const { columns, rows } of schedule) {
    const firstYear = columns.years[0]?.column ?? columns.width;
    let above: ReadonlySet<number> = new Set();
    for (const row of rows) {
      const boxes = row.cells.flatMap(({ column }) => (column >= firstYear ? [column] : []));
      const [only] = boxes;
      const torn = boxes.length === 1 && only !== undefined && above.has(only);
      // a shifted row can be recognised by its circled numbers if not by its name
      if (rowToNameCell(row, columns) || row.cells.some(({ text }) => isCircledList(text))) gaps.push(0);
      else if (boxes.length > 0 && !torn) gaps[gaps.length - 1] = (gaps.at(-1) ?? 0) + 1;
      if (boxes.length > 0) above = new Set(boxes);
    }
  }
  return gaps;
}

function findLineWidths(document: DocumentSections): LineWidths {
  const cells = scheduleRows(document).flatMap(({ columns, row }) => row.cells.map((cell) => ({ cell, columns })));
  const widthOf = (isOwn: (column: number, columns: ScheduleColumns) => boolean): number | null =>
    textsToLineWidth(cells.flatMap(({ cell, columns }) => (isOwn(cell.column, columns) ? [cell.words] : [])));
  return {
    name: widthOf((column, columns) => column === columns.name),
    items: widthOf((column, columns) => columns.years.some((year) => year.column === column)),
  };
}

/** All names and year cells, page by page. If a blank is a wrap, the joined form often occurs elsewhere. */
function tableTexts(document: DocumentSections): string[][][] {
  return document.measures.flatMap((measure) =>
    measure.schedule.map(({ columns, rows }) => {
      const cells = rows.flatMap((row) =>
        row.cells.filter((cell) => !(cell.column === columns.initiative && isInitiativeCell(cell, columns.initiative))),
      );
      // the year columns all have the same width
      const firstYear = columns.years[0]?.column ?? columns.width;
      const byColumn = Map.groupBy(cells, ({ column }) => Math.min(column, firstYear));
      return [...byColumn.values()].map((some) => some.map(({ words }) => words));
    }),
  );
}
