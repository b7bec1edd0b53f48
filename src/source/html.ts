import type { WrittenPart } from '../model/written.ts';
import type { CssElement, Declarations } from './css-rules.ts';
import { type DocumentBuilder, newDocumentBuilder } from './document-builder.ts';
import { bytesToWideEncoding, decodeAs } from './encodings.ts';
import { newPictures } from './page-pictures.ts';
import { htmlToPageStyles } from './page-styles.ts';
import { bytesToText, type TextFault } from './text.ts';
import type { RowGroup } from './written-table.ts';

/** What begins and ends a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary ul'
  ).split(' '),
);
const GROUPS: Readonly<Record<string, RowGroup['kind']>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };
/** What a page does not show, or shows beside its text: the reading of a word (ruby) is no part of it. */
const UNSEEN = new Set('title script style template noscript textarea select svg math object iframe rt rp'.split(' '));

/** Where a page says in which encoding it is (bytes). */
const META_REACH = 4096;
/** HTML allows no larger spans. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** Decode a page: by its byte order mark, by what it says itself, else as any text. */
export function bytesToHtml(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_REACH));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  const text = bytesToWideEncoding(bytes) ? null : decodeAs(bytes, label?.[1] ?? label?.[2] ?? '');
  return text === null ? bytesToText(bytes) : { text };
}

/** The lines and tables of a page as it is shown; no script is run, and nothing is fetched. */
export async function htmlToParts(html: string): Promise<WrittenPart[]> {
  const builder = newDocumentBuilder();
  await htmlToBuilder(html, builder);
  return builder.finish();
}

async function htmlToBuilder(html: string, builder: DocumentBuilder): Promise<void> {
  const { Parser } = await import('htmlparser2');
  const styles = htmlToPageStyles(html);
  const path: CssElement[] = [];
  const looks: Look[] = [];
  const lists: { next: number | null }[] = [];
  const pictures = newPictures(builder);
  const current = (): Look => looks.at(-1) ?? PLAIN;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      path.push({ name, id: attributes.id ?? '', classes: (attributes.class ?? '').split(/\s+/u) });
      const look = toLook(current(), name, attributes, styles.styleOf(path, attributes.style ?? ''));
      looks.push(look);
      if (look.isShown) openTag(name, attributes);
    },
    ontext: (text) => {
      const { isShown, isVisible, isStruck } = current();
      if (isShown && isVisible) builder.text(text, isStruck);
    },
    // of every element that was opened, also where the page does not close it
    onclosetag: (name) => {
      path.pop();
      if (looks.pop()?.isShown) closeTag(name);
    },
  });
  parser.write(html);
  parser.end();

  function openTag(name: string, attributes: Attributes): void {
    if (name === 'table') builder.openTable();
    else if (name in GROUPS) builder.openGroup(GROUPS[name] ?? null);
    else if (name === 'tr') builder.openRow();
    else if (name === 'td' || name === 'th')
      builder.openCell({
        columnSpan: toSpan(attributes.colspan, MAX_COLUMN_SPAN),
        // 0: as many rows as its group has
        rowSpan: attributes.rowspan === '0' ? MAX_ROW_SPAN : toSpan(attributes.rowspan, MAX_ROW_SPAN),
        isHead: name === 'th',
      });
    else if (name === 'br' || BLOCKS.has(name)) builder.endLine();
    if (name === 'ol') lists.push({ next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
    else if (name === 'ul' || name === 'menu') lists.push({ next: null });
    else if (name === 'li') numberItem(attributes);
    else if (name === 'img' && current().isVisible) pictures.see(attributes.alt ?? '');
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

/** How what stands in an element is seen. `isShown`: whether it has a place; `isVisible`: whether its words are seen there; `isStruck`: whether a
 * line goes through them. */
type Look = { isShown: boolean; isVisible: boolean; isStruck: boolean };

const PLAIN: Look = { isShown: true, isVisible: true, isStruck: false };
const STRUCK = new Set(['del', 's', 'strike']);

function toLook(around: Look, name: string, { hidden, open }: Attributes, style: Declarations): Look {
  const isClosed = name === 'dialog' && open === undefined;
  const isHidden = UNSEEN.has(name) || hidden !== undefined || isClosed || style.display?.toLowerCase() === 'none';
  const visibility = style.visibility?.toLowerCase();
  return {
    isShown: around.isShown && !isHidden,
    isVisible: visibility === undefined ? around.isVisible : visibility !== 'hidden' && visibility !== 'collapse',
    isStruck: around.isStruck || STRUCK.has(name) || /line-through/iu.test(style['text-decoration-line'] ?? ''),
  };
}

function toSpan(value: string | undefined, max: number): number {
  const span = Number.parseInt(value ?? '', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, max) : 1;
}
