import { type Interval, join } from '../geometry.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { endBasisWords, pageWords } from '../messages/page-words.ts';
import { activityToEnds } from '../model/activity-words.ts';
import type { Box } from '../model/drawn-page.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { PictureCell } from '../model/page-picture.ts';
import type { Activity } from '../model/plan.ts';
import { boxToRect } from './page-layers.ts';
import { noticeToText } from './page-legend.ts';
import type { PageRecords } from './page-records.ts';
import { placesIn, type Tag, tagToWidth, yearsToText } from './page-tags.ts';
import { element, round, textToXml, toTitle } from './svg.ts';

/** Outlines of lanes and activities lie within their boxes (points), so that neighbours do not cover each other. */
const LANE_INSET = 1.2;
const ACTIVITY_INSET = 2;

type ActivityOnPage = PageRecords['activities'][number];

export function activityToShape({ record, project, boxes, notices }: ActivityOnPage, language: Language): string {
  const title = activityToTitle(record, project.name, notices, language);
  const kind = record.endKnown ? 'activity' : 'activity unknown';
  return element(
    'g',
    {},
    toTitle(title) + boxes.map((box) => boxToRect(inset(box, ACTIVITY_INSET), { class: kind, rx: 2 })).join(''),
  );
}

/** On a side of the box, since its middle is full of text. */
export function toActivityTags({ activities }: PageRecords, language: Language): Tag[] {
  return activities.flatMap(({ record, project, boxes, notices }): Tag[] => {
    const [box] = boxes;
    if (!box) return [];
    const text = activityToTag(record, language, box[2] - box[0]);
    const title = activityToTitle(record, project.name, notices, language);
    return [{ kind: 'read', text, places: placesIn(box, text), title }];
  });
}

/** The whole id where the box is wide enough, else its last parts: "m1-1-p2-a3", "p2-a3", "a3". */
function activityToTag(activity: Activity, language: Language, width: number): string {
  const { id, endBasis, endKnown } = activity;
  const rest = `${yearsToText(activityToEnds(activity))}${endKnown ? '' : '?'} ${endBasisWords[endBasis][language]}`;
  const parts = id.split('-');
  const forms = [parts, parts.slice(-2), parts.slice(-1)].map((some) => `${some.join('-')} ${rest}`);
  return forms.find((form) => tagToWidth(form) <= width) ?? forms.at(-1) ?? rest;
}

function activityToTitle(
  activity: Activity,
  project: string,
  notices: readonly NoticeRecord[],
  language: Language,
): string[] {
  const { id, items, endBasis, endKnown, openEnded, follows, note } = activity;
  return [
    `${id}  ${project}`,
    `${yearsToText(activityToEnds(activity))} (${endBasisWords[endBasis][language]})`,
    endKnown ? '' : pageWords.endIsUnknown[language],
    openEnded ? pageWords.openEnded[language] : '',
    follows === null ? '' : fillWords(pageWords.follows, language, { id: follows }),
    ...items,
    note ?? '',
    ...notices.map((notice) => noticeToLine(notice, language)),
  ];
}

/** The lane's outline, and its id beside it. */
export function laneToShape(
  { record, project, boxes, notices }: PageRecords['lanes'][number],
  cells: readonly PictureCell[],
  language: Language,
): string {
  const title = toTitle([`${record.id}  ${project.name}`, ...notices.map((notice) => noticeToLine(notice, language))]);
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const bottom = Math.max(...boxes.map((box) => box[3]));
  const x = round(left - 3);
  const bracket = element('path', {
    class: 'bracket',
    d: `M${x + 2} ${round(top + 1)}H${x}V${round(bottom - 1)}H${x + 2}`,
  });
  const label = element(
    'text',
    { class: 'lane-id', x: x - 2, y: (top + bottom) / 2 + 2, 'text-anchor': 'end', 'font-size': 5.5 },
    textToXml(record.id),
  );
  const outlines = boxes.map((box) => laneToOutline(box, cells));
  return element('g', {}, title + outlines.join('') + bracket + label);
}

export function noticeToLine(notice: NoticeRecord, language: Language): string {
  return `${pageWords[notice.severity][language]} ${notice.code}: ${noticeToText(notice, language)}`;
}

function inset([left, top, right, bottom]: Box, by: number): Box {
  const x = Math.min(by, (right - left) / 4);
  const y = Math.min(by, (bottom - top) / 4);
  return [left + x, top + y, right - x, bottom - y];
}

/** A lane's outline, level lines left out within the cells that reach over other rows too: they would run through its text. */
function laneToOutline(lane: Box, cells: readonly PictureCell[]): string {
  const [left, top, right, bottom] = inset(lane, LANE_INSET);
  const level = [top, bottom].flatMap((y) => {
    const own = cells.filter(({ rowSpan, box }) => rowSpan > 1 && box[1] < y - LANE_INSET && box[3] > y + LANE_INSET);
    return without(
      [left, right],
      own.map(({ box }): Interval => [box[0], box[2]]),
    ).map(([start, end]) => `M${round(start)} ${round(y)}H${round(end)}`);
  });
  const upright = [left, right].map((x) => `M${round(x)} ${round(top)}V${round(bottom)}`);
  return element('path', { class: 'lane', d: [...level, ...upright].join('') });
}

function without(whole: Interval, holes: readonly Interval[]): Interval[] {
  let start = whole[0];
  const left = join(holes, 0).flatMap(([from, to]): Interval[] => {
    const piece: Interval = [start, Math.min(from, whole[1])];
    start = Math.max(start, to);
    return [piece];
  });
  return [...left, [start, whole[1]] as const].filter(([from, to]) => to > from);
}
