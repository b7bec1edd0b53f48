import { changeWords } from '../messages/command-words.ts';
import { changeKindWords, recordKindWords } from '../messages/record-words.ts';
import type { Change, Diff } from '../model/change.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import type {
  Activity,
  Indicator,
  Lane,
  Measure,
  Plan,
  Project,
  Repair,
  Responsibility,
  Value,
} from '../model/plan.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import type {
  DrawnPages,
  PageActivity,
  PageChange,
  PageCorrection,
  PageData,
  PageIndicator,
  PageLane,
  PageMeasure,
  PageNotice,
  PageOwner,
  PagePlace,
  PageProject,
  PageRepair,
  PageValue,
} from '../site/page-data.ts';

/** Additional content of an edition's page. */
export type EditionPageOptions = {
  /** The source text, if the page should show its lines. */
  text: string | null;
  /** Changes since a previous edition. */
  diff: Diff | null;
  /** Address of the index of editions, relative to the page. */
  index: string | null;
  /** Drawings of the source beside the page; null or absent if there are none. */
  drawn?: DrawnPages | null;
};

/** The part of a plan that its page shows. */
export function planToPageData(plan: Plan, { text, diff, index, drawn = null }: EditionPageOptions): PageData {
  const positions = new Map(plan.departments.map(({ id }, at) => [id, at]));
  const toOwners = (list: readonly Responsibility[]): PageOwner[] => responsibilitiesToOwners(list, positions);
  const { title, issuer, issued, years } = plan.plan;
  const { licence, url } = plan.publication;
  const { file, kind, pages } = plan.source;
  return {
    edition: plan.edition,
    title,
    issuer,
    issued,
    licence,
    url,
    source: { file, kind, pages },
    years: planToYears(years, plan.measures),
    directions: plan.directions.map((direction) => ({ ...direction })),
    departments: plan.departments.map(({ name }) => name),
    measures: plan.measures.map((measure) => measureToPage(measure, toOwners)),
    notices: plan.notices.flatMap(noticeToPage),
    repairs: plan.repairs.map(repairToPage),
    corrections: (plan.corrections ?? []).map(correctionToPage),
    text,
    changes: diff === null ? null : { since: diff.old.edition, list: diff.changes.map(changeToPage) },
    index,
    drawn,
  };
}

type ToOwners = (list: readonly Responsibility[]) => PageOwner[];

/** The departments of a list without duplicates; each unit is an owner of its own. */
function responsibilitiesToOwners(
  list: readonly Responsibility[],
  positions: ReadonlyMap<string, number>,
): PageOwner[] {
  const owners = list.flatMap(({ departmentId, unit }): PageOwner[] => {
    const at = positions.get(departmentId);
    if (at === undefined) return [];
    return [unit === null ? [at] : [at, unit]];
  });
  return [...new Map(owners.map((owner) => [owner.join(' '), owner])).values()];
}

/** The plan's years; if it states none, those of its activities. */
function planToYears(years: readonly number[], measures: readonly Measure[]): number[] {
  if (years.length > 0) return [...years];
  const all = measures.flatMap(({ projects }) =>
    projects.flatMap(({ lanes }) =>
      lanes.flatMap(({ activities }) => activities.flatMap(({ start, end }) => [start, end])),
    ),
  );
  return [...new Set(all.filter((year) => year !== null))].sort((a, b) => a - b);
}

function measureToPage({ indicators, initiatives, projects, ...measure }: Measure, toOwners: ToOwners): PageMeasure {
  const { id, direction, number, title, lead, overview } = measure;
  return {
    ...{ id, direction, number, title, lead: toOwners(lead), overview },
    indicators: indicators.map(indicatorToPage),
    initiatives: initiatives.map((one) => ({
      id: one.id,
      number: one.number,
      text: one.text,
      owners: toOwners(one.departments),
      at: placesToPage(one.source),
    })),
    projects: projects.map((project) => projectToPage(project, toOwners)),
  };
}

function indicatorToPage({ id, name, role, values, source }: Indicator): PageIndicator {
  const sub = role === 'sub' ? { sub: true as const } : {};
  return { id, name, ...sub, values: values.map(valueToPage), at: placesToPage(source) };
}

function valueToPage({ year, through, raw, value, kind, source }: Value): PageValue {
  return withoutEmpty({ year, through, raw, value, kind, at: placesToPage(source) });
}

function projectToPage(project: Project, toOwners: ToOwners): PageProject {
  const { id, name, path, attributes, values, initiatives, departments, lanes, source } = project;
  const labels = path.map(({ head, text }) => (head === null ? text : `${head}: ${text}`));
  return withoutEmpty({
    ...{ id, name, initiatives, owners: toOwners(departments) },
    path: nullIfEmpty(labels),
    notes: nullIfEmpty(attributes.map(({ head, text }) => ({ head, text }))),
    amounts: nullIfEmpty(values.map(({ name: of, year, raw }) => ({ name: of, year, raw }))),
    lanes: lanes.map((lane) => laneToPage(lane, toOwners)),
    at: placesToPage(source),
  });
}

function laneToPage({ id, series, departments, activities, source }: Lane, toOwners: ToOwners): PageLane {
  const owners = departments && toOwners(departments);
  return withoutEmpty({ id, series, owners, activities: activities.map(activityToPage), at: placesToPage(source) });
}

/** Null for an empty list, which the page data leaves out. */
function nullIfEmpty<T>(list: T[]): T[] | null {
  return list.length === 0 ? null : list;
}

function activityToPage(activity: Activity): PageActivity {
  const { id, kind, items, start, end, from, to, startLabel, endLabel, endBasis, source } = activity;
  const isWhole = start !== null && from === `${start}-04` && end !== null && to === `${end + 1}-03`;
  const labels: [string, string] = [startLabel ?? '', endLabel ?? ''];
  return withoutEmpty({
    ...{ id, words: items, basis: endBasis, start, end },
    ...(isWhole || from === null || to === null ? {} : { from, to }),
    labels: start === null || end === null ? labels : null,
    unprinted: !activity.endKnown || null,
    open: activity.openEnded || null,
    milestone: kind === 'milestone' || null,
    ...{ follows: activity.follows, note: activity.note, at: placesToPage(source) },
  });
}

/** A notice for the page; info notices without a record are left out. */
function noticeToPage(notice: NoticeRecord): PageNotice[] {
  const { code, severity, subject, message, messageJa, alternatives = [], accepted, source } = notice;
  if (severity === 'info' && subject === null) return [];
  const others = nullIfEmpty(alternatives.map(({ text, textJa }) => ({ en: text, ja: textJa })));
  const by = accepted && `${accepted.who} ${accepted.when}: ${accepted.why}`;
  const about = { code, severity, subject, message: { en: message, ja: messageJa } };
  return [{ ...about, ...withoutEmpty({ others, accepted: by }), at: placesToPage(source ?? []) }];
}

function repairToPage({ subject, before, after, reason, reasonJa, source }: Repair): PageRepair {
  return { subject, before, after, reason: { en: reason, ja: reasonJa }, at: placesToPage(source) };
}

function correctionToPage(correction: NonNullable<Plan['corrections']>[number]): PageCorrection {
  const { id, subject, status, target, before, after, who, when, why } = correction;
  return {
    ...{ id, subject, status, target, why },
    before: before ?? '',
    after: after ?? '',
    signed: `${who} ${when}`,
  };
}

function changeToPage({ kind, record, field, old, new: now }: Change): PageChange {
  const words = changeWords[`${kind}.${field}`] ?? changeKindWords[kind];
  const of = recordKindWords[record as keyof typeof recordKindWords];
  const toLabel = (language: 'en' | 'ja'): string => [of?.[language], words?.[language]].filter(Boolean).join(': ');
  return {
    id: now.id,
    measure: now.measure?.id ?? null,
    label: { en: toLabel('en'), ja: toLabel('ja') },
    name: now.name ?? old.name ?? '',
    old: old.value ?? '',
    new: now.value ?? '',
  };
}

export function placesToPage(places: readonly Place[]): PagePlace[] {
  return places.map(placeToPage);
}

function placeToPage(place: Place): PagePlace {
  switch (place.kind) {
    case 'text':
      return [place.page ?? 0, place.line, place.field ?? -1];
    case 'pdf': {
      const [left, top, right, bottom] = place.bbox;
      return [place.page, Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)];
    }
    case 'sheet':
      return `${place.sheet}!${place.cell}`;
    case 'document':
      return [place.block, place.table, place.row, place.column].map((part) => part ?? '').join('.');
  }
}
