import { isCircledList } from '../japanese/circled.ts';
import { labelPattern } from '../japanese/headers.ts';
import { arrowKey, isDash, isSymbol, typedArrows } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, type Code, eachCode, foldWidth } from '../japanese/width.ts';
import type { Block } from '../model/block.ts';
import { eachRecord, type Found, foundToDepartments } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { type Place, placeToKey, placeToRowKey, type Source } from '../model/place.ts';
import type { Activity, Plan, Repair } from '../model/plan.ts';
import type { DocumentSections } from '../model/section.ts';

/** Marks that become structure in a record: numbers, links, separators, arrows. They count as read if their cell is in a record. */
const marks = '⓪①-⑳㉑-㉟㊱-㊿～~〜、､,，;；/／・･()【】〔〕≪≫《》〈〉<>\\[\\]→⇒⟶➡►▶-';
const MARK = new RegExp(`[${marks}]`, 'u');
const NOT_MARKS = new RegExp(`[^${marks}]`, 'gu');
const NOT_MARKS_OR_DIGITS = new RegExp(`[^\\d${marks}]`, 'gu');
/** Repairs that remove a text from the records; `before` has the whole text. */
const REMOVING_REPAIRS: ReadonlySet<string> = new Set([
  'repair/initiative-repeated',
  'repair/name-twice',
  'repair/markup-removed',
  'repair/ditto-read',
]);

/** Notices about text that was removed before there were blocks. */
const TAKING_NOTICES: ReadonlySet<string> = new Set(['source/long-line']);

/** Longest cell (characters) that can be a list of related initiatives. */
const MAX_NUMBERS = 30;

/** For each character of a printed row, how many of them are not yet accounted for; 0: all are. */
type Row = { place: Place; left: Map<Code, number> };
/** One cell or line; `ink`: its text without blanks; `touched`: whether a record was read from it. */
type Unit = { row: Row; text: string; ink: string; touched: boolean };
type Kind = 'record' | 'heading' | 'notice';
type Ledger = {
  units: Map<string, Unit>;
  rows: Map<string, Row>;
  counts: Record<Kind, number>;
  /** Characters in records that were not printed, each with the text that contains it. */
  invented: Map<Code, string>;
};

/** The plan as read, before corrections. */
type ReadPlan = Pick<Plan, 'measures'> & { repairs: readonly Pick<Repair, 'code' | 'before' | 'source'>[] };

/** Check that every non-blank character of the source is in a record, a recognised heading or a notice that quotes it. */
export function checkConservation(
  blocks: readonly Block[],
  document: DocumentSections,
  plan: ReadPlan,
  notices: readonly Notice[],
  vocabulary: Vocabulary,
): Notice[] {
  const ledger = blocksToLedger(blocks);
  for (const { code, source, actual = '' } of notices) {
    if (TAKING_NOTICES.has(code)) for (const place of source ?? []) addUnit(ledger, place, actual);
  }
  for (const { place, text } of document.headings) spend(ledger, [place], text, 'heading');
  for (const { place, text } of proseOf(document)) spend(ledger, [place], text, 'record');
  spendPlan(ledger, plan);
  spendMarks(ledger, vocabulary);
  for (const one of notices) if (one.actual !== undefined) spend(ledger, one.source, one.actual, 'notice');
  return ledgerToNotices(ledger);
}

function blocksToLedger(blocks: readonly Block[]): Ledger {
  const ledger: Ledger = {
    units: new Map(),
    rows: new Map(),
    counts: { record: 0, heading: 0, notice: 0 },
    invented: new Map(),
  };
  for (const block of blocks) {
    if (block.kind === 'line') addUnit(ledger, block.place, block.text);
    else for (const cell of block.rows.flatMap((row) => row.cells)) addUnit(ledger, cell.place, cell.text);
  }
  return ledger;
}

/** Counts characters by printed row, since two cells of a row may print the same name. */
function addUnit({ units, rows }: Ledger, place: Place, text: string): void {
  const key = placeToRowKey(place);
  const row = rows.get(key) ?? {
    place: place.kind === 'text' ? { ...place, field: null } : place,
    left: new Map<Code, number>(),
  };
  rows.set(key, row);
  const ink = inkOf(text);
  eachCode(ink, (code) => row.left.set(code, (row.left.get(code) ?? 0) + 1));
  units.set(placeToKey(place), { row, text, ink, touched: false });
}

/** Takes one occurrence of a character from the row; returns false if none was left. */
function take({ left }: Row, code: Code): boolean {
  const count = left.get(code) ?? 0;
  if (count > 0) left.set(code, count - 1);
  return count > 0;
}

function inkOf(text: string): string {
  return bare(foldWidth(text));
}

/** Take a text's characters from the rows that it was printed in; any that are missing there are invented. */
function spend(ledger: Ledger, source: Source | null, text: string, kind: Kind): void {
  const units = (source ?? []).flatMap((place) => ledger.units.get(placeToKey(place)) ?? []);
  if (kind === 'record') for (const unit of units) unit.touched = true;
  const whole = inkOf(text);
  // Several rows may hold the same character: start with the one that prints the whole text.
  if (units.length > 1) units.sort((a, b) => Number(b.ink.includes(whole)) - Number(a.ink.includes(whole)));
  const rows = [...new Set(units.map(({ row }) => row))];
  let at = 0;
  const takeOne = (code: Code): boolean => {
    // A notice may quote hundreds of rows, one after the other.
    const row = kind === 'notice' ? rows[at] : undefined;
    if (row && take(row, code)) return true;
    const found = rows.findIndex((one) => take(one, code));
    if (found >= 0) at = found;
    return found >= 0;
  };
  eachCode(whole, (code) => {
    if (takeOne(code)) ledger.counts[kind] += 1;
    else if (kind === 'record' && units.length > 0 && !MARK.test(String.fromCodePoint(code))) {
      if (!units.some(({ row }) => row.left.has(code))) ledger.invented.set(code, text);
    }
  });
}

/** Texts that the plan publishes without a place; only the sections know it. */
function proseOf(document: DocumentSections): Line[] {
  return [
    ...document.preface,
    ...document.measures.flatMap((measure) => [...measure.lead, ...measure.overview]),
    ...document.index.flatMap((entry) => [...entry.lead, ...entry.initiatives.flatMap((one) => one.departments)]),
  ];
}

function spendPlan(ledger: Ledger, plan: ReadPlan): void {
  for (const found of eachRecord(plan)) spendRecord(ledger, found);
  for (const repair of plan.repairs)
    if (REMOVING_REPAIRS.has(repair.code)) spend(ledger, repair.source, repair.before, 'record');
}

function spendRecord(ledger: Ledger, found: Found): void {
  const { kind, record } = found;
  if (kind === 'measure') return;
  spend(ledger, record.source, recordToPrinted(found, ledger), 'record');
  for (const { raw } of foundToDepartments(found)) spend(ledger, record.source, raw, 'record');
  if (kind !== 'project') return;
  for (const { raw, source } of record.values) spend(ledger, source, raw, 'record');
  for (const { text, source } of record.attributes) spend(ledger, source, text, 'record');
}

function recordToPrinted({ kind, record }: Found, ledger: Ledger): string {
  switch (kind) {
    case 'indicator':
    case 'project':
      return record.name;
    case 'value':
      return record.raw;
    case 'initiative':
      return record.text;
    case 'activity':
      return isPrinted(record, ledger) ? activityToPrinted(record) : '';
    default:
      // a lane's numbers are marks, which count once the place is touched
      return '';
  }
}

/** Whether the words of an activity were printed at its place; the words of a bar without text come from the legend. */
function isPrinted({ endBasis, source }: Activity, { units }: Ledger): boolean {
  return endBasis !== 'bar' || source.some((place) => units.get(placeToKey(place))?.ink !== '');
}

/** The printed text of an activity: its words and note; for marks, the sign in each cell, since the words come from the legend. */
function activityToPrinted({ items, note, endBasis, source }: Activity): string {
  const words = items.join('');
  const isExplained =
    note !== null && (isSymbol(note) || isDash(note) || isCircledList(note) || arrowKey(note) !== null);
  // ○ followed by an arrow prints only its sign.
  return endBasis === 'marks' || isExplained ? (note ?? words).repeat(source.length) : words + (note ?? '');
}

function spendMarks({ units, counts }: Ledger, { labels, marks }: Vocabulary): void {
  const printed = labelPattern([...labels.sub, ...labels.main, ...labels.reprint], 'gu');
  for (const { row, text, ink, touched } of units.values()) {
    if (!touched) continue;
    const spendOn = (kind: Kind, one: string): void =>
      eachCode(one, (code) => {
        if (take(row, code)) counts[kind] += 1;
      });
    spendOn('heading', inkOf((text.match(printed) ?? []).join('')));
    spendOn('record', inkOf(typedArrows(text, marks)));
    // "1、3": related initiatives of an edition without circles.
    const plainNumbers = /^[\d\s、,・/()]+$/u.test(foldWidth(text)) && text.length <= MAX_NUMBERS;
    spendOn('record', ink.replace(plainNumbers ? NOT_MARKS_OR_DIGITS : NOT_MARKS, ''));
  }
}

function ledgerToNotices({ rows, counts, invented }: Ledger): Notice[] {
  const notices: Notice[] = [];
  let lost = 0;
  for (const { place, left } of rows.values()) {
    const rest = [...left].map(([code, count]) => String.fromCodePoint(code).repeat(count)).join('');
    if (rest === '') continue;
    lost += rest.length;
    notices.push(notice('checks/characters-lost', { source: [place], values: { characters: rest }, actual: rest }));
  }
  for (const [code, text] of invented) {
    const characters = String.fromCodePoint(code);
    notices.push(notice('checks/characters-invented', { source: null, values: { characters, text } }));
  }
  notices.push(notice('checks/conservation', { source: null, values: { ...counts, lost } }));
  return notices;
}
