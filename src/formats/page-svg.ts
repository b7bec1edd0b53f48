import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { arrowTagWords, arrowTitleWords, columnHeadWords, type PageWord, pageWords } from '../messages/page-words.ts';
import type { Box } from '../model/drawn-page.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { PagePicture, PictureArrow, PictureTable } from '../model/page-picture.ts';
import { type Place, placeToPage } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { DocumentSections } from '../model/section.ts';
import { rangeToYears, sectionsToHeads, type TableHeads } from './page-heads.ts';
import { arrowToShape, boxToRect, cellToLines, cellToRect, edgeToLine, isSpanning, runToText } from './page-layers.ts';
import { toCounts, toLegend, toMark } from './page-legend.ts';
import { activityToShape, laneToShape, noticeToLine, toActivityTags } from './page-record-layers.ts';
import { type PageRecords, placesToBoxes, planToPageRecords } from './page-records.ts';
import { style } from './page-style.ts';
import { placesFromBelow, placeTags, TAG_HEIGHT, type Tag, tagToWidth, yearsToText } from './page-tags.ts';
import { element, group, round, textToXml } from './svg.ts';

/** What is known of a page. `plan` is null where the document has no schedule. */
export type PageView = {
  picture: PagePicture;
  /** How many pages the document has. */
  pages: number;
  sections: Pick<DocumentSections, 'measures'>;
  furniture: readonly Place[];
  plan: Pick<Plan, 'measures'> | null;
  /** All of the document. */
  notices: readonly NoticeRecord[];
};

/** Room around the page (points): ids of lanes at its left, marks of notices at its right, its number above. */
const SIDE = 36;
const ABOVE = 18;
const MARGIN = 10;
/** The legend of a small page is wider than the page (points). */
const MIN_LEGEND = 400;

/** A page redrawn as it was read: an SVG in points, the page's left top corner at 0, 0. */
export function pageToSvg(view: PageView, language: Language): string {
  const { width, height, number: page } = view.picture;
  const read = readView(view, language);
  const room = { left: 0, top: height + MARGIN, width: Math.max(width, MIN_LEGEND) };
  const legend = toLegend(read.counts, read.notices, toHints(view.plan, read.records), language, room);
  const number = fillWords(pageWords.page, language, { page, pages: view.pages });
  const content = [
    element('style', {}, `\n${style}\n`),
    element('rect', { class: 'sheet', x: 0, y: 0, width, height }),
    ...toLayers(view.picture, read, language),
    element('text', { class: 'strong', x: 0, y: -6, 'font-size': 9 }, textToXml(number)),
    legend.svg,
  ];
  const size = [room.width + 2 * SIDE, height + ABOVE + legend.height + 2 * MARGIN].map(round);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [-SIDE, -ABOVE, ...size].join(' '),
    width: `${size[0]}pt`,
    height: `${size[1]}pt`,
    lang: language,
  };
  const markup = content.filter((one) => one !== '').join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, `\n${markup}\n`)}\n`;
}

/** All that is drawn of a page; `notices` are those about it. */
type ReadView = {
  records: PageRecords;
  arrows: ReadArrow[];
  furniture: Box[];
  notices: NoticeRecord[];
  tags: Tag[];
  counts: ReturnType<typeof toCounts>;
};

function readView({ picture, sections, furniture, plan, notices }: PageView, language: Language): ReadView {
  const { number, tables } = picture;
  const heads = sectionsToHeads(sections, tables, number);
  const records = planToPageRecords(plan ?? { measures: [] }, notices, number);
  const paper = placesToBoxes(furniture, number);
  const arrows = picture.arrows.map((arrow) => readArrow(arrow, heads, language));
  const headTags = heads.flatMap((one, index) => toHeadTags(one, index, heads, tables, language));
  const bound = new Set(arrows.filter(({ isBound }) => isBound).map(({ arrow }) => arrow));
  return {
    records,
    arrows,
    furniture: paper,
    notices: notices.filter(({ source }) => source?.some((place) => placeToPage(place) === number)),
    tags: [
      ...headTags,
      ...arrows.map(({ tag }) => tag),
      ...toActivityTags(records, language),
      ...toCellTags(tables, language),
    ],
    counts: toCounts(picture, records, bound, headTags.length, paper.length),
  };
}

/** From the ground up: text lies over what is tinted, tags over the text. */
function toLayers(picture: PagePicture, read: ReadView, language: Language): string[] {
  const { records, arrows, furniture, notices, tags } = read;
  const { tables, edges, runs, images } = picture;
  const cells = tables.flatMap((table) => table.cells);
  const ink = runs.map(({ box }) => box);
  const marks = notices.flatMap((notice, index) => toNoticeMark(notice, index, notices, picture, language));
  return [
    layer(images, (box) => boxToRect(box, { class: 'image' })),
    layer(furniture, (box) => boxToRect(box, { class: 'furniture' })),
    layer(cells, (cell) => cellToRect(cell, language)),
    layer(records.activities, (one) => activityToShape(one, language)),
    layer(edges, edgeToLine),
    layer(records.lanes, (one) => laneToShape(one, cells, language)),
    layer(arrows, ({ arrow, isBound, tag }) => arrowToShape(arrow, isBound, tag.title)),
    group(
      { class: 'print' },
      runs.map((run) => runToText(run, furniture)),
    ),
    group({}, placeTags(tags, ink)),
    group({}, marks),
  ];
}

function layer<T>(items: readonly T[], draw: (item: T) => string): string {
  return group({}, items.map(draw));
}

function toHints(plan: PageView['plan'], { lanes, activities }: PageRecords): PageWord[] {
  if (plan === null) return ['noSchedule'];
  return lanes.length + activities.length === 0 ? ['noRecords'] : ['hover'];
}

type ReadArrow = { arrow: PictureArrow; isBound: boolean; tag: Tag };

/** The words of an arrow, and where they stand: on its shaft, or at the foot of what holds its own text. */
function readArrow(arrow: PictureArrow, heads: readonly TableHeads[], language: Language): ReadArrow {
  const { use, box, y } = arrow;
  const inside = use === null ? [] : rangeToYears(heads, use.table, y, use);
  const years = yearsToText(use?.says === 'leads' ? inside.slice(-1) : inside);
  const isBound = inside.length > 0;
  const says = useToWord(use, inside.length);
  const text = fillWords(arrowTagWords[says], language, { years });
  const title = [fillWords(arrowTitleWords[says], language, { years })];
  const x = (box[0] + box[2] - tagToWidth(text)) / 2;
  const places: Tag['places'] =
    says === 'holds'
      ? placesFromBelow(box, text)
      : [
          [x, y - TAG_HEIGHT / 2],
          [x, y + 2],
          [x, y - 2 - TAG_HEIGHT],
          [box[0], y - TAG_HEIGHT / 2],
        ];
  return { arrow, isBound, tag: { kind: isBound ? 'bound' : 'free', text, places, title } };
}

function useToWord(use: PictureArrow['use'], years: number): keyof typeof arrowTagWords {
  if (use === null) return 'nothing';
  if (years === 0) return 'noYear';
  return use.says === 'covers' && years === 1 ? 'ends' : use.says;
}

/** Above their rows; the first of a table above the table, since a header printed again belongs to no rows. */
function toHeadTags(
  { table, top, heads }: TableHeads,
  index: number,
  all: readonly TableHeads[],
  tables: readonly PictureTable[],
  language: Language,
): Tag[] {
  const { box, columns } = tables[table] ?? { box: null, columns: [] };
  const isFirst = all.findIndex((one) => one.table === table) === index;
  const y = (isFirst ? (box?.[1] ?? top) : top) - TAG_HEIGHT - 0.5;
  return heads.flatMap(({ column, as, year }): Tag[] => {
    const range = columns[column];
    if (!range) return [];
    const text = as === 'year' ? String(year) : columnHeadWords[as][language];
    const room = range[1] - range[0] - tagToWidth(text);
    const places = [0.5, 1, 0].map((share) => [range[0] + share * room, y] as const);
    return [{ kind: as === 'unread' ? 'head unread' : 'head', text, places, title: [text] }];
  });
}

function toCellTags(tables: readonly PictureTable[], language: Language): Tag[] {
  return tables.flatMap(({ cells }) =>
    cells.filter(isSpanning).map((cell): Tag => {
      const text = `r${cell.row + 1} c${cell.column + 1} ${cell.rowSpan}×${cell.columnSpan}`;
      return {
        kind: 'merged',
        text,
        places: placesFromBelow(cell.box, text),
        title: cellToLines(cell, language),
      };
    }),
  );
}

/** A notice's mark at the page's right, in the height of what it is about, with a line to it. */
function toNoticeMark(
  notice: NoticeRecord,
  index: number,
  notices: readonly NoticeRecord[],
  { number, width }: PagePicture,
  language: Language,
): string[] {
  const [box] = placesToBoxes(notice.source ?? [], number);
  if (!box) return [];
  const before = notices.slice(0, index).filter(({ source }) => {
    const other = placesToBoxes(source ?? [], number)[0];
    return other !== undefined && Math.abs(other[1] - box[1]) < 2 * TAG_HEIGHT;
  });
  const [x, y] = [width + 8 + 10 * (before.length % 3), box[1] + 1];
  const dot = element('circle', { class: `mark ${notice.severity}`, cx: box[2] - 2, cy: y, r: 1.6 });
  const line = element('line', { class: `pointer ${notice.severity}`, x1: box[2], y1: y, x2: x, y2: y });
  return [dot + line + toMark(notice.severity, index + 1, x, y, [noticeToLine(notice, language)])];
}
