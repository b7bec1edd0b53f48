import type { Notice, Staged } from '../model/notice.ts';
import { notice } from '../model/notice.ts';
import type { Page } from '../model/page.ts';

/** Why bytes are not a text that can be read. */
export type TextFault = 'empty' | 'binary' | 'encoding';

/** Share of control characters above which a decoded file is no text: prose and tables have none but tabs and line ends. */
const MAX_CONTROL_SHARE = 0.01;
/** NUL bytes in every second place of the head of a file mean UTF-16 without a byte order mark. */
const UTF16_SAMPLE = 4096;
const UTF16_NUL_SHARE = 0.1;
/** A line longer than this (characters) was not laid out by anybody: its line ends or tabs were lost. */
const LONG_LINE = 100_000;

/** Decode a text edition: UTF-8 or UTF-16 with or without byte order mark, Shift_JIS (CP932). */
export function bytesToText(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  if (bytes.length === 0) return { fault: 'empty' };
  for (const encoding of candidateEncodings(bytes)) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '') return { fault: 'empty' };
    return controlShare(text) > MAX_CONTROL_SHARE ? { fault: 'binary' } : { text };
  }
  return { fault: controlShare(new TextDecoder('latin1').decode(bytes)) > MAX_CONTROL_SHARE ? 'binary' : 'encoding' };
}

function candidateEncodings(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const wide = wideEncoding(bytes);
  return wide ? [wide] : ['utf-8', 'shift_jis'];
}

/** Tabs, digits and line ends of a UTF-16 table have a NUL as their high byte, so NULs crowd at even or odd places. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const threshold = (sample.length / 2) * UTF16_NUL_SHARE;
  if (odd > threshold && even < odd / 10) return 'utf-16le';
  if (even > threshold && odd < even / 10) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function controlShare(text: string): number {
  const nul = text.match(/\0/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  // A stray NUL in a text of pages is removed with a notice; many of them are a binary file.
  return (control + (nul > 2 ? nul : 0)) / text.length;
}

/** Cut a text into pages (at form feeds) and lines. */
export function textToPages(text: string): Staged<Page[]> {
  const notices: Notice[] = [];
  const nulCount = text.split('\0').length - 1;
  if (nulCount > 0) notices.push(notice('source/nul-removed', { source: null, values: { count: nulCount } }));
  const clean = (nulCount > 0 ? text.replaceAll('\0', '') : text).replace(/^\ufeff/, '');
  const paged = clean.includes('\f');
  const pages: Page[] = [{ number: paged ? 1 : null, lines: [] }];
  clean.split(/\r\n|\n|\r/).forEach((content, index) => {
    // A form feed begins a page, but not a line of the file.
    content.split('\f').forEach((piece, part) => {
      if (part > 0) pages.push({ number: pages.length + 1, lines: [] });
      const page = pages.at(-1);
      page?.lines.push({ text: piece, place: { page: page.number, line: index + 1, field: null, bbox: null } });
    });
  });
  for (const { text: content, place } of pages.flatMap((page) => page.lines)) {
    if (content.length > LONG_LINE) {
      notices.push(notice('source/long-line', { source: place, values: { length: content.length } }));
    }
  }
  return { value: pages, notices };
}
