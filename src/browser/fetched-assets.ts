import type { AssetOptions } from '../source/pdf-assets.ts';

/** Replaces `src/source/pdf-assets.ts` in the browser build: fetches the files from `given`, and reports missing ones. */
export function toAssetOptions(given: string | null, onMissing: (asset: string) => void): AssetOptions {
  const folder = given ?? '';
  return {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    // a function, not an arrow, since pdf.js calls it with `new`
    BinaryDataFactory: function AssetFactory(folders: Folders) {
      return { fetch: (file: Asset) => fetchAsset(folders[file.kind] + file.filename, onMissing) };
    },
  };
}

/** Only Node needs this folder, to serve pdf.js to the review page. */
export function pdfJsFolder(): never {
  throw new Error('unexpected call in a page: pdf.js is part of koteihyo/browser');
}

type Folders = Record<string, string>;
type Asset = { kind: string; filename: string };

async function fetchAsset(url: string, onMissing: (asset: string) => void): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  onMissing(url);
  throw new Error(`cannot be fetched: ${url}`);
}
