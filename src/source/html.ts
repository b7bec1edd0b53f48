import type { WrittenPart } from '../model/written.ts';
import { type CssElement, toElement } from './css-rules.ts';
import { type DocumentBuilder, newDocumentBuilder } from './document-builder.ts';
import { bytesToWideEncoding, decodeAs } from './encodings.ts';
import { type ElementLook, PLAIN_LOOK, reachesOut, toInk, toLook } from './page-looks.ts';
import { newPictures } from './page-pictures.ts';
import { htmlToPageStyles } from './page-styles.ts';
import { bytesToText, type TextFault } from './text.ts';
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

/** Where a page states its encoding (bytes from the beginning). */
const META_REACH = 4096;
/** HTML allows no larger spans. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** Decodes a page by its byte order mark, else by its declaration, else like any text. */
export function bytesToHtml(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_REACH));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  const text = bytesToWideEncoding(bytes) ? null : decodeAs(bytes, label?.[1] ?? label?.[2] ?? '');
  return text === null ? bytesToText(bytes) : { text };
}

/** The lines and tables of a page as shown; scripts are not run and nothing is fetched. */
export async function htmlToParts(html: string): Promise<WrittenPart[]> {
  const builder = newDocumentBuilder();
  await htmlToBuilder(html, builder);
  return builder.finish();
}

async function htmlToBuilder(html: string, builder: DocumentBuilder): Promise<void> {
  const { Parser } = await import('htmlparser2');
  const styles = htmlToPageStyles(html);
  const path: CssElement[] = [];
  const looks: OpenElement[] = [];
  const lists: { next: number | null }[] = [];
  const pictures = newPictures(builder);
  const current = (): ElementLook => looks.at(-1) ?? PLAIN_LOOK;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      path.push(toElement(name, attributes));
      const style = styles.styleOf(path, attributes.style ?? '');
      const look = toLook(current(), path, attributes, style);
      const ink = toInk(attributes, style);
      looks.push({
        ...look,
        ink,
        reachesOut: reachesOut(style),
        from: builder.lineLength(),
        classes: attributes.class ?? '',
      });
      if (!look.isShown) {
        if (DRAWN.test(name) && looks.at(-2)?.isShown !== false) builder.addPicture();
        return;
      }
      openTag(name, attributes);
      if (CELL.test(name) && look.fill !== null) builder.fillCell(look.fill);
    },
    ontext: (text) => {
      const { isShown, isVisible, isStruck } = current();
      if (isShown && isVisible) builder.text(text, isStruck);
    },
    // called for every opened element, even if the page does not close it
    onclosetag: (name) => {
      path.pop();
      const look = looks.pop();
      if (!look?.isShown) return;
      if (ICON.test(name)) pictures.readIcon(look.classes, look.from);
      if (!CELL.test(name)) closeColored(look);
      closeTag(name);
    },
  });
  parser.write(html);
  parser.end();

  /**
   * In a cell, a filled element without words counts as the cell's background. In a line, words on a colour, or a sign
   * in it, explain that colour.
   */
  function closeColored({ fill, ink, reachesOut: isBeyond, from }: OpenElement): void {
    const isSign = ink !== null && builder.isColorSign(from);
    if (fill !== null || isSign) builder.addSwatch(fill ?? ink ?? '', from);
    if (fill === null || !builder.isBlank()) return;
    if (isBeyond) builder.addPicture();
    else builder.fillCell(fill);
  }

  function openTag(name: string, attributes: Attributes): void {
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
    else if (name === 'li') numberItem(attributes);
    else if (name === 'img' && current().isVisible) pictures.read(attributes);
    pictures.open(name);
  }

  function numberItem({ value }: Attributes): void {
    const list = lists.at(-1);
    if (!list || list.next === null) return;
    const number = Number.parseInt(value ?? '', 10) || list.next;
    builder.text(`${number}. `, current().isStruck);
    list.next = number + 1;
  }

  function closeTag(name: string): void {
    pictures.close(name);
    if (name === 'table') builder.closeTable();
    else if (name in GROUPS) builder.openGroup(null);
    else if (name === 'td' || name === 'th') builder.closeCell();
    else if (BLOCKS.has(name)) builder.endLine();
    if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
  }
}

type Attributes = Readonly<Record<string, string>>;
/** `from`: the length of the line before the element; `ink`: its text colour. */
type OpenElement = ElementLook & { ink: string | null; reachesOut: boolean; from: number; classes: string };

function toSpan(value: string | undefined, max: number): number {
  const span = Number.parseInt(value ?? '', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, max) : 1;
}
