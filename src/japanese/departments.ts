import type { Level } from '../model/plan.ts';
import { type Head, textToHeads } from './department-spans.ts';
import {
  endsAsOrganisation,
  isKnown,
  type KnownNames,
  parseOthers,
  stripPrefix,
  tokensEndAsOrganisation,
} from './organisations.ts';
import { type CuttingEvidence, MAX_NAME, type Span, spanToText } from './rejoin-department.ts';
import { rememberFor } from './remember.ts';
import { bare } from './width.ts';

/** The names that are known when the departments of a record are read. */
export type DepartmentEvidence = CuttingEvidence & {
  /** Names that the document prints unambiguously. */
  exact: KnownNames;
  /** Names and aliases of the registry. */
  registered: KnownNames;
};

/**
 * One name in a department cell, with one of its units in brackets: "ものづくり課 (水産試験場)". Characters as printed, without
 * wraps.
 */
export type PrintedName = { name: string; unit: string | null; andOthers: boolean; raw: string; level: Level };

/** A part of a cell; the parts in order give the cell as printed. */
export type CellPart = { kind: 'name' | 'unit' | 'others' | 'separator' | 'rest'; text: string };

/** The result for a cell. `rest`: text that is not recognised as a name; it is also in `names`, as `unresolved`. */
export type Recognition = { names: PrintedName[]; parts: CellPart[]; rest: string; level: Level };

const LEVELS: readonly Level[] = ['exact', 'registry', 'tokens', 'unresolved'];

/** The name of an organisation contains no sentence marks and no を. */
const NO_NAME = /[。「」『』◆◇→⇒?？!！を]/u;

/** Read a department cell. Blanks may be wraps; 、 and line breaks separate; ・ separates only known names. */
export function recogniseDepartments(text: string, evidence: DepartmentEvidence): Recognition {
  const found = readCell(text, { ...evidence, tokenize: null });
  // If the document or the registry has all the names, tokens add nothing.
  return evidence.tokenize !== null && isWorse(found.level, 'registry') ? readCell(text, evidence) : found;
}

function readCell(text: string, evidence: DepartmentEvidence): Recognition {
  const read = (name: string): Level => nameToLevel(name, evidence);
  const heads = textToHeads(text, evidence);
  const names = readNames(text, heads, read);
  if (names.length === 0 && text.trim() !== '')
    return { names, parts: [{ kind: 'rest', text }], rest: bare(text), level: 'unresolved' };
  const parts = headsToParts(text, heads, read);
  return {
    names,
    parts,
    rest: parts
      .filter(({ kind }) => kind === 'rest')
      .map((part) => bare(part.text))
      .join('、'),
    level: names.reduce<Level>((worst, { level }) => (isWorse(level, worst) ? level : worst), 'exact'),
  };
}

function isWorse(a: Level, b: Level): boolean {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b);
}

function nameToLevel(name: string, { exact, registered, tokenize }: DepartmentEvidence): Level {
  if (isKnown(name, exact)) return 'exact';
  if (isKnown(name, registered)) return 'registry';
  if (name.length > MAX_NAME || NO_NAME.test(name)) return 'unresolved';
  const ends = tokenize ? tokensEndAsOrganisation(name, tokenize(name)) : endsAsOrganisation(name);
  return ends ? 'tokens' : 'unresolved';
}

function readNames(text: string, heads: readonly Head[], read: (name: string) => Level): PrintedName[] {
  return heads.flatMap((head) => headToNames(text, head, read));
}

function headToNames(text: string, head: Head, read: (name: string) => Level): PrintedName[] {
  const units = head.units.length > 0 ? head.units : [null];
  return head.names.flatMap((span, index) => {
    const isLast = index === head.names.length - 1;
    return (isLast ? units : [null]).map((unit, position) => {
      const others = isLast && position === units.length - 1 ? head.others : null;
      return toPrinted(text, { span, unit, others }, read);
    });
  });
}

type Place = { span: Span; unit: Span | null; others: Span | null };

function toPrinted(text: string, { span, unit, others }: Place, read: (name: string) => Level): PrintedName {
  const slice = (one: Span | null): string => (one ? spanToText(text, one) : '');
  const printed = slice(span);
  const outer = printedToName(printed);
  const inner = unit === null ? null : parseOthers(slice(unit));
  return {
    name: outer.name,
    unit: inner?.name ?? null,
    andOthers: outer.andOthers || (inner?.andOthers ?? false) || others !== null,
    raw: printed + (unit === null ? '' : `(${slice(unit)})`) + slice(others),
    level: read(outer.name),
  };
}

function printedToName(printed: string): { name: string; andOthers: boolean } {
  return parseOthers(stripPrefix(printed));
}

function headsToParts(text: string, heads: readonly Head[], read: (name: string) => Level): CellPart[] {
  const found = heads.flatMap(({ names, units, others }) => [
    ...names.map((span) => {
      const { name } = printedToName(spanToText(text, span));
      return { kind: read(name) === 'unresolved' ? ('rest' as const) : ('name' as const), span };
    }),
    ...units.map((span) => ({ kind: 'unit' as const, span })),
    ...(others ? [{ kind: 'others' as const, span: others }] : []),
  ]);
  const parts: CellPart[] = [];
  let at = 0;
  for (const { kind, span } of found.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > at) parts.push({ kind: 'separator', text: text.slice(at, span.start) });
    parts.push({ kind, text: text.slice(span.start, span.end) });
    at = span.end;
  }
  if (at < text.length) parts.push({ kind: 'separator', text: text.slice(at) });
  return parts;
}

const NONE: KnownNames = new Set();

/** Distinct cells cached for one set of names: a row is read in several ways, and many rows have the same cell. */
const MAX_CELLS = 2_000;

/** The names of a cell judged only by their endings, before the document's own names are known. */
export const textToNames: (text: string, known: KnownNames) => readonly PrintedName[] = rememberFor((text, known) => {
  const evidence = { known, exact: known, registered: NONE, tokenize: null };
  return readNames(text, textToHeads(text, evidence), (name) => nameToLevel(name, evidence));
}, MAX_CELLS);

/** Longest cell (characters) that can be a list of departments. */
export const MAX_LIST = 4 * MAX_NAME;

/** Whether a cell is a list of departments: every name ends as those of organisations do. */
export function isDepartmentList(names: readonly PrintedName[]): boolean {
  return names.length > 0 && names.every(({ level }) => level !== 'unresolved');
}
