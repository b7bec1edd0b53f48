import { checkDepartments } from './checks/check-departments.ts';
import { conserve } from './checks/conservation.ts';
import { findFlood } from './checks/flood.ts';
import { checkGuessed } from './checks/guessed.ts';
import { checkInvisible } from './checks/invisible.ts';
import { checkPlan } from './checks/references.ts';
import { blocksToLooks } from './checks/text-looks.ts';
import { acceptNotices } from './corrections/accept.ts';
import { correctRecords } from './corrections/apply.ts';
import { InputError, type InputErrorCode } from './errors.ts';
import { inputToBytes, isPdf } from './input-bytes.ts';
import { registryToIndex } from './japanese/department-registry.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import { profileToVocabulary, type Vocabulary } from './japanese/vocabulary.ts';
import { noticeToRecord, repairToRecord } from './messages/render.ts';
import { misleadingExtension } from './model/input-kind.ts';
import { notice, type Staged } from './model/notice.ts';
import { type Plan, planFormat } from './model/plan.ts';
import type { DocumentSections } from './model/section.ts';
import type { Tokenizer } from './model/token.ts';
import type { ResolvedOptions } from './options.ts';
import { bytesToDocument, type SourceDocument } from './read.ts';
import { withKeys } from './records/keys.ts';
import { rowsToPlan } from './records/rows-to-plan.ts';
import { stateValueKinds } from './records/stated-kinds.ts';
import { sectionsToContext } from './repair/document/repair-context.ts';
import { scheduleToRows } from './repair/schedule-to-rows.ts';
import { blocksToSections } from './sections/blocks-to-sections.ts';
import { describeTables } from './sections/unread-tables.ts';

/** The whole way, from bytes to the plan. */
export async function convert(input: Uint8Array | string, options: ResolvedOptions): Promise<Plan> {
  const { password, pages, pdfAssets, takeBytes } = options;
  const vocabulary = profileToVocabulary(options.profile);
  const bytes = inputToBytes(input);
  const isMisnamed = /\.pdf$/iu.test(options.file ?? '') && !isPdf(bytes);
  try {
    const source = await bytesToDocument(bytes, { password, pages, pdfAssets, takeBytes }, vocabulary);
    return await documentToPlan(withName(source, options), options, vocabulary);
  } catch (error) {
    // A page of an error message, saved under the name of the file that it stands for; what is recognised says so itself.
    const isUnknown = error instanceof InputError && unknownKinds.includes(error.code);
    throw isMisnamed && isUnknown ? new InputError('pdf-misnamed') : error;
  }
}

const unknownKinds: readonly InputErrorCode[] = [
  'encoding',
  'no-schedule',
  'no-schedule-in-tables',
  'document-no-schedule-in-tables',
];

/** Tells where the name of the file says that it is something else. */
function withName(source: SourceDocument, { file }: ResolvedOptions): SourceDocument {
  const extension = misleadingExtension(file ?? '', source.inputKind);
  if (extension === null) return source;
  const values = { extension, kind: source.inputKind };
  return { ...source, notices: [notice('source/kind-misnamed', { source: null, values }), ...source.notices] };
}

/** The pipeline from where text and PDF meet, one call per stage. */
export async function documentToPlan(
  source: SourceDocument,
  options: ResolvedOptions,
  vocabulary: Vocabulary,
): Promise<Plan> {
  const sections = blocksToSections(source.blocks, vocabulary);
  if (!hasSchedule(sections.value) && !hasOtherParts(sections.value)) throw noSchedule(source, vocabulary);
  return sectionsToPlan(sections, source, options, vocabulary);
}

export function hasSchedule({ measures }: DocumentSections): boolean {
  return measures.some(({ schedule }) => schedule.length > 0);
}

/** Indicators or an index without a schedule are a plan too. */
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
  const { blocks, runningHeads } = source;
  const registry = registryToIndex(options.registry);
  const registered = new Set(registry.keys());
  const context = sectionsToContext(sections.value, vocabulary, registered);
  const tokenize = await toTokenizer(options);
  const schedules = sections.value.measures.map((measure) => scheduleToRows(measure, context, tokenize));

  const evidence = { corpus: context.phrases, tokenize, marks: vocabulary.marks };
  const earlier = [...source.notices, ...sections.notices, ...schedules.flatMap((schedule) => schedule.notices)];
  const rows = schedules.map((schedule) => schedule.value);
  const known = { known: context.knownDepartments, exact: context.exactDepartments, registered };
  const names = { evidence: { ...known, tokenize }, registry };
  const records = rowsToPlan(sections.value, rows, names, { evidence, vocabulary }, earlier);
  const stated = stateValueKinds(records.value.measures, options.values);
  const readable = { ...records.value, measures: stated.value };
  const corrections = options.corrections?.corrections ?? [];
  const corrected = correctRecords(readable, corrections, records.value.plan.axes);
  const measures = corrections.length === 0 ? stated.value : withKeys(corrected.value.measures);
  const current = { ...records.value, ...corrected.value, measures };
  const checked = [
    ...records.notices,
    ...stated.notices,
    ...checkPlan(current),
    ...checkDepartments(current, registry),
    ...checkGuessed(current, source.guessed),
    ...checkInvisible(current),
  ];
  const printed = [...blocks, ...runningHeads.map((line) => ({ kind: 'line' as const, ...line }))];
  const withRunningHeads = { ...sections.value, headings: [...sections.value.headings, ...runningHeads] };
  // what a person states need not be printed, and what they drop is: the reading is what must hold every character
  const conserved = [...checked, ...conserve(printed, withRunningHeads, records.value, checked, vocabulary)];
  if (source.kind === 'text' || source.kind === 'document') {
    const flood = findFlood(sections.value, records.value, conserved);
    if (flood) throw new InputError('text-overflows', flood);
  }
  const states = { measures: current.measures, read: stated.value };
  const accepted = acceptNotices(conserved, corrections, corrected.reports, states);
  return {
    format: planFormat,
    edition: options.edition,
    publication: options.publication,
    plan: { ...records.value.plan, title: records.value.plan.title ?? options.title },
    source: {
      file: options.file,
      sha256: source.sha256,
      kind: source.kind,
      pages: source.pages,
    },
    index: records.value.index,
    directions: records.value.directions,
    measures: current.measures,
    departments: current.departments,
    repairs: records.value.repairs.map(repairToRecord),
    ...(accepted.records.length === 0 ? {} : { corrections: accepted.records }),
    notices: [...accepted.notices, ...accepted.reported].map(noticeToRecord),
  };
}

async function toTokenizer({ tokenizer }: ResolvedOptions): Promise<Tokenizer | null> {
  if (tokenizer === 'never') return null;
  return tokenizer === 'auto' ? loadTokenizer() : tokenizer;
}

const noScheduleCodes: Readonly<Record<SourceDocument['kind'], InputErrorCode>> = {
  text: 'no-schedule',
  pdf: 'pdf-no-schedule',
  sheet: 'sheet-no-schedule',
  document: 'no-schedule',
};

/** Where most pages are scans, or a page could not be read for its font, the schedule may well stand there. */
function noSchedule(
  { kind, blocks, unreadFonts, scans, pagesRead }: SourceDocument,
  vocabulary: Vocabulary,
): InputError {
  if (scans.length > 0 && scans.length * 2 >= pagesRead) {
    return new InputError('pdf-scan', { pages: numbersToRanges(scans) });
  }
  const [font] = unreadFonts;
  if (font) return new InputError('pdf-font', { page: font.page, font: font.name });
  const looks = kind === 'text' || kind === 'document' ? blocksToLooks(blocks, vocabulary) : null;
  if (looks) return new InputError(`text-${looks}`);
  const tables = describeTables(blocks, vocabulary);
  if (!tables) return new InputError(noScheduleCodes[kind]);
  const { place, ...words } = tables;
  if (place.kind === 'pdf') return new InputError('pdf-no-schedule-in-tables', { ...words, page: place.page });
  if (place.kind === 'document')
    return new InputError('document-no-schedule-in-tables', { ...words, table: place.table ?? 1 });
  if (place.kind === 'sheet') return new InputError('sheet-no-schedule-in-tables', { ...words, sheet: place.sheet });
  return new InputError('no-schedule-in-tables', { ...words, line: place.line });
}

/** 1, 2, 3, 7 to "1-3, 7". */
function numbersToRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
