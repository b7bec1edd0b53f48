import { checkDepartments } from './checks/check-departments.ts';
import { checkConservation } from './checks/conservation.ts';
import { checkGuessedRows } from './checks/guessed-rows.ts';
import { checkInvisibleCharacters } from './checks/invisible-characters.ts';
import { checkLabelNames } from './checks/label-names.ts';
import { checkPastPeriods } from './checks/past-periods.ts';
import { checkReferences } from './checks/references.ts';
import { findTextOverflow } from './checks/text-overflow.ts';
import { acceptNotices } from './corrections/accept.ts';
import { correctRecords } from './corrections/apply.ts';
import { checkCorrectedYears } from './corrections/check-years.ts';
import { InputError } from './errors.ts';
import { inputToBytes } from './input-bytes.ts';
import { type RegistryIndex, registryToIndex } from './japanese/department-registry.ts';
import type { KnownNames } from './japanese/organisations.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import { profileToVocabulary, type Vocabulary } from './japanese/vocabulary.ts';
import { noticeToRecord, repairToRecord } from './messages/render.ts';
import type { Correction } from './model/correction.ts';
import { guard } from './model/guard.ts';
import { misleadingExtension } from './model/input-kind.ts';
import { type Notice, notice, type Staged } from './model/notice.ts';
import { type Plan, planFormat } from './model/plan.ts';
import { noRows, type ScheduleRows } from './model/row.ts';
import type { DocumentSections } from './model/section.ts';
import type { Tokenizer } from './model/token.ts';
import { noSchedule } from './no-schedule.ts';
import type { ResolvedOptions } from './options.ts';
import { bytesToDocument } from './read/bytes-to-document.ts';
import { asNamed } from './read/misnamed-pdf.ts';
import type { SourceDocument } from './read/source-document.ts';
import { withKeys } from './records/keys.ts';
import { type PlanRecords, rowsToPlan } from './records/rows-to-plan.ts';
import { stateValueKinds } from './records/stated-kinds.ts';
import { type RepairContext, sectionsToContext } from './repair/document/repair-context.ts';
import { scheduleToRows } from './repair/schedule-to-rows.ts';
import { withBareYears } from './sections/bare-years.ts';
import { blocksToSections } from './sections/blocks-to-sections.ts';

/** Reads the bytes of a document into a plan. */
export async function convert(input: Uint8Array | string, options: ResolvedOptions): Promise<Plan> {
  const { password, pages, pdfAssets, takeBytes } = options;
  const vocabulary = profileToVocabulary(options.profile);
  const bytes = inputToBytes(input);
  return asNamed(bytes, options.file, async () => {
    const source = await bytesToDocument(bytes, { password, pages, pdfAssets, takeBytes }, vocabulary);
    return documentToPlan(withName(source, options), options, vocabulary);
  });
}

/** Adds a notice if the extension of the file does not match its content. */
export function withName(source: SourceDocument, { file }: Pick<ResolvedOptions, 'file'>): SourceDocument {
  const extension = misleadingExtension(file ?? '', source.inputKind);
  if (extension === null) return source;
  const values = { extension, kind: source.inputKind };
  return { ...source, notices: [notice('source/kind-misnamed', { source: null, values }), ...source.notices] };
}

/** The pipeline after parsing, the same for every format: one call per stage. */
export async function documentToPlan(
  source: SourceDocument,
  options: ResolvedOptions,
  given: Vocabulary,
): Promise<Plan> {
  const vocabulary = withBareYears(source.blocks, given);
  const sections = blocksToSections(source.blocks, vocabulary);
  if (!hasSchedule(sections.value) && !hasOtherParts(sections.value)) throw noSchedule(source, vocabulary);
  return sectionsToPlan(sections, source, options, vocabulary);
}

export function hasSchedule({ measures }: DocumentSections): boolean {
  return measures.some(({ schedule }) => schedule.length > 0);
}

/** A document with only indicators or an index, and no schedule, is still a plan. */
function hasOtherParts({ measures, index }: DocumentSections): boolean {
  return index.length > 0 || measures.some(({ indicators }) => indicators.length > 0);
}

/** The stages after the sections of a document. */
export async function sectionsToPlan(
  sections: Staged<DocumentSections>,
  source: SourceDocument,
  options: ResolvedOptions,
  vocabulary: Vocabulary,
): Promise<Plan> {
  const registry = registryToIndex(options.registry);
  const registered = new Set(registry.keys());
  const reading = { vocabulary, registry, registered, tokenize: await toTokenizer(options) };
  const rows = sectionsToRows(sections.value, reading);
  const records = rowsToRecords(sections.value, rows, reading, [...source.notices, ...sections.notices]);
  const stated = stateValueKinds(records.value.measures, options.values);
  const read = { ...records.value, measures: stated.value };
  const corrections = options.corrections?.corrections ?? [];
  const corrected = correctPlan(read, corrections);
  const found = [
    ...records.notices,
    ...stated.notices,
    ...checkCorrectedYears(read.measures, corrected.value.measures, read.plan.years),
    ...checkRecords(corrected.value, source, { registry, vocabulary }),
  ];
  const conserved = conserveSource(sections.value, source, records.value, found, vocabulary);
  const states = { measures: corrected.value.measures, read: read.measures };
  const accepted = acceptNotices(conserved, corrections, corrected.reports, states);
  return {
    format: planFormat,
    edition: options.edition,
    publication: options.publication,
    plan: { ...read.plan, title: read.plan.title ?? options.title },
    source: { file: options.file, sha256: source.sha256, kind: source.kind, pages: source.pages },
    index: read.index,
    directions: read.directions,
    measures: corrected.value.measures,
    departments: corrected.value.departments,
    repairs: read.repairs.map(repairToRecord),
    ...(accepted.records.length === 0 ? {} : { corrections: accepted.records }),
    notices: [...accepted.notices, ...accepted.reported].map(noticeToRecord),
  };
}

/** What all stages after the sections share. */
type Reading = {
  vocabulary: Vocabulary;
  registry: RegistryIndex;
  /** Names of the registry. */
  registered: KnownNames;
  tokenize: Tokenizer | null;
};
type Rows = { context: RepairContext; schedules: Staged<ScheduleRows>[] };

function sectionsToRows(sections: DocumentSections, { vocabulary, registered, tokenize }: Reading): Rows {
  const context = sectionsToContext(sections, vocabulary, registered);
  const schedules = sections.measures.map((measure) =>
    guard(
      () => scheduleToRows(measure, context, tokenize),
      (reason): Staged<ScheduleRows> => {
        const details = { source: [measure.heading], values: { title: measure.title, reason } };
        return { value: noRows, notices: [notice('repair/measure-failed', details)] };
      },
    ),
  );
  return { context, schedules };
}

function rowsToRecords(
  sections: DocumentSections,
  { context, schedules }: Rows,
  { vocabulary, registry, registered, tokenize }: Reading,
  earlier: readonly Notice[],
): Staged<PlanRecords> {
  const { knownDepartments, exactDepartments, phrases } = context;
  const known = { known: knownDepartments, exact: exactDepartments, registered, tokenize };
  const evidence = { corpus: phrases, tokenize, marks: vocabulary.marks };
  const rows = schedules.map((schedule) => schedule.value);
  const notices = [...earlier, ...schedules.flatMap((schedule) => schedule.notices)];
  return rowsToPlan(sections, rows, { evidence: known, registry }, { evidence, vocabulary }, notices);
}

type Corrected = { value: PlanRecords; reports: ReturnType<typeof correctRecords>['reports'] };

function correctPlan(read: PlanRecords, corrections: readonly Correction[]): Corrected {
  const { value, reports } = correctRecords(read, corrections, read.plan.axes);
  const measures = corrections.length === 0 ? value.measures : withKeys(value.measures);
  return { value: { ...read, ...value, measures }, reports };
}

/** Runs the checks on the records as they are published. If one check throws, the others still run. */
function checkRecords(
  records: PlanRecords,
  source: SourceDocument,
  { registry, vocabulary }: Pick<Reading, 'registry' | 'vocabulary'>,
): Notice[] {
  const checks = [
    () => checkReferences(records),
    () => checkDepartments(records, registry),
    () => checkGuessedRows(records, source.guessed),
    () => checkInvisibleCharacters(records),
    () => checkLabelNames(records, vocabulary),
    () => checkPastPeriods(records),
  ];
  return checks.flatMap((check) => guard(check, checkFailed));
}

function checkFailed(reason: string): Notice[] {
  return [notice('checks/check-failed', { source: null, values: { reason } })];
}

/**
 * Checks that every character of the source is accounted for. Uses the records as read, before corrections: a corrected value
 * need not be printed in the source, and a dropped record is.
 */
function conserveSource(
  sections: DocumentSections,
  { blocks, runningHeads, kind }: SourceDocument,
  read: PlanRecords,
  notices: readonly Notice[],
  vocabulary: Vocabulary,
): Notice[] {
  const printed = [...blocks, ...runningHeads.map((line) => ({ kind: 'line' as const, ...line }))];
  const withRunningHeads = { ...sections, headings: [...sections.headings, ...runningHeads] };
  const conserved = guard(() => checkConservation(printed, withRunningHeads, read, notices, vocabulary), checkFailed);
  const all = [...notices, ...conserved];
  const overflow = kind === 'text' || kind === 'document' ? findTextOverflow(sections, read, all) : null;
  if (overflow) throw new InputError('text-overflows', overflow);
  return all;
}

async function toTokenizer({ tokenizer }: ResolvedOptions): Promise<Tokenizer | null> {
  if (tokenizer === 'never') return null;
  return tokenizer === 'auto' ? loadTokenizer() : tokenizer;
}
