/** The trailer's entry that names the encryption, and an unknown entry of the same length. */
const [ENTRY, NO_ENTRY] = ['/Encrypt', '/Ignored'];
/** The dictionary of an encryption is shorter than this (bytes). */
const REACH = 4096;

/**
 * If only attachments are encrypted, overwrites the entry of the encryption: the pages need no password, but pdf.js
 * asks for one. The dictionaries involved are never compressed, so they can be found in the bytes.
 */
export function ignoreAttachmentEncryption(bytes: Uint8Array): void {
  const places: number[] = [];
  for (let at = findNext(bytes, ENTRY, 0); at >= 0; at = findNext(bytes, ENTRY, at + 1)) {
    const value = /^\s*(?:(\d+)\s+(\d+)\s+R\b|<<)/u.exec(read(bytes, at + ENTRY.length));
    if (!value) continue;
    const [, number, generation] = value;
    const dictionary = number ? findObject(bytes, `${number} ${generation} obj`) : read(bytes, at + ENTRY.length);
    if (!isOfAttachments(dictionary)) return;
    places.push(at);
  }
  for (const at of places) bytes.set(new TextEncoder().encode(NO_ENTRY), at);
}

/** The text that follows the last object of this name; "2 0 obj" does not match inside "12 0 obj". */
function findObject(bytes: Uint8Array, name: string): string {
  for (let at = findLast(bytes, name, bytes.length); at >= 0; at = at === 0 ? -1 : findLast(bytes, name, at - 1)) {
    if (at === 0 || !/\d/u.test(String.fromCharCode(bytes[at - 1] ?? 0))) {
      return read(bytes, at).replace(/endobj[\s\S]*/u, '');
    }
  }
  return '';
}

/**
 * From version 4, an encryption names one filter each for streams, strings and attachments; Identity encrypts nothing.
 */
function isOfAttachments(dictionary: string): boolean {
  const hasFilters = /\/V\s+[45]\b/u.test(dictionary);
  const encrypts = (kind: string): boolean => new RegExp(`/${kind}\\s*/(?!Identity\\b)`, 'u').test(dictionary);
  return hasFilters && encrypts('EFF') && !encrypts('StmF') && !encrypts('StrF');
}

function read(bytes: Uint8Array, at: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + REACH));
}

/** The position of an ASCII text at or after `from`; -1 if there is none. */
function findNext(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !matchesAt(bytes, text, at)) at = bytes.indexOf(first, at + 1);
  return at;
}

/** The same, searching backwards. */
function findLast(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  let at = bytes.lastIndexOf(first, from);
  while (at > 0 && !matchesAt(bytes, text, at)) at = bytes.lastIndexOf(first, at - 1);
  return at >= 0 && matchesAt(bytes, text, at) ? at : -1;
}

function matchesAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
