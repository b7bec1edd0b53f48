import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { pageWords } from '../messages/page-words.ts';
import type { Box } from '../model/drawn-page.ts';
import type { NoticeRecord, Severity } from '../model/notice.ts';
import type { GlyphRun, PagePicture } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { DocumentSections } from '../model/section.ts';
import { sectionsToHeads } from './page-heads.ts';
import { type Kind, kinds, type LayerShape, shapesToLayers } from './page-layers.ts';
import { type BoxOf, noticeToLine, placesToBoxes, recordsToShapes } from './page-records.ts';
import { pictureToShapes } from './page-shapes.ts';
import { style } from './page-style.ts';
import { element, group, round, textToXml, toDrawing, toTitle } from './svg.ts';

/** The data of a page to draw. `plan` is null if the document has no schedule. */
export type PageView = {
  picture: PagePicture;
  boxOf: BoxOf;
  /** Number of pages of the document. */
  pages: number;
  sections: Pick<DocumentSections, 'measures'>;
  runningHeads: readonly Place[];
  plan: Pick<Plan, 'measures'> | null;
  /** All notices of the document. */
  notices: readonly NoticeRecord[];
};

/** Margins around the page (points): for ids of lanes on the left, marks of notices on the right, the page number above. */
const SIDE = 36;
const ABOVE = 18;
const MARGIN = 10;
/** Minimum width of the legend (points), which may be wider than a small page. */
const MIN_LEGEND = 400;
/** Font size, line height and column width of the legend, and the width of a sample or mark (points). */
const SIZE = 7.5;
const LINE = 12;
const COLUMN = 200;
const SAMPLE = 22;
/** Distance from the bottom of the em box to the baseline, as a share of the font size. */
const DESCENT = 0.12;

/** Draws a page as it was read: an SVG in points, with the page's top left corner at 0, 0. */
export function pageToSvg(view: PageView, language: Language): string {
  const { picture, boxOf, pages, sections, runningHeads, plan, notices } = view;
  const { width, height, number: page, tables, runs } = picture;
  const headBoxes = placesToBoxes(runningHeads, boxOf);
  const records = recordsToShapes(plan ?? { measures: [] }, notices, boxOf, language);
  const heads = sectionsToHeads(sections, tables, boxOf);
  const shapes = [...pictureToShapes(picture, heads, headBoxes, language), ...records];
  const about = notices.filter(({ source }) => source?.some((place) => boxOf(place) !== null));
  const { layers, labels } = shapesToLayers(shapes);
  const name = picture.name ?? '';
  const unit = picture.isTable ? 'table' : picture.name === undefined ? 'page' : 'sheet';
  const title = fillWords(pageWords[unit], language, { page, pages, name });
  const hint: keyof typeof pageWords = plan === null ? 'noSchedule' : records.length === 0 ? 'noRecords' : 'hover';
  const legend = toLegend(shapes, hint, about, Math.max(width, MIN_LEGEND), language);
  const content = [
    toTitle([title]),
    element('style', {}, `\n${style}\n`),
    element('rect', { class: 'sheet', x: 0, y: 0, width, height }),
    ...layers,
    group(
      { class: 'print' },
      runs.map((run) => runToText(run, headBoxes)),
    ),
    ...labels,
    ...about.flatMap((notice, index) => noticeToMark(notice, index, view, language)),
    element('text', { class: 'strong', x: 0, y: -6, 'font-size': 9 }, textToXml(title)),
    element('g', { transform: `translate(0 ${round(height + MARGIN)})` }, legend.svg),
  ];
  const across = round(Math.max(width, MIN_LEGEND) + 2 * SIDE);
  const down = round(height + ABOVE + legend.height + 2 * MARGIN);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toDrawing([-SIDE, -ABOVE, across, down], content, language)}`;
}

/** Text stretched to its printed extent, whatever font the viewer uses. */
function runToText({ text, box, size, vertical }: GlyphRun, runningHeads: readonly Box[]): string {
  const isRunning = runningHeads.some((one) => contains(one, centreOf(box)));
  const fitted = {
    'font-size': size,
    textLength: vertical ? heightOf(box) : widthOf(box),
    lengthAdjust: 'spacingAndGlyphs',
  };
  const place = vertical
    ? { x: (box[0] + box[2]) / 2, y: box[1], style: 'writing-mode:vertical-rl' }
    : { x: box[0], y: box[3] - DESCENT * size };
  return element('text', { ...place, ...fitted, ...(isRunning ? { class: 'paper' } : {}) }, textToXml(text));
}

/** The mark of a notice: on the right of the page, at the height of its place, with a line to it. */
function noticeToMark(
  notice: NoticeRecord,
  index: number,
  { picture: { width }, boxOf }: PageView,
  language: Language,
): string[] {
  const [box] = placesToBoxes(notice.source ?? [], boxOf);
  if (!box) return [];
  const [x, y] = [width + 8 + 10 * (index % 3), box[1] + 1];
  const line = element('line', { x1: box[2] - 2, y1: y, x2: x, y2: y });
  const title = toTitle([noticeToLine(notice, language)]);
  return [element('g', { class: 'mark' }, title + line + toMark(notice.severity, index, x, y))];
}

const markPaths: Readonly<Record<Severity, string>> = {
  error: 'M-3.6 -3.6H3.6V3.6H-3.6Z',
  warning: 'M0 -4.4L4.6 3.6H-4.6Z',
  info: 'M-3.9 0A3.9 3.9 0 1 1 3.9 0A3.9 3.9 0 1 1 -3.9 0Z',
};

/** A mark with a notice's number, from 1, in the shape and colour of its severity. */
function toMark(severity: Severity, index: number, x: number, y: number): string {
  const label = element('text', { y: 2, 'font-size': 4.8, 'text-anchor': 'middle' }, String(index + 1));
  const place = `translate(${round(x)} ${round(y)})`;
  return element('g', { class: severity, transform: place }, element('path', { d: markPaths[severity] }) + label);
}

const open: readonly Kind[] = ['drawn', 'inferred', 'loose', 'lane', 'line', 'unbound', 'head'];

/** The legend: each kind of shape with its number, and the notices; drawn from 0, 0 down to `height` (points). */
function toLegend(
  shapes: readonly LayerShape[],
  hint: keyof typeof pageWords,
  notices: readonly NoticeRecord[],
  width: number,
  language: Language,
): { svg: string; height: number } {
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const keys = kinds.map((kind, index) => {
    const count = shapes.filter((shape) => shape.kind === kind).length;
    const sample = element('path', { d: open.includes(kind) ? 'M0 -3H16' : 'M0 -7H16V1H0Z' });
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const place = `translate(${round((column * width) / columns)} ${LINE * (row + 1)})`;
    const words = toLine(fillWords(pageWords[kind], language, { count }), SAMPLE, 0);
    return element('g', { class: `key ${kind}${count === 0 ? ' none' : ''}`, transform: place }, sample + words);
  });
  const below = LINE * (Math.ceil(kinds.length / columns) + 1.5);
  const heading = fillWords(pageWords[notices.length === 0 ? 'noNotices' : 'notices'], language, {
    count: notices.length,
  });
  const list = notices.map((notice, index) => {
    const y = below + LINE * (index + 2);
    const line = noticeToLine(notice, language);
    // a nested svg element clips a line that is too long
    const clip = { x: SAMPLE, y: y - SIZE - 1, width: width - SAMPLE, height: LINE };
    const text = element('svg', clip, toLine(line, 0, SIZE + 1));
    return element('g', { class: 'mark' }, toTitle([line]) + toMark(notice.severity, index, 7, y - SIZE / 3)) + text;
  });
  const lines = [toLine(pageWords[hint][language], 0, below), toLine(heading, 0, below + LINE, 'strong'), ...list];
  return { svg: `\n${[...keys, ...lines].join('\n')}\n`, height: below + LINE * (notices.length + 1) };
}

function toLine(text: string, x: number, y: number, kind = ''): string {
  return element('text', { x, y, 'font-size': SIZE, ...(kind === '' ? {} : { class: kind }) }, textToXml(text));
}
