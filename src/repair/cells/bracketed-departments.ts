import { isDepartmentList, textToNames } from '../../japanese/departments.ts';
import { isKnown, type KnownNames, nameToKind } from '../../japanese/organisations.ts';
import { textToPieces } from '../../japanese/pieces.ts';
import { bare } from '../../japanese/width.ts';
import type { Cell, Printed } from '../../model/block.ts';
import type { PlacedRow } from '../lanes/placed-row.ts';

const BRACKETS = '()（）【】〔〕［］[]≪≫《》〈〉<>＜＞';
const INSIDE = `[^${BRACKETS.replace(/[[\]]/gu, '\\$&')}]+`;
/** "補助金の見直し（財政課）", "街灯の更新 ≪建設部≫" */
const AFTER_NAME = new RegExp(`^(?<name>.*?)\\s*[(（【〔［[≪《〈<＜](?<inside>${INSIDE})[)）】〕］\\]≫》〉>＞]$`, 'su');
/** "【財政課】補助金の見直し"; round brackets before a name are part of it. */
const BEFORE_NAME = new RegExp(`^[【〔［[≪《〈<＜](?<inside>${INSIDE})[】〕］\\]≫》〉>＞]\\s*(?<name>.+)$`, 'su');

/** "補助金の見直し\n（財政課）": the bracket stands on a line of its own. */
const OWN_LINE = new RegExp(`^(?<name>.+)\\n[(（【〔［[≪《〈<＜](?<inside>${INSIDE})[)）】〕］\\]≫》〉>＞]$`, 'su');

/** Kinds of organisation that are surely the project's department; others in a bracket may be what the project is about. */
const CERTAIN: ReadonlySet<string> = new Set(['division', 'bureau', 'office', 'team', 'collective']);
const LIKELY: ReadonlySet<string> = new Set(['branch office', 'institute', 'organisation']);
const COMMITTEE = /委員会$/u;

type Split = { name: string; inside: string; isCertain: boolean };

/**
 * Takes the departments of projects from brackets in or under their names, for tables without a department column. The text in
 * the bracket must end like an organisation's name. A bracket above all names applies to the rows below it.
 */
export function liftBracketed(rows: readonly PlacedRow[], known: KnownNames): PlacedRow[] {
  const own = rows.map((row) => rowToSplit(row, known));
  const splits = own.map((split, at) => split ?? lineToSplit(rows[at], own, rows));
  if (!splits.some((split) => split?.isCertain)) return [...rows];
  const lifted: PlacedRow[] = [];
  let holding: Cell | null = null;
  rows.forEach((row, at) => {
    const { name } = row.cells;
    const split = splits[at];
    const label = lifted.findLast((one) => one.part === row.part && one.cells.name !== null);
    if (!name || !split) {
      const isLabel = name !== null && row.cells.departments === null;
      lifted.push(isLabel && holding ? withCells(row, { departments: holding }) : row);
      return;
    }
    const departments = { ...name, ...toPlain(split.inside) };
    if (split.name !== '') lifted.push(withCells(row, { name: { ...name, ...toPlain(split.name) }, departments }));
    else if (!label || label.cells.departments) {
      // A bracket above the names, or below one that has its own.
      if (hasBoxes(row)) lifted.push(withCells(row, { name: null, departments }));
      else holding = departments;
    } else {
      lifted[lifted.indexOf(label)] = withCells(label, { departments });
      if (hasBoxes(row)) lifted.push(withCells(row, { name: null }));
    }
  });
  return lifted;
}

function toPlain(text: string): Printed {
  return { text, words: text, pieces: textToPieces(text), arrows: [] };
}

function rowToSplit({ cells, columns, row }: PlacedRow, known: KnownNames): Split | null {
  const isFree = columns.departments === null && columns.moreDepartments.length === 0 && !row.moreDepartments;
  return isFree && cells.name ? textToSplit(cells.name.text.trim(), known) : null;
}

/** If every name of a part has a bracket on a line of its own, and most of these are departments, all of them are: （図書館）. */
function lineToSplit(
  row: PlacedRow | undefined,
  own: readonly (Split | null)[],
  rows: readonly PlacedRow[],
): Split | null {
  const match = OWN_LINE.exec(row?.cells.name?.text.trim() ?? '')?.groups;
  if (!row || row.columns.departments !== null || !match?.name || !match.inside) return null;
  const beside = rows.flatMap((one, at) => (one.part === row.part && one.cells.name ? [{ one, split: own[at] }] : []));
  const isOwnLine = ({ one }: (typeof beside)[number]): boolean => OWN_LINE.test(one.cells.name?.text.trim() ?? '');
  const certain = beside.filter(({ split }) => split?.isCertain).length;
  if (!beside.every(isOwnLine) || certain * 2 < beside.length) return null;
  return { name: match.name, inside: bare(match.inside), isCertain: false };
}

function textToSplit(text: string, known: KnownNames): Split | null {
  const { name, inside } = AFTER_NAME.exec(text)?.groups ?? BEFORE_NAME.exec(text)?.groups ?? {};
  if (name === undefined || inside === undefined) return null;
  const names = textToNames(inside, known);
  if (!isDepartmentList(names)) return null;
  const isCertain = names.every(
    (one) => isKnown(one.name, known) || CERTAIN.has(nameToKind(one.name)) || COMMITTEE.test(one.name),
  );
  const isLikely = names.every((one) => isCertain || LIKELY.has(nameToKind(one.name)));
  return isLikely ? { name, inside: bare(inside), isCertain } : null;
}

function hasBoxes({ cells }: PlacedRow): boolean {
  return cells.years.some((cell) => cell !== null);
}

function withCells(row: PlacedRow, cells: Partial<PlacedRow['cells']>): PlacedRow {
  return { ...row, cells: { ...row.cells, ...cells } };
}
