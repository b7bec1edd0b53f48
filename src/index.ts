import { z } from 'zod';
import { carryCorrections as carryWithPairs } from './corrections/carry-corrections.ts';
import { findCorrectionFaults } from './corrections/faults.ts';
import type { CaseCut, CaseFocus, CutRefusal } from './editions/cut-case.ts';
import { findDoubts, type OpenDoubt } from './editions/doubts.ts';
import { plansToCrosswalk } from './editions/plans-to-crosswalk.ts';
import { InputError, UsageError } from './errors.ts';
import type { DatasetFile } from './formats/datapackage.ts';
import { planToDataset as planToFiles } from './formats/dataset.ts';
import { diffToCsv as diffToTable } from './formats/diff-files.ts';
import { inputToBytes, refuseWrongInput } from './input-bytes.ts';
import type { InspectedPage } from './inspect.ts';
import { profileToFaults as findProfileFaults } from './japanese/profile-faults.ts';
import { sentenceToReading } from './messages/sentence-to-reading.ts';
import type { CarriedCorrection } from './model/carried.ts';
import type { Diff } from './model/change.ts';
import type { Corrections } from './model/correction.ts';
import type { Plan } from './model/plan.ts';
import type { Profile } from './model/profile-schema.ts';
import type { Survey } from './model/survey.ts';
import { findValueKindFaults } from './model/value-kinds.ts';
import {
  type CsvOptions,
  csvOptionsSchema,
  type DatasetOptions,
  datasetOptionsSchema,
  type InspectOptions,
  inspectOptionsSchema,
  type Options,
  optionsSchema,
  type ResolvedOptions,
} from './options.ts';
import { findRegistryFaults } from './registry.ts';

export { type Assignment, type CorrectionDraft, draftCorrection, type Signature } from './corrections/draft.ts';
export { type CorrectionFault, findCorrectionFaults } from './corrections/faults.ts';
export { type Difference, findDifferences } from './editions/case-differences.ts';
export { expectationToJson, planToExpectation } from './editions/case-expectation.ts';
export type { CaseCut, CaseFocus, CutRefusal } from './editions/cut-case.ts';
export { diffPlans } from './editions/diff.ts';
export type { DoubtChoice } from './editions/doubt-choices.ts';
export { countUnprintedEnds, type OpenDoubt } from './editions/doubts.ts';
export { type Explanation, explain, nearestIds, type Relation } from './editions/explain.ts';
export type { Fact, FactName } from './editions/facts.ts';
export { findRecords } from './editions/find-records.ts';
export { linkEditions, sortEditions } from './editions/link.ts';
export { plansToCrosswalk } from './editions/plans-to-crosswalk.ts';
export type { PlanRecord } from './editions/records.ts';
export { InputError, type InputErrorCode, UsageError } from './errors.ts';
export { crosswalkToCsv, linksToCsv } from './formats/crosswalk-csv.ts';
export { type CsvDialect, rowsToCsv } from './formats/csv.ts';
export type { DatasetFile } from './formats/datapackage.ts';
export { datasetNames } from './formats/dataset.ts';
export { diffToJson } from './formats/diff-files.ts';
export { isOwnPage, pageToText, planToPage } from './formats/edition-page.ts';
export { type EditionPageOptions, placesToPage, planToPageData } from './formats/edition-page-data.ts';
export { type IndexedPlan, plansToIndex } from './formats/editions-index.ts';
export {
  databaseName,
  formatToNames,
  markdownName,
  readmeName,
  workbookName,
} from './formats/extra-files.ts';
export { pagesToIndex } from './formats/inspect-index.ts';
export { planToJsonSchema } from './formats/json.ts';
export { keepsOwnHash } from './formats/own-hash.ts';
export { planToParquet } from './formats/parquet.ts';
export { planToMarkdown } from './formats/plan-markdown.ts';
export { planToWorkbook, type WorkbookHeaders } from './formats/plan-workbook.ts';
export { surveyToYaml as draftToProfileYaml } from './formats/profile-yaml.ts';
export { draftToYaml } from './formats/registry-yaml.ts';
export { reviewPage } from './formats/review-html.ts';
export { planToSql, type SqlTable, sqlViews } from './formats/sql.ts';
export type { Row, TableValue } from './formats/table.ts';
export type { Column, Headers } from './formats/table-columns.ts';
export { LINES_OF_PAGE } from './formats/text-page-svg.ts';
export { bytesToOwnText, isPdf, pdfJsFolder } from './input-bytes.ts';
export type { InspectedPage } from './inspect.ts';
export { type ProfileFault, profileToFaults as findProfileFaults } from './japanese/profile-faults.ts';
export { fillDictionaryRoom, loadTokenizer, makeDictionaryRoom } from './japanese/tokenizer.ts';
export type { Language } from './messages/languages.ts';
export { changedFieldWords, changeKindWords, recordKindWords } from './messages/record-words.ts';
export type { CarriedCorrection, CarryStatus } from './model/carried.ts';
export { type Change, type ChangeKind, type ChangeSide, type Diff, diffSchema } from './model/change.ts';
export {
  type Correction,
  type CorrectionRecord,
  type CorrectionStatus,
  type Corrections,
  correctionSchema,
  correctionsSchema,
  correctionVerbs,
  type DoubtAssignment,
} from './model/correction.ts';
export { hasCredentials } from './model/credentials.ts';
export type { CrosswalkPair, KeyedKind, KeyedRecord, LinkedRecord } from './model/crosswalk.ts';
export { eachPlace } from './model/each-record.ts';
export { type ExportFormat, exportFormats } from './model/export-format.ts';
export {
  extensionToGroup,
  extensionToRank,
  inputExtensions,
  type SourceGroup,
  sourceGroups,
  unreadExtensions,
} from './model/input-kind.ts';
export type { NoticeRecord, Severity } from './model/notice.ts';
export type { NoticeCode } from './model/notice-kinds.ts';
export type { Place, Source } from './model/place.ts';
export {
  type Activity,
  type Department,
  type Direction,
  type IndexEntry,
  type Indicator,
  type Initiative,
  type Lane,
  type Measure,
  type Plan,
  type Project,
  type ProjectValue,
  type Publication,
  planFormat,
  planSchema,
  type Repair,
  type Responsibility,
  type Value,
} from './model/plan.ts';
export {
  type HeaderRole,
  type LabelRole,
  type Profile,
  type ProfileInput,
  profileSchema,
} from './model/profile-schema.ts';
export {
  departmentKinds,
  type Registry,
  type RegistryDepartment,
  registrySchema,
} from './model/registry-schema.ts';
export type { Seen, Survey } from './model/survey.ts';
export type { Axis, AxisColumn } from './model/time.ts';
export type { Token, Tokenizer } from './model/token.ts';
export {
  findValueKindFaults,
  type ValueKind,
  type ValueKindFault,
  type ValueKinds,
  valueKindsSchema,
} from './model/value-kinds.ts';
export type { CsvForm, CsvOptions, DatasetOptions, InspectOptions, Options } from './options.ts';
export { draftRegistry, findRegistryFaults, type RegistryDraft, type RegistryFault } from './registry.ts';
export type { DrawnPages, PageData, PagePlace } from './site/page-data.ts';
export type {
  DrawnSheet,
  PlaceBox,
  ReviewAction,
  ReviewAnswer,
  ReviewAssignment,
  ReviewCorrection,
  ReviewDoubt,
  ReviewState,
} from './site/review-data.ts';

/**
 * Read one edition of a 工程表 into a plan: PDF, workbook, Word, HTML, Markdown, CSV, or TAB-separated text. The format is recognised by
 * the bytes.
 *
 * @param input The edition's bytes (text in UTF-8 or UTF-16 with or without BOM, or Shift_JIS) or its text.
 * @param options Name of the edition, facts about its publication, and others; see {@link Options}.
 * @returns The plan in the shape of `planSchema`. Fiscal years are given by their first calendar year. Each record has a `source`: for
 *   text, line from 1 and field from 0; for a PDF, page from 1 and bbox in points from its top left; for a workbook, sheet name and
 *   cell; for a document, table, row, column and block from 1. `plan.notices` lists doubts about the reading and errors of the document.
 * @throws {InputError} If nothing can be published: empty, not text, encrypted, damaged, no text layer, no schedule table.
 * @throws {UsageError} If the call is wrong, not the document: a path in place of its bytes, an unknown option, a registry, a
 *   profile or corrections that contradict themselves.
 */
export async function extract(input: Uint8Array | string, options: Options = {}): Promise<Plan> {
  refuseWrongInput(input);
  const resolved = resolveOptions(options);
  const { convert } = await loadReader();
  return convert(input, resolved);
}

/**
 * Load the reader ahead of time, so that the first `extract` of a worker thread need not wait for it. A process that only
 * hands documents to threads does not need it.
 */
export function loadReader(): Promise<typeof import('./convert.ts')> {
  return import('./convert.ts');
}

/**
 * The whole published folder in memory: plan.json, plan.schema.json, index.html, a CSV per table, datapackage.json, in this order.
 *
 * @param options Form of the CSV and language of its headings (by default as the command writes them), the text that was read
 *   (the page shows it), files in other formats, and whether to include the CSV tables; see {@link DatasetOptions}.
 * @throws {UsageError} If an option is wrong.
 * @throws {z.ZodError} If the plan violates `planSchema`.
 */
export function planToDataset(plan: Plan, options: DatasetOptions = {}): DatasetFile[] {
  return planToFiles(plan, parseOptions(datasetOptionsSchema, options));
}

/**
 * Write a diff as CSV, with a row for each change. With Japanese headings, the kind, record and field are in Japanese too.
 *
 * @throws {UsageError} If an option is wrong.
 */
export function diffToCsv(diff: Diff, options: CsvOptions = {}): Uint8Array {
  return diffToTable(diff, parseOptions(csvOptionsSchema, options));
}

/**
 * List what to review in a plan, the most important first: errors, then warnings by the probability of a misreading and the
 * number of activities that it affects.
 *
 * @param input The plan's source text, for the printed lines; null if it is not available.
 */
export function planToDoubts(plan: Plan, input: Uint8Array | null = null): OpenDoubt[] {
  return findDoubts(plan, input, sentenceToReading);
}

/**
 * Carry the corrections of an edition over to the next one: the entries that still hold, ready to be written, and for the
 * others what became of their records.
 *
 * @param present Corrections that the newer edition already has; these are not carried again.
 */
export function carryCorrections(
  { corrections }: Corrections,
  older: Plan,
  newer: Plan,
  present: Corrections = { corrections: [] },
): CarriedCorrection[] {
  const pairs = plansToCrosswalk(older, newer);
  return carryWithPairs(corrections, { older, newer, pairs, present: present.corrections });
}

/**
 * Draw one page of a PDF, one sheet of a workbook, one table of a document or sixty lines of a text as it was read: its text, rules,
 * cells, arrows with their years, lanes and activities with their ids, and its notices. The whole document is read, so that the ids are
 * those of the plan.
 *
 * @param bytes The input; one without any schedule is drawn too, without lanes.
 * @param options The number (from 1) of the page, visible sheet, table or part of the text, a password, the language; see
 *   {@link InspectOptions}.
 * @returns An SVG in points, with the page's top left corner at 0, 0 and a legend below it; the same bytes each time.
 * @throws {InputError} If the input has no such page (`pdf-no-page`), is a document without tables (`no-tables`) or cannot be read.
 * @throws {UsageError} If the call is wrong: an unknown option, a page below 1.
 */
export async function inspectPage(bytes: Uint8Array, options: InspectOptions): Promise<string> {
  refuseWrongInput(bytes);
  const resolved = parseOptions(inspectOptionsSchema, options);
  refuseWrongProfile(resolved.profile);
  const { inspect } = await import('./inspect.ts');
  const [page] = await inspect(bytes, resolved);
  return page?.svg ?? '';
}

/** As {@link inspectPage}, but for all pages (or one), and with the notices about the input as a whole, such as a wrong extension. */
export async function inspectPages(
  bytes: Uint8Array,
  options: Omit<InspectOptions, 'page'> & { page?: number | null } = {},
): Promise<InspectedPage[]> {
  refuseWrongInput(bytes);
  const { page = null, ...others } = options;
  const resolved = parseOptions(inspectOptionsSchema, { ...others, page: page ?? 1 });
  refuseWrongProfile(resolved.profile);
  const { inspect } = await import('./inspect.ts');
  return inspect(bytes, { ...resolved, page });
}

/**
 * List the header words, headings, years, bullets and labels that were recognised, and those that look like one but were
 * not, each with its place. `draftToProfileYaml` turns the result into a profile to complete.
 *
 * @param input As for {@link extract}; an edition in which no schedule is recognised works too.
 * @param options A profile to read with, and options for PDFs.
 * @throws {InputError} If the input cannot be read at all.
 * @throws {UsageError} If the call is wrong, not the document.
 */
export async function draftProfile(
  input: Uint8Array | string,
  options: Pick<Options, 'profile' | 'password' | 'pages' | 'pdfAssets'> = {},
): Promise<Survey> {
  refuseWrongInput(input);
  const { profile, password, pages, pdfAssets } = resolveOptions(options);
  const { surveyInput } = await import('./profile.ts');
  return surveyInput(input, { profile, password, pages, pdfAssets });
}

/**
 * Cut the smallest input that still reads the same within `focus`, including other parts that this reading depends on. Text
 * is cut by lines (and comes back as UTF-8), a PDF by pages; an encrypted PDF cannot be cut.
 *
 * @param options As for {@link extract}; `password` and `pages` are ignored.
 * @returns The cut, or the reason why there is none.
 * @throws {InputError} If nothing can be published from the whole input.
 * @throws {UsageError} If an option is wrong.
 */
export async function cutCase(
  input: Uint8Array | string,
  focus: CaseFocus,
  options: Options = {},
): Promise<CaseCut | CutRefusal> {
  refuseWrongInput(input);
  const resolved = { ...resolveOptions(options), password: null, pages: null, takeBytes: false };
  const [{ convert }, { cutInput }] = await Promise.all([import('./convert.ts'), import('./editions/cut-case.ts')]);
  const bytes = inputToBytes(input);
  return cutInput(bytes, focus, async (some) => {
    try {
      return await convert(some, resolved);
    } catch (error) {
      if (some !== bytes && error instanceof InputError) return null;
      throw error;
    }
  });
}

function resolveOptions(options: Options): ResolvedOptions {
  const resolved = parseOptions(optionsSchema, options);
  const [fault] = resolved.registry ? findRegistryFaults(resolved.registry) : [];
  if (fault)
    throw new UsageError(`unexpected option registry.${fault.path.join('.')}: ${fault.kind} "${fault.actual}"`);
  refuseWrongProfile(resolved.profile);
  const [unlike] = findValueKindFaults(resolved.values);
  if (unlike)
    throw new UsageError(
      `unexpected option values.${unlike.range}, expected fiscal years such as 2018, 2019..2021 or 2019.., and each year once`,
    );
  const [wrong] = resolved.corrections ? findCorrectionFaults(resolved.corrections) : [];
  if (wrong)
    throw new UsageError(
      `unexpected option corrections: ${wrong.path.join('.')}: ${wrong.actual}, expected ${wrong.expected}`,
    );
  return resolved;
}

function refuseWrongProfile(profile: Profile | null): void {
  const [fault] = profile ? findProfileFaults(profile) : [];
  if (fault) throw new UsageError(`unexpected option profile.${fault.path.join('.')}: ${fault.kind} "${fault.actual}"`);
}

function parseOptions<T extends z.ZodType>(schema: T, options: unknown): z.output<T> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(issue === undefined ? 'unexpected options' : issueToMessage(issue, schema));
}

/** "unexpected option editon, expected one of edition, file, …"; if the option exists, zod's message about its value. */
function issueToMessage(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const at = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys')
    return at === '' ? `unexpected options: ${issue.message}` : `unexpected option ${at}: ${issue.message}`;
  const names = issue.keys.map((key) => (at === '' ? key : `${at}.${key}`)).join(', ');
  const known = at === '' && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return `unexpected option ${names}${known.length === 0 ? '' : `, expected one of ${known.join(', ')}`}`;
}
