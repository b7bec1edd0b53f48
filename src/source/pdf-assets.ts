import { createRequire } from 'node:module';
import path from 'node:path';

/** Where pdf.js finds the files for fonts, and a reader for them if it cannot read them itself. */
export type AssetOptions = { cMapUrl: string; standardFontDataUrl: string; BinaryDataFactory?: object };

/** The folder of pdf.js, for a browser that draws pages. */
export function pdfJsFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/**
 * `given`: a folder with cmaps and standard_fonts; null: the one of the package. In a browser,
 * src/browser/fetched-assets.ts replaces this module.
 */
export function toAssetOptions(given: string | null, _onMissing: (asset: string) => void): AssetOptions {
  const folder = given ?? path.join(pdfJsFolder(), '/');
  return { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
}
