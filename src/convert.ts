import { createHash } from 'node:crypto';
import { conserve } from './checks/conservation.ts';
import { checkDepartments } from './checks/departments.ts';
import { checkPlan } from './checks/references.ts';
import { type RegistryFault, registryToFaults, registryToIndex } from './japanese/department-registry.ts';
import { departmentsToDraft, hasRenames, type RegistryDraft } from './japanese/registry-draft.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import type { Columns } from './layout/columns.ts';
import { type LaidOut, pagesToDocument } from './layout/document.ts';
import { lastColumns, type ReadPage, readPage } from './layout/pages.ts';
import { pagesToBlocks } from './layout/text.ts';
import type { Notice, Staged } from './model/notice.ts';
import type { Page } from './model/page.ts';
import { type Plan, planFormat } from './model/plan.ts';
import type { Registry } from './model/registry.ts';
import { InputError, type ResolvedOptions } from './options.ts';
import { namesNeedTokenizer } from './records/department-texts.ts';
import { rowsToPlan } from './records/plan.ts';
import { sectionsToContext } from './repair/context.ts';
import { needsTokenizer } from './repair/phrases.ts';
import { scheduleToRows } from './repair/schedule.ts';
import { blocksToSections } from './sections/document.ts';
import { bytesToDrawnPages, isPdf, type PdfFault } from './source/pdf.ts';
import { bytesToText, textToPages } from './source/text.ts';

/** The pipeline, one call per stage. */
export async function convert(input: Uint8Array | string, options: ResolvedOptions): Promise<Plan> {
  const bytes = inputToBytes(input);
  const source = isPdf(bytes) ? await pdfToBlocks(bytes) : textToBlocks(bytes);
  const { blocks, furniture } = source;
  const sections = blocksToSections(blocks);
  if (sections.value.measures.every((measure) => measure.schedule.length === 0)) throw noSchedule();

  const registry = registryToIndex(options.registry);
  const registered = new Set(registry.keys());
  const context = sectionsToContext(sections.value, registered);
  const wanted = options.tokenizer === 'auto' && needsTokenizer(sections.value, context);
  const tokenize = wanted ? await loadTokenizer() : null;
  const schedules = sections.value.measures.map((measure) => scheduleToRows(measure, context, tokenize));

  const evidence = { corpus: context.phrases, tokenize };
  const earlier = [...source.notices, ...sections.notices, ...schedules.flatMap((schedule) => schedule.notices)];
  const rows = schedules.map((schedule) => schedule.value);
  const known = { known: context.knownDepartments, exact: context.exactDepartments, registered };
  const wordsWanted = options.tokenizer === 'auto' && namesNeedTokenizer(sections.value, rows, known);
  const names = { evidence: { ...known, tokenize: wordsWanted ? await loadTokenizer() : null }, registry };
  const records = rowsToPlan(sections.value, rows, names, evidence, earlier);
  const checked = [...records.notices, ...checkPlan(records.value), ...checkDepartments(records.value, registry)];
  const printed = [...blocks, ...furniture.map((line) => ({ kind: 'line' as const, ...line }))];
  const accounted = { ...sections.value, headings: [...sections.value.headings, ...furniture] };
  const notices = [...checked, ...conserve(printed, accounted, records.value, checked)];
  return {
    format: planFormat,
    edition: options.edition,
    publication: options.publication,
    plan: { ...records.value.plan, title: records.value.plan.title ?? options.title },
    source: {
      file: options.file,
      sha256: bytesToHash(bytes),
      kind: source.kind,
      pages: source.pages,
    },
    index: records.value.index,
    directions: records.value.directions,
    measures: records.value.measures,
    departments: records.value.departments,
    repairs: records.value.repairs,
    notices,
  };
}

/** A plan's departments as a registry to edit, held against an older one; the tokeniser is loaded where names may be renamed. */
export async function draftRegistry(plan: Plan, older: Registry | null = null): Promise<RegistryDraft> {
  const draft = departmentsToDraft(plan.departments, older, null);
  return hasRenames(draft) ? departmentsToDraft(plan.departments, older, await loadTokenizer()) : draft;
}

/** What cannot be right in a registry: a name twice, a circle, a name that no entry has. */
export function findRegistryFaults(registry: Registry): RegistryFault[] {
  return registryToFaults(registry);
}

/** The bytes that `plan.source.sha256` is the hash of: a text counts as UTF-8. */
export function inputToBytes(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export function bytesToHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

type SourceBlocks = LaidOut & { notices: Notice[]; kind: Plan['source']['kind']; pages: number | null };

function textToBlocks(bytes: Uint8Array): SourceBlocks {
  const { value, notices } = bytesToPages(bytes);
  return { blocks: pagesToBlocks(value), furniture: [], notices, kind: 'text', pages: value.at(-1)?.number ?? null };
}

/** Page by page, so that only one page is held as it is drawn. */
async function pdfToBlocks(bytes: Uint8Array): Promise<SourceBlocks> {
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for await (const item of bytesToDrawnPages(bytes)) {
    if ('fault' in item) throw new InputError('pdf', pdfMessages[item.fault]);
    const page = readPage(item.page, columns);
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  if (pages.every(({ parts }) => parts.length === 0)) throw new InputError('pdf', pdfMessages['no-text']);
  const notices = pages.flatMap((page) => page.notices);
  return { ...pagesToDocument(pages), notices, kind: 'pdf', pages: pages.length };
}

const pdfMessages: Readonly<Record<PdfFault, string>> = {
  'old-node': 'this Node is too old to read PDF: expected 22.13 or newer; install it from https://nodejs.org',
  encrypted: 'the PDF is encrypted: expected one that opens without a password; save it without protection',
  'wrong-password': 'the password does not open the PDF; check it and try again',
  damaged: 'the PDF is damaged or cut short: expected a whole file; download or export it again',
  'no-pages': 'the PDF has no pages: expected the pages of a 工程表; export it again',
  'no-text': 'the PDF has no text layer: it needs OCR first; export it from the program that made it, or run OCR',
};

/** Pages and lines as every `source` of the plan counts them. Throws an InputError where the bytes are not text. */
export function bytesToPages(bytes: Uint8Array): Staged<Page[]> {
  return textToPages(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const decoded = bytesToText(bytes);
  if ('text' in decoded) return decoded.text;
  const messages = {
    empty: 'the input is empty: expected the text of a 工程表; export the plan again',
    binary: 'the input is not text: expected UTF-8, UTF-16 or Shift_JIS; export the plan as text',
    encoding: 'the text is in no known encoding: expected UTF-8, UTF-16 or Shift_JIS; save it as UTF-8',
  };
  throw new InputError(decoded.fault, messages[decoded.fault]);
}

function noSchedule(): InputError {
  return new InputError(
    'no-schedule',
    'no 工程表 found: expected a table whose header names projects and fiscal years (such as 事業名, 担当課, 2022年度); export the plan with TABs between the fields',
  );
}
