import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { type PageWord, pageWords } from '../messages/page-words.ts';
import type { NoticeRecord, Severity } from '../model/notice.ts';
import type { PagePicture, PictureArrow } from '../model/page-picture.ts';
import { isSpanning } from './page-layers.ts';
import type { PageRecords } from './page-records.ts';
import { cutText, element, group, round, textToXml, toTitle } from './svg.ts';

/** What is counted on a page, in the order of the legend. */
const kinds = [
  'drawn',
  'supplied',
  'loose',
  'cell',
  'head',
  'line',
  'block',
  'bar',
  'unbound',
  'lane',
  'activity',
  'endUnknown',
  'furniture',
  'image',
] as const satisfies readonly PageWord[];
type Kind = (typeof kinds)[number];
export type Counts = Readonly<Record<Kind, number>>;

/** In points. */
const SIZE = 7.5;
const LINE = 12;
const SWATCH = 22;
const GAP = 10;
/** A column has room for the longest words. */
const COLUMN = 200;
/** More notices make the picture long; the dataset has them all. */
const MAX_NOTICES = 40;

const markPaths: Readonly<Record<Severity, string>> = {
  error: 'M-3.6 -3.6H3.6V3.6H-3.6Z',
  warning: 'M0 -4.4L4.6 3.6H-4.6Z',
  info: 'M-3.9 0A3.9 3.9 0 1 1 3.9 0A3.9 3.9 0 1 1 -3.9 0Z',
};

/** What the legend has room for: its left top corner and its width (points). */
type Room = { left: number; top: number; width: number };

/** What is drawn, how often, and what the notices say; `height` in points. */
export function toLegend(
  counts: Counts & { spanning: number },
  notices: readonly NoticeRecord[],
  hints: readonly PageWord[],
  language: Language,
  { left, top, width }: Room,
): { svg: string; height: number } {
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const rows = Math.ceil(kinds.length / columns);
  const column = width / columns;
  const entries = kinds.map((kind, index) => {
    const x = left + Math.floor(index / rows) * column;
    const y = top + LINE * (1 + (index % rows));
    const words = fillWords(pageWords[kind], language, { count: counts[kind], spanning: counts.spanning });
    return kindToEntry(kind, counts[kind], cutText(words, SIZE, column - SWATCH - 2 * GAP), x, y);
  });
  const lines = [
    ...hints.map((hint) => pageWords[hint][language]),
    fillWords(notices.length === 0 ? pageWords.noNotices : pageWords.notices, language, { count: notices.length }),
  ];
  const below = top + LINE * (rows + 1.5);
  const said = lines.map((line, index) =>
    toLine(line, left, below + LINE * index, index === lines.length - 1 ? 'strong' : ''),
  );
  const listTop = below + LINE * lines.length;
  const list = noticesToList(notices, language, { left, top: listTop, width });
  return {
    svg: group({ class: 'legend' }, [...entries, ...said, ...list.entries]),
    height: listTop + list.height - top,
  };
}

function noticesToList(
  notices: readonly NoticeRecord[],
  language: Language,
  { left, top, width }: Room,
): { entries: string[]; height: number } {
  const shown = notices.slice(0, MAX_NOTICES);
  const entries = shown.map((notice, index) =>
    noticeToEntry(notice, index + 1, language, { left, top: top + LINE * index, width }),
  );
  const more = notices.length - shown.length;
  if (more > 0)
    entries.push(
      toLine(fillWords(pageWords.moreNotices, language, { count: more }), left + SWATCH, top + LINE * shown.length, ''),
    );
  return { entries, height: LINE * entries.length };
}

function noticeToEntry(notice: NoticeRecord, number: number, language: Language, { left, top, width }: Room): string {
  const { severity, code, subject } = notice;
  const message = noticeToText(notice, language);
  const about = subject === null ? '' : ` (${subject})`;
  const text = `${pageWords[severity][language]} ${code}${about}: ${message}`;
  const mark = toMark(severity, number, left + SWATCH / 2 - 4, top - SIZE / 3, []);
  return element('g', {}, toTitle([text]) + mark + toLine(cutText(text, SIZE, width - SWATCH), left + SWATCH, top, ''));
}

export function noticeToText({ message, messageJa }: NoticeRecord, language: Language): string {
  return language === 'ja' ? messageJa : message;
}

/** A notice's number in the shape and colour of its severity, around a point. */
export function toMark(severity: Severity, number: number, x: number, y: number, title: readonly string[]): string {
  const shape = element('path', { d: markPaths[severity] });
  const label = element('text', { y: 2, 'font-size': 4.8, 'text-anchor': 'middle' }, String(number));
  const place = `translate(${round(x)} ${round(y)})`;
  return element(
    'g',
    { class: `mark ${severity}`, transform: place },
    (title.length > 0 ? toTitle(title) : '') + shape + label,
  );
}

function kindToEntry(kind: Kind, count: number, words: string, x: number, y: number): string {
  const sample = element('g', { transform: `translate(${round(x)} ${round(y - SIZE)})` }, samples[kind]);
  return element('g', count === 0 ? { class: 'none' } : {}, sample + toLine(words, x + SWATCH, y, ''));
}

function toLine(text: string, x: number, y: number, kind: string): string {
  return element('text', { x, y, 'font-size': SIZE, ...(kind === '' ? {} : { class: kind }) }, textToXml(text));
}

const line = (kind: string): string => element('line', { class: `edge ${kind}`, x1: 0, y1: 4, x2: 16, y2: 4 });
const rect = (kind: string): string => element('rect', { class: kind, x: 0, y: 0, width: 16, height: 8 });
const shaft =
  element('path', { class: 'glow', d: 'M0 4H16M12 0L16 4L12 8' }) +
  element('path', { class: 'shaft', d: 'M0 4H16M12 0L16 4L12 8' });

/** Each kind as it is drawn, within 16 by 8 points. */
const samples: Readonly<Record<Kind, string>> = {
  drawn: line('drawn'),
  supplied: line('supplied'),
  loose: line('loose'),
  cell: rect('cell spanning sample'),
  head: element('g', { class: 'tag head' }, element('rect', { x: 0, y: 0, width: 16, height: 8, rx: 1 })),
  line: element('g', { class: 'arrow' }, shaft),
  block: element('polygon', { class: 'arrow', points: '0,0 11,0 16,4 11,8 0,8' }),
  bar: rect('arrow'),
  unbound: element('g', { class: 'arrow unbound' }, shaft),
  lane: rect('lane'),
  activity: rect('activity'),
  endUnknown: rect('activity unknown'),
  furniture: rect('furniture'),
  image: rect('image'),
};

export function toCounts(
  { edges, tables, arrows, images }: PagePicture,
  records: PageRecords,
  bound: ReadonlySet<PictureArrow>,
  heads: number,
  furniture: number,
): Counts & { spanning: number } {
  const cells = tables.flatMap((table) => table.cells);
  const ofEdge = (kind: string): number => edges.filter((edge) => edge.kind === kind).length;
  const ofArrow = (kind: string): number => arrows.filter((arrow) => arrow.kind === kind && bound.has(arrow)).length;
  const isKnown = ({ record }: PageRecords['activities'][number]): boolean => record.endKnown;
  return {
    drawn: ofEdge('drawn'),
    supplied: ofEdge('supplied'),
    loose: ofEdge('loose'),
    cell: cells.length,
    spanning: cells.filter(isSpanning).length,
    head: heads,
    line: ofArrow('line'),
    block: ofArrow('block'),
    bar: ofArrow('bar'),
    unbound: arrows.filter((arrow) => !bound.has(arrow)).length,
    lane: records.lanes.length,
    activity: records.activities.filter(isKnown).length,
    endUnknown: records.activities.filter((one) => !isKnown(one)).length,
    furniture,
    image: images.length,
  };
}
