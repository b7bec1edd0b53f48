import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF of that many pages, the given ones over and over; each time a document of its own, as one volume is bound of many. */
export async function joinPdfs(files: readonly string[], pages: number): Promise<Uint8Array> {
  const opening = getDocument({ data: new Uint8Array(readFileSync(files[0] ?? '')), verbosity: 0 });
  const first = await opening.promise;
  const parts: { document: Uint8Array | null; includePages: number[][] }[] = [];
  let left = pages;
  while (left > 0) {
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file));
      const count = Math.min(left, await countPages(bytes));
      if (count > 0) parts.push({ document: parts.length === 0 ? null : bytes, includePages: [[0, count - 1]] });
      left -= count;
    }
  }
  const joined = await first.extractPages(parts);
  await opening.destroy();
  return joined;
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const opening = getDocument({ data: bytes.slice(), verbosity: 0 });
  const { numPages } = await opening.promise;
  await opening.destroy();
  return numPages;
}
