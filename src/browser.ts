import type { Plan } from './index.ts';
import { extract as extractThere, type Options } from './index.ts';

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

/** What of pdf.js lies beside this file; asked here, since the code that reads a PDF may be put into another. */
function besideThis(): URL {
  return new URL('./pdfjs-dist/', import.meta.url);
}

/**
 * `extract` in a page or in a worker of one: the same plan as in Node where it is given the same tokenizer. Nothing that is read
 * leaves the machine; of a PDF whose fonts need them, files of pdf.js are fetched (`pdfAssets`).
 *
 * @param options As in Node. Without a `tokenizer` there is none; `loadTokenizer` gives that of Node.
 * @throws {InputError} Where nothing can be published.
 * @throws {UsageError} Where the call is wrong, not the document.
 */
export async function extract(input: Uint8Array | string, options: Options = {}): Promise<Plan> {
  return extractThere(input, { tokenizer: 'never', pdfAssets: besideThis(), ...options });
}
