import { type Correction, type CorrectionRecord, toList } from '../model/correction.ts';
import type { Notice } from '../model/notice.ts';
import type { Measure } from '../model/plan.ts';
import { correctionToVerb, positionToId, type Told, toNotice } from './apply.ts';
import { findTargets, targetToText, toKey } from './target.ts';

/** The measures as corrected, and as they were read: a correction may name a record by either. */
type Records = { measures: readonly Measure[]; read: readonly Measure[] };

/**
 * Warnings that a person found right become info that says who did, and every correction is told: `told` has those that
 * were about records, and null for those that accept.
 */
export function acceptNotices(
  notices: readonly Notice[],
  corrections: readonly Correction[],
  told: readonly (Told | null)[],
  records: Records,
): { notices: Notice[]; records: CorrectionRecord[] } {
  let settled = [...notices];
  const all = corrections.map((correction, at): Told => {
    const known = told[at];
    if (known) return known;
    const { accepted, told: own } = acceptOne(settled, correction, positionToId(at), records);
    settled = accepted;
    return own;
  });
  return { notices: [...settled, ...all.map((one) => one.notice)], records: all.map(({ record }) => record) };
}

type Accepting = { accepted: Notice[]; told: Told };

function acceptOne(
  notices: readonly Notice[],
  correction: Correction,
  id: string,
  { measures, read }: Records,
): Accepting {
  const { accept, who, when, why, saw } = correction;
  const hasTarget = correction.measure !== undefined;
  const named = hasTarget ? findTargets(measures, correction) : [];
  const found = hasTarget && named.length === 0 ? findTargets(read, correction) : named;
  const subjects = new Set<string | null>(hasTarget ? found.map((one) => one.id) : [null]);
  const meant = notices.filter((one) => one.code === accept && one.severity !== 'info' && subjects.has(one.subject));
  const wanted = toKey(toList(saw).join(''));
  const right = meant.filter((one) => [one.message, one.messageJa].some((text) => toKey(text) === wanted));
  const refused = (status: CorrectionRecord['status'], about: readonly Notice[] = []): Accepting => ({
    accepted: [...notices],
    told: tell(correction, id, status, about),
  });
  if (hasTarget && found.length === 0) return refused('not-found');
  if (meant.length === 0) return refused('needless');
  if (right.length === 0) return refused('stale', meant);
  if (right.some(({ severity }) => severity === 'error')) return refused('impossible', right);
  if (new Set(right.map(({ subject }) => subject)).size > 1) return refused('ambiguous', right);
  const settle = (one: Notice): Notice =>
    right.includes(one) ? { ...one, severity: 'info', accepted: { correction: id, who, when, why } } : one;
  return { accepted: notices.map(settle), told: tell(correction, id, 'applied', right) };
}

function tell(correction: Correction, id: string, status: CorrectionRecord['status'], about: readonly Notice[]): Told {
  const { accept = '', who, when, why, saw } = correction;
  const [first] = about;
  const before = first === undefined ? null : [...new Set(about.map(({ message }) => message))].join('\n');
  const target = [accept, targetToText(correction)].filter((part) => part !== '').join(' > ');
  const after = status === 'applied' ? ACCEPTED : null;
  const told = { id, kind: correctionToVerb(correction), status, target, who, when, why, saw: toList(saw).join('\n') };
  const record = { ...told, subject: first?.subject ?? null, before, after, source: first?.source ?? null };
  const candidates = about.map(({ subject }) => subject ?? '—').join(', ');
  const words = { before: before ?? '—', after: ACCEPTED, actual: before ?? '—', expected: told.saw, candidates };
  return { record, notice: toNotice(record, words) };
}

/** What a warning is once it is accepted. */
const ACCEPTED = 'info';
