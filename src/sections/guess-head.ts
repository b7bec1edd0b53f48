import { holdsDepartments, holdsPeriods } from '../heads/label-columns.ts';
import { headerToRole } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { HeaderRole } from '../model/profile-schema.ts';

/** A guess at the head of an unread table: columns by their contents, and times by their similarity. */
export type GuessedHead = { roles: ReadonlyMap<Cell, HeaderRole>; terms: readonly Cell[] };

/** Fewer similar heads are not a row of times. */
const MIN_TERMS = 2;
/** The part that differs between times: 第Ⅱステージ, 再来年度, 上期. */
const ORDINAL = /[\d元一二三四五六七八九十IVXⅠ-Ⅻ①-⑳初次今来再翌前中後上下第A-H-]/gu;
const OPEN_END = /^(?:それ)?以[降後]$/u;

/** Guess the head of a table, for a person to check; empty if the row is data. */
export function guessHead(head: GridRow, body: readonly GridRow[], vocabulary: Vocabulary): GuessedHead {
  const roles = new Map<Cell, HeaderRole>();
  const isKnown = ({ text }: Cell): boolean => headerToRole(text, vocabulary) !== null;
  const isData = head.cells.some((cell) => !isKnown(cell) && endsAsOrganisation(bare(cell.text)));
  if (isData) return { roles, terms: [] };
  const hasDepartments = head.cells.some(({ text }) => headerToRole(text, vocabulary) === 'departments');
  for (const cell of head.cells.filter((one) => !isKnown(one))) {
    if (holdsPeriods(cell, body, vocabulary)) roles.set(cell, 'period');
    else if (!hasDepartments && holdsDepartments(cell.column, body)) roles.set(cell, 'departments');
  }
  const terms = findAlike(head.cells.filter((cell) => !roles.has(cell)));
  const isSchedule = terms.length > 0 || [...roles.values()].includes('period');
  const [name] = head.cells.filter((cell) => !roles.has(cell) && !terms.includes(cell));
  const hasName = head.cells.some(({ text }) => headerToRole(text, vocabulary) === 'name');
  if (isSchedule && name && !hasName && !isKnown(name)) roles.set(name, 'project');
  return isSchedule ? { roles, terms } : { roles: new Map(), terms: [] };
}

/** The longest row of heads that differ only by a number or the like, followed by 以降. */
function findAlike(cells: readonly Cell[]): Cell[] {
  let longest: Cell[] = [];
  let run: Cell[] = [];
  for (const cell of cells) {
    const last = run.at(-1);
    const isNext = last !== undefined && cell.column === last.column + last.columnSpan;
    if (isNext && (isAlike(last, cell) || OPEN_END.test(bare(cell.text)))) run.push(cell);
    else run = [cell];
    if (run.length > longest.length) longest = [...run];
  }
  return longest.length >= MIN_TERMS ? longest : [];
}

function isAlike(a: Cell, b: Cell): boolean {
  const [first, second] = [a, b].map(({ text }) => bare(foldWidth(text)));
  if (first === undefined || second === undefined || first === second) return false;
  const [rest, other] = [first, second].map((text) => text.replace(ORDINAL, ''));
  return rest === other && first !== rest;
}
