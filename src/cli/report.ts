import { dirname, join } from 'node:path';
import type { Outcome } from '../files/batch.ts';
import { FileError } from '../files/problem.ts';
import { noticesToTotals, type Summary, severities } from '../files/summary.ts';
import { InputError, type Severity } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { noticeTitleWords } from '../messages/notice-title-words.ts';
import { reviewWords } from '../messages/review-words.ts';
import { fill, toPlain } from './fill-line.ts';
import type { Io } from './io.ts';
import { type Out, type ReportOptions, reportRestored, toOut, writeError } from './out.ts';
import { failureToDetails, failureToLine } from './problem-lines.ts';
import { programName } from './program-name.ts';
import { quoteWord } from './quote-word.ts';

export type Total = {
  total: number;
  published: number;
  unchanged: number;
  leftOut: number;
  failed: number;
  stopped: number;
  milliseconds: number;
  summary: Summary;
};

/** Reports the progress of `extract`; failed inputs are named even with `--quiet`. */
export type Reporter = {
  restored: (editions: readonly string[]) => void;
  outcome: (outcome: Outcome) => void;
  /** `failures`: the table of the inputs that failed. */
  total: (total: Total, failures: string | null) => void;
  /** Called instead of the total if Ctrl-C or SIGTERM ended the run. */
  stopped: (total: Total) => void;
};

/** One line on stderr for a failed input; the stack of the error only with `--debug`. */
export function writeFailure(io: Io, path: string, error: unknown, options: ReportOptions): void {
  reportFailure(io, failureToLine(path, error, options.language), error, options);
}

function reportFailure(io: Io, line: string, error: unknown, { language, debug }: ReportOptions): void {
  writeError(io, line, language);
  if (debug && error instanceof Error) io.stderr.write(`${errorToTrace(error)}\n`);
}

/** If the error names only the output folder, prints the input too: "in/plan.pdf → out: no permission to write there". */
function writeFailedInput(io: Io, { path, error }: { path: string; error: unknown }, options: ReportOptions): void {
  const isElsewhere =
    error instanceof FileError && error.problem.code.startsWith('output/') && error.problem.path !== path;
  const line = failureToLine(path, error, options.language);
  reportFailure(io, isElsewhere ? `${toPlain(path)} → ${line}` : line, error, options);
}

/** The argument that a command works on, as the user named it. */
export type About = { kind: 'file' | 'plan' | 'folder'; path: string };

/** A command's failure on stderr and, with `--json`, as a record on stdout that names the path by its kind. */
export function writeFailed(io: Io, { kind, path }: About, error: unknown, options: ReportOptions): void {
  toOut(io, options).record({ type: 'failed', [kind]: path, error: failureToDetails(path, error, options.language) });
  writeFailure(io, path, error, options);
}

/** Problems of the call or of its options and configuration files, rather than of the input. */
const usageCodes: readonly string[] = [
  'registry/',
  'profile/',
  'plan/unknown-id',
  'plan/unlike-id',
  'correct/assignment',
  'correct/field',
  'correct/value',
  'correct/refused',
  'correct/same-file',
  'case/name-taken',
  'case/no-measure',
  'case/no-unit',
  'case/no-records',
  'case/lines-of-pdf',
  'case/pages-of-text',
  'export/one',
  'export/twice',
];

/** 2 for wrong usage, as the code of the failure shows; 1 for a bad file. */
export function errorToExit(error: unknown): 1 | 2 {
  if (error instanceof InputError) return error.code === 'pdf-no-page' ? 2 : 1;
  return error instanceof FileError && usageCodes.some((code) => error.problem.code.startsWith(code)) ? 2 : 1;
}

function errorToTrace(error: Error): string {
  const trace = error.stack ?? String(error);
  return error.cause instanceof Error ? `${trace}\ncaused by ${errorToTrace(error.cause)}` : trace;
}

/** Edition pages listed after a batch. */
const SHOWN_PAGES = 3;

function outcomeToRecord(outcome: Exclude<Outcome, { status: 'stopped' }>, language: Language): object {
  const { status } = outcome;
  if (outcome.status === 'failed' || outcome.status === 'left-out') {
    const { path, error, milliseconds } = outcome;
    return { type: 'input', status, file: path, milliseconds, error: failureToDetails(path, error, language) };
  }
  const { input, folder, summary, milliseconds } = outcome;
  const { path, edition, sidecarPath } = input;
  const record = { type: 'input', status, file: path, edition, sidecar: sidecarPath, output: folder };
  return { ...record, milliseconds, ...summary };
}

/** "docs/README.md: left out: no 工程表 found …" */
function outcomeToLeftOut({ path, error }: { path: string; error: unknown }, language: Language): string {
  const { message } = failureToDetails(path, error, language);
  return `${toPlain(path)}: ${fill(reportWords.leftOutFor, language, { message })}`;
}

export function toReporter(out: Out, options: ReportOptions): Reporter {
  const { io, language, paint, record, line } = out;
  const folders: string[] = [];
  return {
    restored: (editions) => reportRestored(editions, out),
    outcome: (outcome) => {
      if (outcome.status === 'stopped') return;
      record(outcomeToRecord(outcome, language));
      if (outcome.status === 'failed') return writeFailedInput(io, outcome, options);
      if (outcome.status === 'left-out') return line(paint('dim', outcomeToLeftOut(outcome, language)));
      const { edition, sidecarPath } = outcome.input;
      folders.push(outcome.folder);
      const remark = outcome.status === 'unchanged' ? paint('dim', ` ${reportWords.unchanged[language]}`) : '';
      line(`${paint('green', toPlain(edition))} → ${toPlain(outcome.folder)}${remark}`);
      if (sidecarPath === null)
        line(paint('dim', `  ${fill(reportWords.noSidecar, language, { file: `${edition}.yaml` })}`));
    },
    total: ({ summary, stopped: _, ...totals }, failures) => {
      record({ type: 'summary', ...totals, ...summary });
      reportTotal({ summary, ...totals }, { folders, failures }, out);
    },
    stopped: ({ summary: _, ...totals }) => {
      record({ type: 'stopped', ...totals });
      const { total, published, unchanged } = totals;
      out.warn(reportWords.stopped, { total, done: published + unchanged });
    },
  };
}

function reportTotal(
  { summary, total, published, unchanged, leftOut, failed }: Omit<Total, 'stopped'>,
  { folders, failures }: { folders: readonly string[]; failures: string | null },
  out: Out,
): void {
  const { io, language, line, say } = out;
  // the line before is enough if nothing had changed
  if (unchanged < total || total === 0) say(reportWords.published, { total, published });
  if (unchanged > 0) say(reportWords.unchangedOf, { unchanged });
  if (leftOut > 0) say(reportWords.leftOut, { leftOut });
  // the reason of a single input stands just above
  if (failures !== null && total > 1) say(reportWords.failuresIn, { failed, path: toPlain(failures) });
  if (published + unchanged === 0) return;
  const totals = noticesToTotals(summary.notices);
  line(`  ${fill(reportWords.counts, language, summary.counts)}`);
  line(`  ${fill(reportWords.notices, language, totals)}`);
  for (const one of summaryToNoticeLines(summary, out)) line(one);
  const count = totals.error + totals.warning;
  const [first = ''] = folders;
  const folder = quoteWord(folders.length === 1 ? first : join(dirname(first), reviewWords.edition[language]));
  if (count > 0) say(reviewWords.toReview, { count, folder, program: programName(io.env) });
  const pages = folders.slice(0, SHOWN_PAGES).map((one) => join(one, 'index.html'));
  const more = folders.length > pages.length ? ['…'] : [];
  say(reportWords.openPage, { path: [...pages, ...more].join(', ') });
}

export const severityColours = { error: 'red', warning: 'yellow', info: 'dim' } as const satisfies Record<
  Severity,
  string
>;

/** One line per kind, most severe first, then most frequent: "warning     3  row between two projects (repair/lane-owner-doubtful)". */
function summaryToNoticeLines({ notices }: Summary, { language, paint }: Out): readonly string[] {
  return severities.flatMap((severity) =>
    Object.entries(notices[severity])
      .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
      .map(([code, count]) => {
        const label = paint(severityColours[severity], reportWords[severity][language]);
        const title = noticeTitleWords[code]?.[language];
        return `    ${label} ${String(count).padStart(5)}  ${title === undefined ? code : `${title} (${code})`}`;
      }),
  );
}
