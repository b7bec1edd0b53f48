import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { pageWords } from '../messages/page-words.ts';
import { eachRecord } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { noticeToLine } from './page-records.ts';
import { element, group, textToXml, toDrawing, toTitle } from './svg.ts';
import { wrapToPoints } from './wrap-drawn.ts';

/** Lines of a text to draw together, numbered from 1, with the records read from them. */
export type TextView = {
  lines: readonly { number: number; text: string }[];
  /** Null if the text has no schedule. */
  plan: Pick<Plan, 'measures'> | null;
  notices: readonly NoticeRecord[];
};

/** Lines of a text per drawing. */
export const LINES_OF_PAGE = 60;

/** Font size, line height, width of a field, width of line numbers, and gap between rows (points). */
const SIZE = 7;
const LINE = 10;
const COLUMN = 140;
const SIDE = 34;
const GAP = 7;
/** Left and right padding of a field's text together (points). */
const PADDING = 10;
/** Width of a line without TABs, in fields. */
const WIDE = 7;

/** The records read from a field: their ids, and whether one has an end that is not printed. */
type Reader = { ids: string[]; kind: 'activity' | 'endUnknown' | 'record' };

/** Draws lines of a text as they were read: an SVG with a box for each field, its record ids, and its notices. */
export function linesToSvg({ lines, plan, notices }: TextView, language: Language): string {
  const readers = planToReaders(plan);
  const about = noticesByLine(notices);
  const columns = Math.max(WIDE, ...lines.map(({ text }) => text.split('\t').length));
  const rows: string[] = [];
  let y = LINE * 3;
  for (const { number, text } of lines) {
    const own = about.get(number) ?? [];
    const fields = text.split('\t');
    const room = fields.length === 1 ? COLUMN * WIDE : COLUMN;
    const drawn = fields.map((field) => wrapToPoints(field.trim(), room - PADDING, SIZE));
    const height = Math.max(1, ...drawn.map((wrapped) => wrapped.length)) * LINE + 2;
    const boxes = drawn.flatMap((wrapped, at) => {
      if (wrapped[0] === '') return [];
      const reader = readers.get(`${number}:${at}`) ?? readers.get(`${number}:`) ?? null;
      return [fieldToSvg(wrapped, { x: SIDE + at * COLUMN, y, width: room, height }, reader, own, language)];
    });
    rows.push(element('text', { class: 'number', x: SIDE - 6, y: y + SIZE + 1, 'text-anchor': 'end' }, String(number)));
    rows.push(...boxes, ...(own.length === 0 ? [] : [noticeMark(own, y, language)]));
    y += height + GAP;
  }
  const [width, height] = [SIDE + columns * COLUMN + SIDE, y + LINE];
  const values = { first: lines[0]?.number ?? 0, last: lines.at(-1)?.number ?? 0 };
  const title = fillWords(pageWords.lines, language, values);
  const keys = (['activity', 'endUnknown', 'record', 'unread'] as const).map((kind, at) =>
    element(
      'g',
      { class: kind, transform: `translate(${SIDE + 130 + at * 190} 4)` },
      element('rect', { x: 0, y: 0, width: 14, height: LINE }) +
        element('text', { x: 18, y: SIZE + 1 }, textToXml(fillWords(pageWords[keyWords[kind]], language))),
    ),
  );
  const content = [
    toTitle([title]),
    element('style', {}, `\n${style}\n`),
    element('rect', { class: 'sheet', x: 0, y: 0, width, height }),
    element('text', { class: 'strong', x: SIDE, y: LINE + 2 }, textToXml(title)),
    ...keys,
    group({}, rows),
  ];
  return toDrawing([0, 0, width, height], content, language);
}

const keyWords = {
  activity: 'fieldOfActivity',
  endUnknown: 'fieldOfUnknownEnd',
  record: 'fieldOfRecord',
  unread: 'fieldUnread',
} as const;

type Area = { x: number; y: number; width: number; height: number };

function fieldToSvg(
  wrapped: readonly string[],
  { x, y, width, height }: Area,
  reader: Reader | null,
  notices: readonly NoticeRecord[],
  language: Language,
): string {
  const ids = reader?.ids ?? [];
  const mentioned = notices
    .filter(({ subject }) => ids.includes(subject ?? ''))
    .map((one) => noticeToLine(one, language));
  const text = wrapped.map((line, at) => element('tspan', { x: x + 3, y: y + SIZE + 1 + at * LINE }, textToXml(line)));
  const label = ids.length === 0 ? '' : ids.slice(0, 2).join(', ');
  return element(
    'g',
    { class: reader?.kind ?? 'unread' },
    toTitle([ids.join(', '), ...mentioned]) +
      element('rect', { x, y, width: width - 4, height }) +
      element('text', {}, text.join('')) +
      (label === ''
        ? ''
        : element('text', { class: 'id', x: x + width - 6, y: y - 1, 'text-anchor': 'end' }, textToXml(label))),
  );
}

function noticeMark(notices: readonly NoticeRecord[], y: number, language: Language): string {
  const isSevere = notices.some(({ severity }) => severity !== 'info');
  return element(
    'g',
    { class: isSevere ? 'mark severe' : 'mark' },
    toTitle(notices.map((one) => noticeToLine(one, language))) +
      element('circle', { cx: 8, cy: y + 5, r: 4 }) +
      element('text', { x: 8, y: y + 7.4, 'text-anchor': 'middle' }, '!'),
  );
}

/** Records by "line:field", or by "line:" if read from the line as a whole. */
function planToReaders(plan: TextView['plan']): ReadonlyMap<string, Reader> {
  const readers = new Map<string, Reader>();
  for (const found of plan === null ? [] : eachRecord(plan)) {
    if (found.kind === 'measure') continue;
    for (const place of found.record.source) {
      if (place.kind !== 'text') continue;
      const key = `${place.line}:${place.field ?? ''}`;
      const ids = readers.get(key)?.ids ?? [];
      if (ids.includes(found.id)) continue;
      const isActivity = found.kind === 'activity';
      const kind = isActivity
        ? found.record.endKnown
          ? 'activity'
          : 'endUnknown'
        : (readers.get(key)?.kind ?? 'record');
      readers.set(key, { ids: [...ids, found.id], kind });
    }
  }
  return readers;
}

function noticesByLine(notices: readonly NoticeRecord[]): ReadonlyMap<number, NoticeRecord[]> {
  const lines = new Map<number, NoticeRecord[]>();
  for (const one of notices) {
    for (const line of new Set((one.source ?? []).flatMap((place) => (place.kind === 'text' ? [place.line] : [])))) {
      lines.set(line, [...(lines.get(line) ?? []), one]);
    }
  }
  return lines;
}

const style = `
text { font: ${SIZE}px "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; fill: #222 }
rect { fill: #fff; stroke: #bbb; stroke-width: .6 }
.sheet { stroke: none }
.activity rect { fill: #fbf6c4; stroke: #b07900 }
.endUnknown rect { fill: #fbf6c4; stroke: #b07900; stroke-dasharray: 2 1.5; stroke-width: 1.2 }
.record rect { fill: #e3f1fb; stroke: #0072b2 }
.unread rect { fill: #f4f4f4; stroke-dasharray: 1 1.5 }
.id { font-size: 5px; fill: #5c3f00 }
.number { fill: #777 }
.mark circle { fill: #666 }
.mark.severe circle { fill: #d55e00 }
.mark text { fill: #fff; font-weight: bold }
.strong { font-weight: bold }
`.trim();
