/** The entry of a trailer that names the encryption, and as many characters that name nothing. */
const [ENTRY, NO_ENTRY] = ['/Encrypt', '/Ignored'];
/** The dictionary of an encryption is shorter than this (bytes). */
const REACH = 4096;

/**
 * Where nothing but attachments is encrypted, the entry that says so is overwritten: a reader need not have their password
 * to show the pages, and pdf.js asks for it. The dictionaries that matter are never packed, so they are found as they stand.
 */
export function ignoreAttachmentEncryption(data: Uint8Array): void {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const places: number[] = [];
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 1)) {
    const value = /^\s*(?:(\d+)\s+(\d+)\s+R\b|<<)/u.exec(read(bytes, at + ENTRY.length));
    if (!value) continue;
    const [, number, generation] = value;
    const dictionary = number ? findObject(bytes, `${number} ${generation} obj`) : read(bytes, at + ENTRY.length);
    if (!isOfAttachments(dictionary)) return;
    places.push(at);
  }
  for (const at of places) bytes.write(NO_ENTRY, at, 'latin1');
}

/** The text from the last object of this name on; "2 0 obj" is not looked for within "12 0 obj". */
function findObject(bytes: Buffer, name: string): string {
  for (let at = bytes.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(name, at - 1)) {
    if (at === 0 || !/\d/u.test(String.fromCharCode(bytes[at - 1] ?? 0))) {
      return read(bytes, at).replace(/endobj[\s\S]*/u, '');
    }
  }
  return '';
}

/** From its fourth version on an encryption names a filter each for streams, strings and attachments; Identity encrypts nothing. */
function isOfAttachments(dictionary: string): boolean {
  const hasFilters = /\/V\s+[45]\b/u.test(dictionary);
  const encrypts = (kind: string): boolean => new RegExp(`/${kind}\\s*/(?!Identity\\b)`, 'u').test(dictionary);
  return hasFilters && encrypts('EFF') && !encrypts('StmF') && !encrypts('StrF');
}

function read(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + REACH);
}
