import { bytesToHash, bytesToPages, inputToBytes } from '../input-bytes.ts';
import type { CorrectionRecord } from '../model/correction.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { comparePlaces, type Place, placesToSource, placeToRowKey, type Source } from '../model/place.ts';
import type { Plan, Repair } from '../model/plan.ts';
import type { Fact } from './facts.ts';
import { nearestTo } from './nearest.ts';
import { type PlanRecord, planToRecords, type RecordKind } from './records.ts';
import { placesToSourceLines, type SourceLine } from './source-lines.ts';

/** The record of a repair or notice: this one, an ancestor (`above`), a descendant (`below`), or another one on the same lines. */
export type Relation = 'own' | 'above' | 'below' | 'sameLine';

type Brief = { id: string; kind: RecordKind; title: string };

/** How a record was read, as data; places have lines from 1 and fields from 0. */
export type Explanation = Brief & {
  facts: Fact[];
  /** Its ancestors, outermost first. */
  above: Brief[];
  /** Its descendants; for a project, its lanes with their activities. */
  below: Brief[];
  places: Place[];
  source: {
    file: string | null;
    /** Hash of the plan's source; `given`: that of the input given now. */
    sha256: string;
    givenSha256: string | null;
    /** `shown`, or why there are no lines: the input is missing or has changed, its format has no lines, or the record has no place. */
    lines: 'shown' | 'missing' | 'changed' | 'pdf' | 'sheet' | 'document' | 'placeless';
  };
  lines: SourceLine[];
  repairs: (Repair & { relation: Relation })[];
  /** Corrections of the record, its ancestors and its descendants. */
  corrections: (CorrectionRecord & { relation: Relation })[];
  notices: (NoticeRecord & { relation: Relation })[];
};

/**
 * Explain how the record `id` of a plan was read.
 *
 * @param input The bytes (or text) that the plan was read from; without them, or with others, there are no `lines`.
 * @returns Null if the plan has no record with this id; see {@link nearestIds}.
 * @throws {InputError} If the input has the plan's hash but is not text, which cannot happen with a published plan.
 */
export function explain(plan: Plan, id: string, input: Uint8Array | string | null = null): Explanation | null {
  const records = planToRecords(plan);
  const record = records.find((one) => one.id === id);
  if (record === undefined) return null;
  const family = recordToFamily(record, records);
  const { above, below } = family;
  // a direction has no places of its own, and those of its measures would be too many
  const places = record.kind === 'direction' ? [] : placesToSource([record, ...below].flatMap((one) => one.places));
  const related = toRelated(family, places);
  const repairs = related(plan.repairs);
  const notices = related(plan.notices);
  const bytes = input === null ? null : inputToBytes(input);
  const source = planToSource(plan, bytes, places);
  const beside = [...repairs, ...notices].filter(({ relation }) => relation === 'own' || relation === 'below');
  const wanted = [...places, ...beside.flatMap((one) => one.source ?? [])];
  const pages = source.lines === 'shown' && bytes !== null ? bytesToPages(bytes).value : [];
  return {
    ...recordToBrief(record),
    facts: record.facts,
    above: above.map(recordToBrief),
    below: below.filter((one) => one.parent === record.id || record.kind === 'project').map(recordToBrief),
    places: placesToSource(record.places),
    source,
    lines: placesToSourceLines(wanted, new Set([record, ...below].map((one) => one.id)), records, pages),
    repairs,
    corrections: related(plan.corrections ?? []).filter(({ relation, subject }) => {
      // a correction of a measure does not concern each record in it
      const isOfMeasure = relation === 'above' && above.some(({ id, kind }) => id === subject && kind === 'measure');
      return relation !== 'sameLine' && !isOfMeasure;
    }),
    notices,
  };
}

/** Ids of a plan that are similar to an unknown id, nearest first; may be empty. */
export function nearestIds(plan: Plan, id: string, count = 5): string[] {
  const ids = planToRecords(plan).map((record) => record.id);
  return nearestTo(id, ids, count);
}

type Family = { above: PlanRecord[]; below: PlanRecord[]; relations: ReadonlyMap<string, Relation> };

function recordToFamily(record: PlanRecord, records: readonly PlanRecord[]): Family {
  const above = recordToAncestors(record, records);
  const inside = new Set([record.id]);
  const below = records.filter((one) => {
    if (one === record || one.parent === null || !inside.has(one.parent)) return false;
    inside.add(one.id);
    return true;
  });
  // notices of a measure are about its table, so they concern projects, but not indicators or initiatives
  const isInTable = ['project', 'lane', 'activity'].includes(record.kind);
  const relations = new Map<string, Relation>(isInTable ? above.map(({ id }) => [id, 'above']) : []);
  for (const { id } of below) relations.set(id, 'below');
  return { above, below, relations: relations.set(record.id, 'own') };
}

/** Outermost first; guards against a cycle, which a plan edited by hand may have. */
function recordToAncestors(record: PlanRecord, records: readonly PlanRecord[]): PlanRecord[] {
  const byId = new Map(records.map((one) => [one.id, one]));
  const found = [record];
  for (;;) {
    const next = byId.get(found[0]?.parent ?? '');
    if (next === undefined || found.includes(next)) return found.slice(0, -1);
    found.unshift(next);
  }
}

type Said = { subject: string | null; source: Source | null };

/** Returns a function that selects the items that concern the record or its lines, with their relation, in the order of relations. */
function toRelated({ above, relations }: Family, places: readonly Place[]) {
  const lines = new Set(places.map(placeToRowKey));
  const measure = above.find(({ kind }) => kind === 'measure')?.id;
  const last = places.at(-1);
  const isLater = (place: Place): boolean => last !== undefined && comparePlaces(last, place) < 0;
  const toRelation = ({ subject, source }: Said): Relation | null => {
    const [first] = source ?? [];
    // a measure's table may have several parts: a notice about a later header does not concern this record
    if (subject !== null && subject === measure && first !== undefined && isLater(first)) return null;
    const known = relations.get(subject ?? '');
    if (known !== undefined) return known;
    return (source ?? []).some((place) => lines.has(placeToRowKey(place))) ? 'sameLine' : null;
  };
  return <T extends Said>(said: readonly T[]): (T & { relation: Relation })[] =>
    said
      .flatMap((one) => {
        const relation = toRelation(one);
        return relation === null ? [] : [{ ...one, relation }];
      })
      .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}
const order: readonly Relation[] = ['own', 'below', 'above', 'sameLine'];

function planToSource(plan: Plan, bytes: Uint8Array | null, places: readonly Place[]): Explanation['source'] {
  const { file, sha256, kind } = plan.source;
  const givenSha256 = bytes === null ? null : bytesToHash(bytes);
  const toState = (): Explanation['source']['lines'] => {
    if (kind !== 'text') return kind;
    if (places.length === 0) return 'placeless';
    if (givenSha256 === null) return 'missing';
    return givenSha256 === sha256 ? 'shown' : 'changed';
  };
  return { file, sha256, givenSha256, lines: toState() };
}

function recordToBrief({ id, kind, title }: PlanRecord): Brief {
  return { id, kind, title };
}
