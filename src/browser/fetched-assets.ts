import type { AssetOptions } from '../source/pdf-assets.ts';

/** In place of `src/source/pdf-assets.ts` in a page, whose `extract` says where they lie: the files are fetched, and one that is missing is reported. */
export function toAssetOptions(given: string | null, onMissing: (asset: string) => void): AssetOptions {
  const folder = given ?? '';
  return {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    // pdf.js makes one with `new`
    BinaryDataFactory: function AssetFactory(folders: Folders) {
      return { fetch: (file: Asset) => fetchAsset(folders[file.kind] + file.filename, onMissing) };
    },
  };
}

/** A page shows PDFs with pdf.js by itself. */
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
