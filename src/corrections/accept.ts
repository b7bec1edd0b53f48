import { type Correction, type CorrectionRecord, toList } from '../model/correction.ts';
import type { FoundTarget } from '../model/each-record.ts';
import type { Notice } from '../model/notice.ts';
import type { Measure } from '../model/plan.ts';
import { type CorrectionReport, correctionToStated, positionToId, toNotice } from './apply.ts';
import { type Doubt, doubtToSeen, isQuotedIn } from './doubt.ts';
import { isAsSeen } from './resolve.ts';
import { findTargets, toKey } from './target.ts';

/** The measures as corrected, and as read: a correction may name a record by the words of either. */
type Records = { measures: readonly Measure[]; read: readonly Measure[] };

/**
 * Turns accepted warnings into info notices that say who accepted them, and reports every correction. `reports` holds the reports
 * of corrections that changed records, with null in the place of those that accept a warning.
 */
export function acceptNotices<Given extends Doubt>(
  notices: readonly Given[],
  corrections: readonly Correction[],
  reports: readonly (CorrectionReport | null)[],
  records: Records,
): { notices: (Given & Accepted)[]; reported: Notice[]; records: CorrectionRecord[] } {
  let settled: (Given & Accepted)[] = [...notices];
  const all = corrections.map((correction, at): CorrectionReport => {
    const known = reports[at];
    if (known) return known;
    const { accepted, report } = acceptOne(settled, correction, at, records);
    settled = accepted;
    return report;
  });
  return { notices: settled, reported: all.map((one) => one.notice), records: all.map(({ record }) => record) };
}

type Accepted = { accepted?: NonNullable<Notice['accepted']> };

function acceptOne<Given extends Doubt>(
  notices: readonly (Given & Accepted)[],
  correction: Correction,
  at: number,
  { measures, read }: Records,
): { accepted: (Given & Accepted)[]; report: CorrectionReport } {
  const { accept, who, when, why } = correction;
  const hasTarget = correction.measure !== undefined;
  const named = hasTarget ? findTargets(measures, correction) : [];
  const found = hasTarget && named.length === 0 ? findTargets(read, correction) : named;
  const subjects = new Set<string | null>(hasTarget ? found.map((one) => one.id) : [null]);
  const meant = notices.filter((one) => one.code === accept && one.severity !== 'info' && subjects.has(one.subject));
  const right = seenOf(meant, toList(correction.saw), found);
  const refused = (status: CorrectionRecord['status'], about: readonly Doubt[] = []) => ({
    accepted: [...notices],
    report: reportAccepting(correction, at, status, about),
  });
  if (hasTarget && found.length === 0) return refused('not-found');
  if (meant.length === 0) return refused('needless');
  if (right.length === 0) return refused('stale', meant);
  if (right.some(({ severity }) => severity === 'error')) return refused('impossible', right);
  if (new Set(right.map(({ subject }) => subject)).size > 1) return refused('ambiguous', right);
  const settle = (one: Given & Accepted): Given & Accepted =>
    right.includes(one)
      ? { ...one, severity: 'info', accepted: { correction: positionToId(at), who, when, why } }
      : one;
  return { accepted: notices.map(settle), report: reportAccepting(correction, at, 'applied', right) };
}

/** `saw` holds the warning and, optionally, the text of the record, to distinguish records of the same name. */
function seenOf<Given extends Doubt>(
  meant: readonly Given[],
  saw: readonly string[],
  found: readonly FoundTarget[],
): Given[] {
  const [doubt = '', ...said] = saw;
  const own = new Set<string | null>(found.filter((one) => isAsSeen(one, said, true)).map(({ id }) => id));
  const right = meant.filter((one) => own.has(one.subject) && toKey(doubtToSeen(one)) === toKey(doubt));
  return right.length > 0 ? right : seenAmong(meant, saw.join(''));
}

/** Warnings whose values match `saw`; otherwise those quoted by `saw` as an earlier version wrote it, in a sentence. */
function seenAmong<Given extends Doubt>(doubts: readonly Given[], saw: string): Given[] {
  const same = doubts.filter((one) => toKey(doubtToSeen(one)) === toKey(saw));
  return same.length > 0 ? same : doubts.filter((one) => isQuotedIn(saw, one));
}

function reportAccepting(
  correction: Correction,
  at: number,
  status: CorrectionRecord['status'],
  about: readonly Doubt[],
): CorrectionReport {
  const stated = { ...correctionToStated(correction, at), status };
  const [first] = about;
  const before = first === undefined ? null : [...new Set(about.map(doubtToSeen))].join('\n');
  const after = status === 'applied' ? ACCEPTED : null;
  const record = { ...stated, subject: first?.subject ?? null, before, after, source: first?.source ?? null };
  const candidates = about.map(({ subject }) => subject ?? '—').join(', ');
  const words = { before: before ?? '—', after: ACCEPTED, actual: before ?? '—', expected: stated.saw, candidates };
  return { record, notice: toNotice(record, words) };
}

/** The severity of an accepted warning. */
const ACCEPTED = 'info';
