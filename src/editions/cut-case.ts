import { bytesToLines, isPdf } from '../input-bytes.ts';
import { type Place, placeToLine, placeToPage } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { cutPages } from '../read/pdf-to-document.ts';
import { measureToHeading, type PlaceToUnit, planToReading, type Scope } from './case-reading.ts';
import { planToRecords } from './records.ts';
import { reduce } from './reduce.ts';

/** From 1, both ends included. */
export type Range = { first: number; last: number };

/** The part of the input for a case: a measure by the numbers of its id (`2-1`), or everything read from lines or pages. */
export type CaseFocus = { measure: string } | { lines: Range } | { pages: Range };

/** Inputs that can be cut: a text by lines, a PDF by pages. */
type CutKind = 'text' | 'pdf';

/** A smaller input that reads the same within the focus. */
export type CaseCut = {
  kind: CutKind;
  bytes: Uint8Array;
  /** The lines of the text or pages of the PDF that were kept, from 1. */
  kept: number[];
  total: number;
  /** How often the input was read. */
  readings: number;
  /** Whether nothing more can be left out; false if the limit of readings was reached. */
  isSmallest: boolean;
};

/** Why there is nothing to cut. */
export type CutRefusal =
  | { refused: 'no-measure'; measures: string[] }
  | { refused: 'no-records' | 'lines-of-pdf' | 'pages-of-text' | 'not-cut' }
  | { refused: 'no-unit'; count: number };

/** Limit of readings for a text: a measure of 100 lines takes some 400 readings of 10 ms. */
const MAX_TEXT_READINGS = 3000;
/** Limit of readings for a PDF, whose pages are few and slow. */
const MAX_PDF_READINGS = 200;

/** An input in units that can be left out. */
type Units = { kind: CutKind; count: number; cut: (kept: readonly number[]) => Promise<Uint8Array> };

/**
 * Cut the smallest input that reads the same within the focus: the same records, sources, repairs and notices. Other parts on which
 * this reading depends (a heading, years, an index, the same phrase) are kept too.
 *
 * @param read Reads bytes into a plan; null if nothing can be published from them.
 */
export async function cutInput(
  bytes: Uint8Array,
  focus: CaseFocus,
  read: (bytes: Uint8Array) => Promise<Plan | null>,
): Promise<CaseCut | CutRefusal> {
  const plan = await read(bytes);
  if (plan === null) return { refused: 'no-records' };
  if (plan.source.kind === 'sheet' || plan.source.kind === 'document') return { refused: 'not-cut' };
  const units = toUnits(bytes, plan);
  const found = findScope(plan, focus, units);
  if ('refused' in found) return found;
  const { scope, first } = found;
  const wanted = planToReading(plan, scope, toPlaceToUnit(units, null));
  if (wanted === null) return { refused: 'no-records' };
  const isSame = async (kept: readonly number[]): Promise<boolean> => {
    const candidate = await read(await units.cut(kept));
    return candidate !== null && planToReading(candidate, scope, toPlaceToUnit(units, kept)) === wanted;
  };
  const limit = units.kind === 'pdf' ? MAX_PDF_READINGS : MAX_TEXT_READINGS;
  const { kept, readings, isSmallest } = await reduce(units.count, first, isSame, limit);
  const cut = await units.cut(kept);
  return { kind: units.kind, bytes: cut, kept, total: units.count, readings: readings + 1, isSmallest };
}

function toUnits(bytes: Uint8Array, plan: Plan): Units {
  if (isPdf(bytes)) {
    const cut: Units['cut'] = (kept) => cutPages(bytes, kept);
    return { kind: 'pdf', count: plan.source.pages ?? 0, cut };
  }
  const lines = bytesToLines(bytes);
  const cut: Units['cut'] = async (kept) =>
    new TextEncoder().encode(kept.map((line) => `${lines[line - 1] ?? ''}\n`).join(''));
  return { kind: 'text', count: lines.length, cut };
}

/** `kept`: the units that the plan was read from; null: all. */
function toPlaceToUnit({ kind }: Units, kept: readonly number[] | null): PlaceToUnit {
  return (place: Place) => {
    const unit = kind === 'pdf' ? placeToPage(place) : placeToLine(place);
    return kept === null || unit === null ? unit : (kept[unit - 1] ?? null);
  };
}

/** The scope to preserve, and the units to try first. */
type Found = { scope: Scope; first: ReadonlySet<number> };

function findScope(plan: Plan, focus: CaseFocus, units: Units): Found | CutRefusal {
  if ('measure' in focus) return findMeasure(plan, focus.measure, units);
  if ('lines' in focus && units.kind === 'pdf') return { refused: 'lines-of-pdf' };
  if ('pages' in focus && units.kind === 'text') return { refused: 'pages-of-text' };
  const range = 'lines' in focus ? focus.lines : focus.pages;
  if (range.last > units.count) return { refused: 'no-unit', count: units.count };
  const first = rangeToSet(range);
  return { scope: { heading: null, units: first }, first };
}

function findMeasure(plan: Plan, given: string, units: Units): Found | CutRefusal {
  const id = given.startsWith('m') ? given : `m${given}`;
  const measure = plan.measures.find((one) => one.id === id);
  if (measure === undefined) return { refused: 'no-measure', measures: plan.measures.map((one) => one.id.slice(1)) };
  const toUnit = toPlaceToUnit(units, null);
  const toNumbers = (measures: Plan['measures']): number[] =>
    planToRecords({ ...plan, directions: [], departments: [], measures })
      .flatMap(({ places }) => places.map(toUnit))
      .filter((unit) => unit !== null);
  const own = toNumbers([measure]).sort((a, b) => a - b);
  const [first = 1] = own;
  const last = own.at(-1) ?? units.count;
  // heading and overview have no place, so take everything from the end of the measure before
  const ahead = toNumbers(plan.measures.filter((one) => one !== measure)).filter((unit) => unit < first);
  const start = units.kind === 'pdf' ? first : Math.max(0, ...ahead) + 1;
  const scope = { heading: measureToHeading(measure, plan), units: rangeToSet({ first, last }) };
  return { scope, first: rangeToSet({ first: start, last }) };
}

function rangeToSet({ first, last }: Range): Set<number> {
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
