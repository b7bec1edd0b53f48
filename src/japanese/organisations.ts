import { z } from 'zod';
import data from './organisations.json' with { type: 'json' };
import { bare, foldWidth } from './width.ts';

const { suffixes, others } = z
  .strictObject({
    suffixes: z.array(z.strictObject({ suffix: z.string().min(1), kind: z.string().min(1) })),
    others: z.array(z.string().min(1)),
  })
  .parse(data);

const longestFirst = [...suffixes].sort((a, b) => b.suffix.length - a.suffix.length);
/** Words for "and others" that end a name: ほか, 外. */
const OTHERS = new RegExp(`^(.+?)(?:${others.join('|')})$`, 'u');
/** A name of an organisation has no sentence marks, and is no sentence. */
const NO_NAME = /[。「」『』◆◇→⇒?？!！を]/u;
/** Longest name (characters) that a department cell is read as; the longest seen in real plans are near 30. */
const MAX_NAME = 40;

/** How names are compared: width, blanks and middle dots do not count. */
export function nameToKey(name: string): string {
  return bare(foldWidth(name)).replace(/[・･]/gu, '');
}

export function nameToKind(name: string): string {
  return longestFirst.find(({ suffix }) => name.endsWith(suffix))?.kind ?? 'unknown';
}

/** Whether a text ends as the name of an organisation does: 課, 局, 研究所, 市 … */
export function endsAsOrganisation(text: string): boolean {
  return nameToKind(text) !== 'unknown';
}

/** One name in a department cell, with its units in brackets: "ものづくり課 (水産試験場)". */
export type PrintedName = { name: string; unit: string | null; andOthers: boolean; raw: string; recognised: boolean };

/** Whether a name (its `nameToKey`) stands elsewhere in the document as a whole name. */
export type KnownNames = ReadonlySet<string>;

/** Split a department cell into names. Blanks may be wraps; 、 and line breaks separate; ・ only between known names. */
export function textToNames(text: string, known: KnownNames): PrintedName[] {
  const names: PrintedName[] = [];
  for (const chunk of foldWidth(text).split(/[、,，;；/／\n]/u)) {
    for (const { head, units } of chunkToHeads(chunk)) names.push(...headToNames(head, units, known));
  }
  return names;
}

/** "A課 (水産試験場) (AMIC駐在) 四日市市" to heads with the brackets that follow them. */
function chunkToHeads(chunk: string): { head: string; units: string[] }[] {
  const heads: { head: string; units: string[] }[] = [];
  for (const piece of chunk.match(/\([^()]*(?:\([^()]*\)[^()]*)*\)|[^()]+|[()]/gu) ?? []) {
    const last = heads.at(-1);
    if (/^\(.+\)$/su.test(piece) && last) last.units.push(bare(piece.slice(1, -1)));
    else if (bare(piece) !== '') heads.push({ head: piece.trim(), units: [] });
  }
  return heads;
}

function headToNames(head: string, units: readonly string[], known: KnownNames): PrintedName[] {
  const names = mergeWraps(head.split(/\s+/u), known).flatMap((name) => splitAtMiddleDot(name, known));
  const last = names.pop();
  if (last === undefined) return [];
  return [...names.map((name) => toPrinted(name, null)), ...unitsOf(units).map((unit) => toPrinted(last, unit))];
}

function unitsOf(units: readonly string[]): (string | null)[] {
  return units.length > 0 ? [...units] : [null];
}

/** Pieces between blanks are joined until they end as a name does: "中小企業・サ|ービス産業振興|課". */
function mergeWraps(pieces: readonly string[], known: KnownNames): string[] {
  const names: string[] = [];
  let open = '';
  pieces.forEach((piece, index) => {
    open += piece;
    const rest = pieces.slice(index + 1).join('');
    const wholeAhead = rest !== '' && known.has(nameToKey(open + rest));
    if ((endsAsOrganisation(open) || OTHERS.test(open)) && !wholeAhead) {
      names.push(open);
      open = '';
    }
  });
  if (open !== '') names.push(open);
  return names;
}

/** "水産試験場・ものづくり課" is two names only where both sides stand elsewhere as whole names. */
function splitAtMiddleDot(name: string, known: KnownNames): string[] {
  if (known.has(nameToKey(name))) return [name];
  for (const match of name.matchAll(/[・･]/gu)) {
    const left = name.slice(0, match.index);
    const right = name.slice(match.index + 1);
    if (known.has(nameToKey(left)) && known.has(nameToKey(right))) return [left, right];
  }
  return [name];
}

function toPrinted(printed: string, printedUnit: string | null): PrintedName {
  const outer = parseOthers(printed);
  const inner = printedUnit === null ? null : parseOthers(printedUnit);
  return {
    name: outer.name,
    unit: inner?.name ?? null,
    andOthers: outer.andOthers || (inner?.andOthers ?? false),
    raw: printedUnit === null ? printed : `${printed}(${printedUnit})`,
    recognised: endsAsOrganisation(outer.name),
  };
}

function parseOthers(printed: string): { name: string; andOthers: boolean } {
  const name = OTHERS.exec(printed)?.[1];
  return name !== undefined && endsAsOrganisation(name)
    ? { name, andOthers: true }
    : { name: printed, andOthers: false };
}

/** Whether a cell can be a list of departments: short names that all end as organisations do. */
export function isDepartmentList(text: string, known: KnownNames): boolean {
  if (text.length > MAX_NAME * 4) return false;
  const names = textToNames(text, known);
  return names.length > 0 && names.every((one) => isDepartmentName(one, known));
}

function isDepartmentName({ name, recognised }: PrintedName, known: KnownNames): boolean {
  return known.has(nameToKey(name)) || (recognised && name.length <= MAX_NAME && !NO_NAME.test(name));
}
