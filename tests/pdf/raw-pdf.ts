import { deflateSync } from 'node:zlib';

/** A PDF written by hand: a content stream for each page of 842 by 595 points, and the entries of its font resources. */
export function toPdf(contents: readonly (string | Uint8Array)[], fonts = ''): Uint8Array {
  const streams = contents.map((content) => deflateSync(content));
  const kids = streams.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const pages = streams.flatMap((stream, index) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents ${4 + 2 * index} 0 R/Resources<</Font<<${fonts}>>>>>>`,
    Buffer.concat([
      Buffer.from(`<</Filter/FlateDecode/Length ${stream.length}>>stream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ]);
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`, ...pages];
  const parts = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer<</Root 1 0 R>>\n')]);
}
