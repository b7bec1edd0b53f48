import {
  departmentsField,
  firstYearField,
  type HeaderLine,
  initiativeField,
  type Line,
  nameField,
  pageBreak,
  type RowLine,
  relatedField,
} from './flatten.ts';
import { chance, int, pick, type Random, sample, seededRandom } from './random.ts';
import { wrapField } from './wrap.ts';

/** A header and the rows below it, as far as the page goes; `page` adds the header of a further page among the rows. */
type Table = { title: string; header: HeaderLine; rows: Line[] };
/** Null where the table has no place for this damage. */
type TableDamage = (table: Table, random: Random) => Table | null;

/** What flattening does to a printed table; issue 3 lists a place of each in the 2019 edition. */
const damages = {
  /** The name stands in the initiative column, the name column is blank. */
  nameLeft: rowDamage(isPlainLabel, ({ fields }) => [fields[nameField] ?? '', '', ...fields.slice(relatedField)]),
  /** The whole row stands one field further left. */
  rowLeft: projectDamage(
    (rows) => rows.every((row) => row.fields[initiativeField] === ''),
    ({ fields }) => [...fields.slice(1), ''],
  ),
  /** Labels and the first year stand one field further left, the other years where they belong. */
  labelsLeft: rowDamage(
    (row) => isPlainLabel(row) && row.fields[firstYearField] !== '',
    ({ fields }) => [...fields.slice(1, firstYearField + 1), '', ...fields.slice(firstYearField + 1)],
  ),
  /** Labels and years of a block stand one field further right; the header has a surplus field. */
  rowRight: blockRight(nameField),
  /** The years of a block stand one field further right. */
  yearsRight: blockRight(firstYearField),
  /** Initiatives fill the first column row by row, beside projects they have nothing to do with. */
  pack: packInitiatives,
  /** An initiative has a row of its own above its project. */
  alone: initiativesAlone,
  /** The label stands in the middle of its lanes. */
  centre: centreLabels,
  /** Cells of the page keep the wraps of their narrow columns as blanks. */
  wrap: (table) => ({
    ...table,
    rows: mapRows(table.rows, (row) => ({
      ...row,
      fields: row.fields.map((field, column) => wrapField(field, column)),
    })),
  }),
  /** The last phrase of a box stands in a row of its own. */
  tear: tearCells(/(?<=^[^→]+) (?=[^ →]+$)/u),
  /** A box is cut inside a phrase, its rest stands in a row of its own. */
  cut: tearCells(/(?<=^[^ →]{4})(?=[^ →]{4,}$)/u),
  /** One printed cell for the related initiatives and departments of several projects. */
  merge: mergeLabels,
  /** A page ends between the lanes of a project. */
  page: breakPage,
  /** The page lost its arrows. */
  lostArrows: loseArrows,
} satisfies Record<string, TableDamage>;

export type DamageKind = keyof typeof damages;
export const damageKinds = Object.keys(damages) as DamageKind[];

/** Damage the schedule rows; `done` names the kinds that found a place. The same seed does the same damage. */
export function damage(
  lines: readonly Line[],
  kinds: readonly DamageKind[],
  seed: number,
): { lines: Line[]; done: DamageKind[] } {
  const random = seededRandom(seed);
  const done: DamageKind[] = [];
  let current = [...lines];
  for (const kind of kinds) {
    const [tables, rest] = takeTables(current);
    // An edition sets its labels in one way.
    const share = kind === 'centre' ? 1 : 0.7;
    const wounded = tables.map((table) => (chance(random, share) ? damages[kind](table, random) : null));
    if (wounded.some((table) => table !== null)) done.push(kind);
    current = rest(tables.map((table, index) => wounded[index] ?? table));
  }
  return { lines: current, done };
}

/** Cut the tables out of the lines; the function puts tables back in their places. */
function takeTables(lines: readonly Line[]): [Table[], (tables: readonly Table[]) => Line[]] {
  const tables: Table[] = [];
  const parts: (Line | null)[] = [];
  let title = '';
  for (const line of lines) {
    if (line.kind === 'text') title = /^「(.*)」工程表$/u.exec(line.text)?.[1] ?? title;
    const table = tables.at(-1);
    if (line.kind === 'header') parts.push(null);
    if (line.kind === 'header') tables.push({ title, header: line, rows: [] });
    else if (line.kind === 'row' && table) table.rows.push(line);
    else parts.push(line);
  }
  return [
    tables,
    (changed) => {
      const left = [...changed];
      return parts.flatMap((part) => {
        const table = part === null ? left.shift() : undefined;
        return table ? [table.header, ...table.rows] : part === null ? [] : [part];
      });
    },
  ];
}

function mapRows(rows: readonly Line[], change: (row: RowLine) => RowLine): Line[] {
  return rows.map((row) => (row.kind === 'row' ? change(row) : row));
}

function rowsOf({ rows }: Table): RowLine[] {
  return rows.filter((row) => row.kind === 'row');
}

function isLabel({ fields }: RowLine): boolean {
  return fields[nameField] !== '';
}

/** A project's label with no initiative beside it. */
function isPlainLabel(row: RowLine): boolean {
  return isLabel(row) && row.fields[initiativeField] === '';
}

/** Some of the rows that qualify, one at least. */
function rowDamage(qualifies: (row: RowLine) => boolean, change: (row: RowLine) => string[]): TableDamage {
  return groupDamage(
    (table) => rowsOf(table).map((row) => [row]),
    ([row]) => row !== undefined && qualifies(row),
    change,
  );
}

/** Some of the projects whose rows qualify, with all their lanes. */
function projectDamage(qualifies: (rows: RowLine[]) => boolean, change: (row: RowLine) => string[]): TableDamage {
  return groupDamage(projectsOf, qualifies, change);
}

function groupDamage(
  toGroups: (table: Table) => RowLine[][],
  qualifies: (rows: RowLine[]) => boolean,
  change: (row: RowLine) => string[],
): TableDamage {
  return (table, random) => {
    const able = toGroups(table).filter(qualifies);
    if (able.length === 0) return null;
    const chosen = new Set(sample(random, able, int(random, 1, able.length)).flat());
    const rows = mapRows(table.rows, (row) => (chosen.has(row) ? { ...row, fields: change(row) } : row));
    return { ...table, rows };
  };
}

function projectsOf(table: Table): RowLine[][] {
  return [...Map.groupBy(rowsOf(table), ({ project }) => project).values()];
}

/** A run of projects moves into the surplus last field from `column` on; the rows around it leave that field blank. */
function blockRight(column: number): TableDamage {
  return (table, random) => {
    const projects = projectsOf(table);
    const start = int(random, 0, projects.length - 1);
    const block = new Set(projects.slice(start, start + int(random, 1, projects.length)).flat());
    const shift = (row: RowLine): string[] =>
      block.has(row) ? row.fields.toSpliced(column, 0, '') : [...row.fields, ''];
    return {
      ...table,
      header: { ...table.header, fields: [...table.header.fields, ''] },
      rows: mapRows(table.rows, (row) => ({ ...row, fields: shift(row) })),
    };
  };
}

function isInitiative(row: RowLine): boolean {
  return /^[①-⑳]/u.test(row.fields[initiativeField] ?? '');
}

function packInitiatives(table: Table): Table | null {
  const initiatives = rowsOf(table).filter(isInitiative);
  const free = rowsOf(table).filter((row) => isInitiative(row) || row.fields[initiativeField] === '');
  const texts = initiatives.map(({ fields }) => fields[initiativeField] ?? '');
  const packed = texts.slice(0, free.length - 1);
  packed.push(texts.slice(packed.length).join(' '));
  const isPacked = free.every(({ fields }, index) => fields[initiativeField] === (packed[index] ?? ''));
  if (initiatives.length < 2 || isPacked) return null;
  const pack = (row: RowLine): RowLine =>
    free.includes(row) ? { ...row, fields: row.fields.with(initiativeField, packed[free.indexOf(row)] ?? '') } : row;
  return { ...table, rows: mapRows(table.rows, pack) };
}

function initiativesAlone(table: Table, random: Random): Table | null {
  const able = rowsOf(table).filter(isInitiative);
  if (able.length === 0) return null;
  const chosen = new Set<Line>(sample(random, able, int(random, 1, able.length)));
  const rows = table.rows.flatMap((row): Line[] => {
    if (row.kind !== 'row' || !chosen.has(row)) return [row];
    const alone = row.fields.map((field, index) => (index === initiativeField ? field : ''));
    return [
      { ...row, fields: alone, project: '' },
      { ...row, fields: row.fields.with(initiativeField, '') },
    ];
  });
  return { ...table, rows };
}

function centreLabels(table: Table): Table | null {
  const able = projectsOf(table).filter((rows) => rows.length > 1 && rows.slice(0, 1).every(isLabel));
  if (able.length === 0) return null;
  const labels = (row: RowLine | undefined): string[] => row?.fields.slice(nameField, firstYearField) ?? [];
  const moved = new Map<RowLine, string[]>();
  for (const rows of able) {
    const middle = Math.floor(rows.length / 2);
    for (const [index, row] of rows.entries()) {
      moved.set(row, index === middle ? labels(rows[0]) : index === 0 ? labels(rows[middle]) : labels(row));
    }
  }
  const rows = mapRows(table.rows, (row) => {
    const [initiative = '', ...rest] = row.fields;
    return { ...row, fields: [initiative, ...(moved.get(row) ?? labels(row)), ...rest.slice(labels(row).length)] };
  });
  return { ...table, rows };
}

/** One year cell of some rows is parted where `at` matches; what follows goes to a new row, alone in its year. */
function tearCells(at: RegExp): TableDamage {
  return (table, random) => {
    const places = rowsOf(table).flatMap((row) => {
      const columns = row.fields.flatMap((field, column) => (column >= firstYearField && at.test(field) ? column : []));
      const others = row.fields.slice(firstYearField).filter(Boolean).length;
      return columns.length > 0 && others > 1 ? [{ row, column: pick(random, columns) }] : [];
    });
    if (places.length === 0) return null;
    const chosen = new Map(sample(random, places, int(random, 1, 2)).map(({ row, column }) => [row, column]));
    const rows = table.rows.flatMap((row): Line[] => {
      const column = row.kind === 'row' ? chosen.get(row) : undefined;
      if (row.kind !== 'row' || column === undefined) return [row];
      const text = row.fields[column] ?? '';
      const cut = text.search(at);
      const below = row.fields.map((_, index) => (index === column ? text.slice(cut).trim() : ''));
      return [
        { ...row, fields: row.fields.with(column, text.slice(0, cut)) },
        { ...row, fields: below },
      ];
    });
    return { ...table, rows };
  };
}

function mergeLabels(table: Table): Table | null {
  const labels = rowsOf(table).filter(isLabel);
  const shared = ({ fields }: RowLine): string => fields.slice(relatedField, firstYearField).join('\t');
  const merged = new Set(
    labels.filter((row, index) => {
      const above = labels[index - 1];
      return above !== undefined && shared(above) === shared(row);
    }),
  );
  if (merged.size === 0) return null;
  const blank = (row: RowLine): string[] => row.fields.with(relatedField, '').with(departmentsField, '');
  return { ...table, rows: mapRows(table.rows, (row) => (merged.has(row) ? { ...row, fields: blank(row) } : row)) };
}

function breakPage(table: Table, random: Random): Table | null {
  const able = rowsOf(table).filter(({ lane }) => lane > 0);
  if (able.length === 0) return null;
  const first = pick(random, able);
  const rows = table.rows.flatMap((row) => (row === first ? [...pageBreak(table), table.header, row] : [row]));
  return { ...table, rows };
}

function loseArrows(table: Table): Table | null {
  if (!rowsOf(table).some(({ fields }) => fields.some((field) => field.includes('→')))) return null;
  const rows = mapRows(table.rows, (row) => ({
    ...row,
    arrowsLost: true,
    fields: row.fields.map((field) => field.replace(/^→ ?| ?→$/gu, '')),
  }));
  return { ...table, rows };
}
