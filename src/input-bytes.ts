import { hash } from 'node:crypto';
import { InputError, UsageError } from './errors.ts';
import { inputExtensions } from './model/input-kind.ts';
import type { Staged } from './model/notice.ts';
import type { Page } from './model/page.ts';
import { bytesToText, textToPages } from './source/text.ts';

export { pdfJsFolder } from './source/pdf-assets.ts';
export { isPdf } from './source/pdf-signature.ts';

/** The bytes that `plan.source.sha256` is the hash of: a text counts as UTF-8. */
export function inputToBytes(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export function bytesToHash(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** So large a text (bytes) is not put into a page. */
const MAX_PAGE_TEXT = 1_000_000;

/**
 * The text that a plan was read from, for its page; null where it is another one, too large, or no UTF-8: what the page holds must
 * have the plan's hash, so that it can be verified.
 */
export function bytesToOwnText(
  bytes: Uint8Array,
  { source }: { source: { kind: string; sha256: string } },
): string | null {
  if (source.kind !== 'text' || bytes.length > MAX_PAGE_TEXT || bytesToHash(bytes) !== source.sha256) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return bytesToHash(new TextEncoder().encode(text)) === source.sha256 ? text : null;
}

/** Pages and lines as every `source` of the plan counts them. Throws an InputError where the bytes are not text. */
export function bytesToPages(bytes: Uint8Array): Staged<Page[]> {
  return textToPages(decode(bytes));
}

/** The lines of a text as printed, counted as in every `source`. Throws an InputError where the bytes are not text. */
export function bytesToLines(bytes: Uint8Array): string[] {
  const lines = decode(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function decode(bytes: Uint8Array): string {
  const decoded = bytesToText(bytes);
  if ('text' in decoded) return decoded.text;
  throw new InputError(decoded.fault);
}

/** In UTF-16 units; no path is longer on common systems. */
const LONGEST_PATH = 4096;

/**
 * Refuses what a caller without types may give in place of an edition, such as an ArrayBuffer or the path of a file.
 * Throws a UsageError.
 */
export function refuseWrongInput(input: unknown): void {
  // not instanceof, which fails for the bytes of another realm, such as a frame's
  const kind = Object.prototype.toString.call(input).slice('[object '.length, -1);
  if (kind !== 'Uint8Array' && typeof input !== 'string')
    throw new UsageError(
      `unexpected input ${kind}, expected a Uint8Array (the bytes of a file) or a string (its text); give new Uint8Array(await file.arrayBuffer()), or what readFile gives`,
    );
  if (typeof input === 'string' && isPath(input))
    throw new UsageError(
      `unexpected input "${input}", which is the path of a file, expected its bytes or its text; give await readFile("${input}")`,
    );
}

/** A line that ends in .pdf and the like, and has no field beside another. */
function isPath(text: string): boolean {
  if (text.length > LONGEST_PATH || /[\t\r\n]/.test(text)) return false;
  return inputExtensions.some((extension) => text.toLowerCase().endsWith(extension));
}
