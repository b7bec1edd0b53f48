import { deflateSync } from 'node:zlib';

/** What of an object stands between `obj` and `endobj`. */
export type PdfObject = string | Uint8Array;

/** Beside the fonts of all pages: further entries of their resources and of the pages, objects behind the pages, entries of the trailer. */
export type PdfParts = { resources?: string; page?: string; objects?: readonly PdfObject[]; trailer?: string };

/** A PDF written by hand: a content stream for each page of 842 by 595 points, and the entries of its font resources. */
export function toPdf(
  contents: readonly (string | Uint8Array)[],
  fonts = '',
  { resources = '', page = '', objects = [], trailer = '' }: PdfParts = {},
): Uint8Array {
  const kids = contents.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const pages = contents.flatMap((content, index) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents ${4 + 2 * index} 0 R/Resources<</Font<<${fonts}>>${resources}>>${page}>>`,
    toFlate('', content),
  ]);
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    ...pages,
    ...objects,
  ];
  const parts = all.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from(`trailer<</Root 1 0 R${trailer}>>\n`)]);
}

/** The number of the first of `objects` behind so many pages. */
export function firstObjectAfter(pages: number): number {
  return 3 + 2 * pages;
}

/** A stream of these bytes as they are. */
export function toStream(entries: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

export function toFlate(entries: string, content: string | Uint8Array, level = 6): Uint8Array {
  return toStream(`${entries}/Filter/FlateDecode`, deflateSync(content, { level }));
}
