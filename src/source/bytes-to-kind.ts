import { archiveToNames, archiveToParts, isZip } from './archive.ts';
import { findDelimiter } from './delimited.ts';
import { bytesToWideEncoding } from './encodings.ts';
import { isPdf } from './pdf-signature.ts';
import { bytesToText, type TextFault } from './text.ts';

/** Formats that are recognised but not supported, of office programs and others. */
export type UnreadFormat =
  | 'picture'
  | 'old-workbook'
  | 'old-word'
  | 'binary-workbook'
  | 'encrypted-office'
  | 'old-office'
  | 'opendocument-workbook'
  | 'opendocument-text'
  | 'presentation'
  | 'rich-text'
  | 'wiki-text'
  | 'archive'
  | 'archive-damaged';

/** The kind of an input, with its text if it is one; or the reason why it cannot be read. */
export type FoundKind =
  | { kind: 'pdf' | 'workbook' | 'word' | 'html' }
  | { kind: 'markdown' | 'text'; text: string }
  | { kind: 'delimited'; text: string; delimiter: string }
  | { fault: UnreadFormat | TextFault };

/** An XML or HTML declaration begins within this many bytes, after comments and blanks. */
const HEAD_REACH = 4096;

/** The kind of an input by its contents; its file name is ignored. */
export async function bytesToKind(bytes: Uint8Array): Promise<FoundKind> {
  if (isZip(bytes)) return archiveToKind(bytes);
  if (isCompound(bytes)) return { fault: compoundToFormat(bytes) };
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (isPicture(bytes)) return { fault: 'picture' };
  if (isHtml(bytesToHead(bytes))) return { kind: 'html' };
  const decoded = bytesToText(bytes);
  if ('fault' in decoded) return decoded;
  const { text } = decoded;
  if (text.startsWith('{\\rtf')) return { fault: 'rich-text' };
  if (hasWikiTable(text)) return { fault: 'wiki-text' };
  if (hasMarkdownTable(text)) return { kind: 'markdown', text };
  const delimiter = findDelimiter(text);
  return delimiter === null ? { kind: 'text', text } : { kind: 'delimited', text, delimiter };
}

/** Judged by the names of its parts; an OpenDocument file states its type in one of them. */
async function archiveToKind(bytes: Uint8Array): Promise<FoundKind> {
  const names = await archiveToNames(bytes);
  if (names === null) return { fault: 'archive-damaged' };
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return { fault: 'binary-workbook' };
  if (has('xl/')) return { kind: 'workbook' };
  if (has('word/')) return { kind: 'word' };
  if (has('ppt/')) return { fault: 'presentation' };
  if (!names.includes('mimetype')) return { fault: 'archive' };
  const archive = await archiveToParts(bytes, (name) => name === 'mimetype');
  const type = 'parts' in archive ? new TextDecoder().decode(archive.parts.get('mimetype')) : '';
  if (type.includes('opendocument.spreadsheet')) return { fault: 'opendocument-workbook' };
  if (type.includes('opendocument.text')) return { fault: 'opendocument-text' };
  return { fault: type.includes('opendocument.presentation') ? 'presentation' : 'archive' };
}

/** The first bytes of PNG, JPEG, GIF, WebP and TIFF. */
const PICTURE = /^(?:.PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*)/su;
const PICTURE_REACH = 12;

/** A scan or a photo, whatever the file is called. */
function isPicture(bytes: Uint8Array): boolean {
  return PICTURE.test(new TextDecoder('latin1').decode(bytes.subarray(0, PICTURE_REACH)));
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The container of Office files before 2007, and of encrypted ones since. */
function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, at) => bytes[at] === byte);
}

/** Judged by the names of its streams, which its directory holds in UTF-16. */
function compoundToFormat(bytes: Uint8Array): UnreadFormat {
  const text = new TextDecoder('utf-16le').decode(bytes); // a name begins at an even byte
  const has = (name: string): boolean => text.includes(`${name}\0`);
  if (has('EncryptedPackage')) return 'encrypted-office';
  if (has('WordDocument')) return 'old-word';
  return has('Workbook') || has('Book') ? 'old-workbook' : 'old-office';
}

/** The beginning of a file as characters, whatever its encoding: tags are ASCII in all of them but UTF-16. */
function bytesToHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_REACH);
  const text = new TextDecoder('latin1').decode(head);
  return bytesToWideEncoding(bytes) ? text.replaceAll('\0', '').slice(2) : text.replace(/^\u00ef\u00bb\u00bf/u, '');
}

/** A page or a single table; a text with tables among its lines does not begin with one of these tags. */
function isHtml(head: string): boolean {
  const start = head.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)+/u, '');
  return /^<(?:!doctype\s+html|html|head|body|meta|title|style|table)\b/iu.test(start);
}

/** A table as MediaWiki ({|), AsciiDoc (|===), Textile (|_. 取組項目) and Jira (||取組項目||) begin it. */
function hasWikiTable(text: string): boolean {
  const starts = (pattern: RegExp): boolean => pattern.test(text);
  const isMediaWiki = starts(/^\{\|/mu) && starts(/^\|-/mu) && starts(/^\|\}/mu);
  return isMediaWiki || starts(/^\|===\s*$/mu) || starts(/^\|_\. ?\S/mu) || starts(/^\|\|[^|\n]+\|\|.*\|\|\s*$/mu);
}

/** A row of dashes below a row of heads, separated by pipes; or HTML tables among the lines. */
function hasMarkdownTable(text: string): boolean {
  let before = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (before.includes('|') && isDelimiterRow(line)) return true;
    before = line;
  }
  return /<table\b/iu.test(text) && /<t[dh]\b/iu.test(text);
}

function isDelimiterRow(line: string): boolean {
  const cells = line.replace(/^[\s>]*\|?|\|?\s*$/gu, '').split('|');
  return line.includes('|') && cells.every((cell) => /^\s*:?-+:?\s*$/u.test(cell));
}
