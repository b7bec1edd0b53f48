import { createHash } from 'node:crypto';
import { conserve } from './checks/conservation.ts';
import { checkPlan } from './checks/references.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import { pagesToBlocks } from './layout/text.ts';
import type { Staged } from './model/notice.ts';
import type { Page } from './model/page.ts';
import { type Plan, planFormat } from './model/plan.ts';
import { InputError, type ResolvedOptions } from './options.ts';
import { rowsToPlan } from './records/plan.ts';
import { sectionsToContext } from './repair/context.ts';
import { needsTokenizer } from './repair/phrases.ts';
import { scheduleToRows } from './repair/schedule.ts';
import { blocksToSections } from './sections/document.ts';
import { bytesToText, textToPages } from './source/text.ts';

/** The pipeline, one call per stage. */
export async function convert(input: Uint8Array | string, options: ResolvedOptions): Promise<Plan> {
  const bytes = inputToBytes(input);
  const pages = bytesToPages(bytes);
  const blocks = pagesToBlocks(pages.value);
  const sections = blocksToSections(blocks);
  if (sections.value.measures.every((measure) => measure.schedule.length === 0)) throw noSchedule();

  const context = sectionsToContext(sections.value);
  const wanted = options.tokenizer === 'auto' && needsTokenizer(sections.value, context);
  const tokenize = wanted ? await loadTokenizer() : null;
  const schedules = sections.value.measures.map((measure) => scheduleToRows(measure, context, tokenize));

  const evidence = { corpus: context.phrases, tokenize };
  const earlier = [...pages.notices, ...sections.notices, ...schedules.flatMap((schedule) => schedule.notices)];
  const rows = schedules.map((schedule) => schedule.value);
  const records = rowsToPlan(sections.value, rows, context.knownDepartments, evidence, earlier);
  const checked = [...records.notices, ...checkPlan(records.value)];
  const notices = [...checked, ...conserve(blocks, sections.value, records.value, checked)];
  return {
    format: planFormat,
    edition: options.edition,
    publication: options.publication,
    plan: { ...records.value.plan, title: records.value.plan.title ?? options.title },
    source: {
      file: options.file,
      sha256: bytesToHash(bytes),
      kind: 'text',
      pages: pages.value.at(-1)?.number ?? null,
    },
    index: records.value.index,
    directions: records.value.directions,
    measures: records.value.measures,
    departments: records.value.departments,
    repairs: records.value.repairs,
    notices,
  };
}

/** The bytes that `plan.source.sha256` is the hash of: a text counts as UTF-8. */
export function inputToBytes(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export function bytesToHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

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
