import type { Plan } from './index.ts';
import { extract as extractWithOptions, type Options } from './index.ts';

export { type DictionaryReader, loadTokenizer, type TokenizerOptions } from './browser/load-tokenizer.ts';
export type * from './index.ts';
export {
  diffPlans,
  explain,
  InputError,
  nearestIds,
  planFormat,
  planSchema,
  plansToCrosswalk,
  planToDataset,
  planToDoubts,
  planToJsonSchema,
  UsageError,
} from './index.ts';

/** The folder of pdf.js's files. Resolved in this file, since a bundler may move the code that reads PDFs elsewhere. */
function pdfJsFiles(): URL {
  return new URL('./pdfjs-dist/', import.meta.url);
}

/**
 * `extract` for a web page or worker: gives the same plan as in Node, given the same tokenizer. The document never leaves the
 * machine; for a PDF whose fonts need them, files of pdf.js are fetched (`pdfAssets`).
 *
 * @param options As in Node, but by default there is no tokenizer; `loadTokenizer` loads the one that Node uses.
 * @throws {InputError} If nothing can be published.
 * @throws {UsageError} If the call is wrong, not the document.
 */
export async function extract(input: Uint8Array | string, options: Options = {}): Promise<Plan> {
  return extractWithOptions(input, { tokenizer: 'never', pdfAssets: pdfJsFiles(), ...options });
}
