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

/** Bytes; the page does not embed a larger text. */
const MAX_PAGE_TEXT = 1_000_000;

/**
 * The text to embed in a plan's page; null if it is not the plan's source, too large, or not UTF-8. The embedded text must have
 * the hash that the plan states, so that it can be verified.
 */
export function bytesToOwnText(
  bytes: Uint8Array,
  { source }: { source: { kind: string; sha256: string } },
): string | null {
  if (source.kind !== 'text' || bytes.length > MAX_PAGE_TEXT || bytesToHash(bytes) !== source.sha256) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return bytesToHash(new TextEncoder().encode(text)) === source.sha256 ? text : null;
}

/** Pages and lines as every `source` of the plan counts them. Throws an InputError if the bytes are not text. */
export function bytesToPages(bytes: Uint8Array): Staged<Page[]> {
  return textToPages(decode(bytes));
}

/** The lines of a text as printed, counted as in every `source`. Throws an InputError if the bytes are not text. */
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

/** UTF-16 code units; common systems have no longer paths. */
const LONGEST_PATH = 4096;

/**
 * Throws a UsageError for anything but bytes or text: an untyped caller may pass an ArrayBuffer or the path of a file.
 */
export function refuseWrongInput(input: unknown): void {
  // instanceof fails for bytes of another realm, such as an iframe
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

/** A single line without TABs that ends in .pdf or the like. */
function isPath(text: string): boolean {
  if (text.length > LONGEST_PATH || /[\t\r\n]/.test(text)) return false;
  return inputExtensions.some((extension) => text.toLowerCase().endsWith(extension));
}
