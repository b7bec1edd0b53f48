import { createRequire } from 'node:module';
import path from 'node:path';

/** Where pdf.js finds the files that it reads fonts with; where it cannot read them by itself, a reader of them. */
export type AssetOptions = { cMapUrl: string; standardFontDataUrl: string; BinaryDataFactory?: object };

/** Where pdf.js and its files lie, for a browser that draws pages. */
export function pdfJsFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/** `given`: a folder with cmaps and standard_fonts; null: that of the package. A page has src/browser/fetched-assets.ts in place of this. */
export function toAssetOptions(given: string | null, _onMissing: (asset: string) => void): AssetOptions {
  const folder = given ?? path.join(pdfJsFolder(), '/');
  return { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
}
