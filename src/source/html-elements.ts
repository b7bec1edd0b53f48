import { type CssElement, toElement } from './css-rules.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { type ElementLook, PLAIN_LOOK, reachesOut, toInk, toLook } from './page-looks.ts';
import { newPictures, type Pictures } from './page-pictures.ts';
import { htmlToPageStyles, type PageStyles } from './page-styles.ts';
import type { RowGroup } from './written-table.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary ul'
  ).split(' '),
);
const GROUPS: Readonly<Record<string, RowGroup['kind']>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };
const HEADING = /^h([1-6])$/u;
const CELL = /^t[dh]$/u;
const ICON = /^(?:i|span)$/u;
/** Drawn or embedded content, whose words are not read. */
const DRAWN = /^(?:svg|object|iframe)$/u;

/** HTML allows no larger spans. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

type Attributes = Readonly<Record<string, string>>;

/** `from`: the length of the line before the element; `ink`: its text colour. */
type OpenElement = ElementLook & { ink: string | null; reachesOut: boolean; from: number; classes: string };

/** A page while it is read: the open elements with their looks, and the number of the next item in each open list. */
export type HtmlWalk = {
  builder: DocumentBuilder;
  styles: PageStyles;
  path: CssElement[];
  looks: OpenElement[];
  lists: { next: number | null }[];
  pictures: Pictures;
};

export function newHtmlWalk(html: string, builder: DocumentBuilder): HtmlWalk {
  return {
    builder,
    styles: htmlToPageStyles(html),
    path: [],
    looks: [],
    lists: [],
    pictures: newPictures(builder),
  };
}

function currentLook({ looks }: HtmlWalk): ElementLook {
  return looks.at(-1) ?? PLAIN_LOOK;
}

export function openElement(walk: HtmlWalk, name: string, attributes: Attributes): void {
  const { builder, looks, path, styles } = walk;
  path.push(toElement(name, attributes));
  const style = styles.styleOf(path, attributes.style ?? '');
  const look = toLook(currentLook(walk), path, attributes, style);
  looks.push({
    ...look,
    ink: toInk(attributes, style),
    reachesOut: reachesOut(style),
    from: builder.lineLength(),
    classes: attributes.class ?? '',
  });
  if (!look.isShown) {
    if (DRAWN.test(name) && looks.at(-2)?.isShown !== false) builder.addPicture();
    return;
  }
  openTag(walk, name, attributes);
  if (CELL.test(name) && look.fill !== null) builder.fillCell(look.fill);
}

export function readText(walk: HtmlWalk, text: string): void {
  const { isShown, isVisible, isStruck } = currentLook(walk);
  if (isShown && isVisible) walk.builder.text(text, isStruck);
}

export function closeElement(walk: HtmlWalk, name: string): void {
  walk.path.pop();
  const look = walk.looks.pop();
  if (!look?.isShown) return;
  if (ICON.test(name)) walk.pictures.readIcon(look.classes, look.from);
  if (!CELL.test(name)) readColor(walk, look);
  closeTag(walk, name);
}

/**
 * In a cell, a filled element without words counts as the cell's background. In a line, words on a colour, or a sign in
 * it, explain that colour.
 */
function readColor({ builder }: HtmlWalk, { fill, ink, reachesOut: isBeyond, from }: OpenElement): void {
  const isSign = ink !== null && builder.isColorSign(from);
  if (fill !== null || isSign) builder.addSwatch(fill ?? ink ?? '', from);
  if (fill === null || !builder.isBlank()) return;
  if (isBeyond) builder.addPicture();
  else builder.fillCell(fill);
}

function openTag(walk: HtmlWalk, name: string, attributes: Attributes): void {
  const { builder, lists, pictures } = walk;
  if (name === 'table') builder.openTable();
  else if (name in GROUPS) builder.openGroup(GROUPS[name] ?? null);
  else if (name === 'tr') builder.openRow();
  else if (name === 'td' || name === 'th')
    builder.openCell({
      columnSpan: toSpan(attributes.colspan, MAX_COLUMN_SPAN),
      // 0: all rows of the group
      rowSpan: attributes.rowspan === '0' ? MAX_ROW_SPAN : toSpan(attributes.rowspan, MAX_ROW_SPAN),
      isHead: name === 'th',
    });
  else if (name === 'br' || BLOCKS.has(name)) builder.endLine();
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) builder.markHeading(Number(level));
  if (name === 'ol') lists.push({ next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
  else if (name === 'ul' || name === 'menu') lists.push({ next: null });
  else if (name === 'li') numberItem(walk, attributes);
  else if (name === 'img' && currentLook(walk).isVisible) pictures.read(attributes);
  pictures.open(name);
}

function numberItem(walk: HtmlWalk, { value }: Attributes): void {
  const list = walk.lists.at(-1);
  if (!list || list.next === null) return;
  const number = Number.parseInt(value ?? '', 10) || list.next;
  walk.builder.text(`${number}. `, currentLook(walk).isStruck);
  list.next = number + 1;
}

function closeTag({ builder, lists, pictures }: HtmlWalk, name: string): void {
  pictures.close(name);
  if (name === 'table') builder.closeTable();
  else if (name in GROUPS) builder.openGroup(null);
  else if (name === 'td' || name === 'th') builder.closeCell();
  else if (BLOCKS.has(name)) builder.endLine();
  if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
}

function toSpan(value: string | undefined, max: number): number {
  const span = Number.parseInt(value ?? '', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, max) : 1;
}
