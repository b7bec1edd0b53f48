import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { endWords, pageWords } from '../messages/page-words.ts';
import { activityToEnds, yearsToText } from '../model/activity-words.ts';
import type { Box } from '../model/drawn-page.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Place, Source } from '../model/place.ts';
import type { Activity, Plan, Project } from '../model/plan.ts';
import { boxToPath, type LayerShape } from './page-layers.ts';
import { toPath } from './svg.ts';

/** Points by which outlines of activities are smaller than their boxes, so that neighbours do not overlap. */
const INSET = 2;

/** The shapes of lanes and activities that were read from a page, with their notices. */
export function recordsToShapes(
  plan: Pick<Plan, 'measures'>,
  notices: readonly NoticeRecord[],
  boxOf: BoxOf,
  language: Language,
): LayerShape[] {
  const about = Map.groupBy(notices, ({ subject }) => subject);
  const shapes = <T extends { id: string; source: Source }>(
    records: readonly { record: T; project: Project }[],
    toShape: (record: T, boxes: [Box, ...Box[]], title: string[]) => LayerShape,
  ): LayerShape[] =>
    records.flatMap(({ record, project }) => {
      const [first, ...others] = placesToBoxes(record.source, boxOf);
      const lines = (about.get(record.id) ?? []).map((notice) => noticeToLine(notice, language));
      return first ? [toShape(record, [first, ...others], [`${record.id}  ${project.name}`, ...lines])] : [];
    });
  return [
    ...shapes(recordsOf(plan, 'lane'), laneToShape),
    ...shapes(recordsOf(plan, 'activity'), (activity, boxes, title) =>
      activityToShape(activity, boxes, title, language),
    ),
  ];
}

/** A lane: a bracket on the left with its id; its area is tinted while the pointer is over it. */
function laneToShape({ id }: { id: string }, boxes: [Box, ...Box[]], title: string[]): LayerShape {
  const x = Math.min(...boxes.map((box) => box[0])) - 3;
  const top = Math.min(...boxes.map((box) => box[1]));
  const bottom = Math.max(...boxes.map((box) => box[3]));
  return {
    kind: 'lane',
    path: toPath([
      ['M', x + 2, top + 1],
      ['H', x],
      ['V', bottom - 1],
      ['H', x + 2],
    ]),
    ground: boxes.map(boxToPath).join(''),
    title,
    label: { text: id, x: x - 2, y: (top + bottom) / 2 + 2, anchor: 'end' },
  };
}

/** An activity, with its id above its text; the measure's part of the id is left out, since the lane's id shows it. */
function activityToShape(
  activity: Activity,
  boxes: [Box, ...Box[]],
  [name = '', ...lines]: string[],
  language: Language,
): LayerShape {
  const { id, items, endBasis, endKnown, openEnded, follows, note } = activity;
  const ends = `${yearsToText(...activityToEnds(activity))}${endKnown ? '' : '?'}`;
  const [left, top] = boxes[0];
  return {
    kind: endKnown ? 'activity' : 'endUnknown',
    path: boxes.map((box) => boxToPath(inset(box))).join(''),
    title: [
      name,
      `${ends} (${endWords[endBasis][language]})`,
      endKnown ? '' : pageWords.endIsUnknown[language],
      openEnded ? pageWords.openEnded[language] : '',
      follows === null ? '' : fillWords(pageWords.follows, language, { id: follows }),
      ...items,
      note ?? '',
      ...lines,
    ],
    label: {
      text: `${id.split('-').slice(-2).join('-')} ${ends} ${endWords[endBasis][language]}`,
      x: left + INSET,
      y: top + INSET,
      anchor: 'start',
    },
  };
}

export function noticeToLine(
  { severity, code, subject, message, messageJa }: NoticeRecord,
  language: Language,
): string {
  const about = subject === null ? '' : ` (${subject})`;
  return `${pageWords[severity][language]} ${code}${about}: ${language === 'ja' ? messageJa : message}`;
}

/** Gives the box of a place on the drawn page or sheet; null if the place is elsewhere. */
export type BoxOf = (place: Place) => Box | null;

export function placesToBoxes(places: readonly Place[], boxOf: BoxOf): Box[] {
  return places.flatMap((place) => {
    const box = boxOf(place);
    return box ? [box] : [];
  });
}

function inset([left, top, right, bottom]: Box): Box {
  const x = Math.min(INSET, (right - left) / 4);
  const y = Math.min(INSET, (bottom - top) / 4);
  return [left + x, top + y, right - x, bottom - y];
}
