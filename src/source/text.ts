import { radicalsToOrdinary } from '../japanese/radicals.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import type { Line, Page } from '../model/page.ts';
import { bytesToWideEncoding, decodeAs } from './encodings.ts';

/** Reasons why bytes cannot be read as a text. */
export type TextFault = 'empty' | 'binary' | 'encoding';

/**
 * A decoded file with a higher share of control characters is not a text: prose and tables have only tabs and line
 * ends.
 */
const MAX_CONTROL_SHARE = 0.01;
/** Minimum share of NUL bytes in UTF-16 without a mark: tabs, digits and line ends have one each. */
const UTF16_NUL_SHARE = 0.005;
/**
 * A longer line (characters; rows of real plans have under 2,000) has lost its line ends: a notice quotes it in full.
 */
const LONG_LINE = 20_000;
/** Characters that one notice quotes. */
const MAX_QUOTE = 1_000_000;

/** Decode a text edition: UTF-8 or UTF-16, with or without a byte order mark, or Shift_JIS (CP932). */
export function bytesToText(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  if (bytes.length === 0) return { fault: 'empty' };
  let fault: TextFault = 'encoding';
  for (const encoding of candidateEncodings(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '') return { fault: 'empty' };
    if (controlShare(text) <= MAX_CONTROL_SHARE) return { text };
    fault = 'binary';
  }
  return { fault: controlShare(new TextDecoder('latin1').decode(bytes)) > MAX_CONTROL_SHARE ? 'binary' : fault };
}

function candidateEncodings(bytes: Uint8Array): string[] {
  const marked = bytesToWideEncoding(bytes);
  if (marked) return [marked];
  const wide = guessWideEncoding(bytes);
  return ['utf-8', ...(wide ? [wide] : []), 'shift_jis'];
}

/**
 * The position of NUL in tabs and line ends gives the byte order; Japanese text has no such characters in the other
 * order.
 */
function guessWideEncoding(bytes: Uint8Array): string | null {
  if (!bytes.includes(0)) return null;
  let nul = 0;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (second === 0 && isBreak(first)) little += 1;
    if (first === 0 && isBreak(second)) big += 1;
    if (first === 0 || second === 0) nul += 1;
  }
  if (nul < bytes.length * UTF16_NUL_SHARE || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isBreak(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function controlShare(text: string): number {
  const nul = text.match(/\0/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  // A stray NUL in a text is removed with a notice; many of them mean a binary file.
  return (control + (nul > 2 ? nul : 0)) / text.length;
}

/** Split a text into pages (at form feeds) and lines. */
export function textToPages(text: string): Staged<Page[]> {
  const notices: Notice[] = [];
  const nulCount = text.split('\0').length - 1;
  if (nulCount > 0) notices.push(notice('source/nul-removed', { source: null, values: { count: nulCount } }));
  const clean = radicalsToOrdinary(nulCount > 0 ? text.replaceAll('\0', '') : text).replace(/^\ufeff/, '');
  const paged = clean.includes('\f');
  const pages: Page[] = [{ number: paged ? 1 : null, lines: [] }];
  clean.split(/\r\n|\n|\r/).forEach((content, index) => {
    // A form feed begins a page, but not a new line of the file.
    content.split('\f').forEach((piece, part) => {
      if (part > 0) pages.push({ number: pages.length + 1, lines: [] });
      const page = pages.at(-1);
      page?.lines.push({ text: piece, place: { kind: 'text', page: page.number, line: index + 1, field: null } });
    });
  });
  for (const line of pages.flatMap((page) => page.lines)) {
    if (line.text.length <= LONG_LINE) continue;
    notices.push(...quoteLongLine(line));
    line.text = '';
  }
  return { value: pages, notices };
}

function quoteLongLine({ text, place }: Line): Notice[] {
  const quotes: string[] = [];
  for (let from = 0; from < text.length; from += MAX_QUOTE) quotes.push(text.slice(from, from + MAX_QUOTE).trim());
  return quotes
    .filter((quote) => quote !== '')
    .map((actual) =>
      notice('source/long-line', { source: [place], severity: 'error', values: { length: text.length }, actual }),
    );
}
