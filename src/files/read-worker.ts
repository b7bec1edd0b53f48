import { InputError, type InputErrorCode, type ReadOptions, readDocument, type SourceDocument } from '../index.ts';

/** What a worker thread is given, and what it hands back: errors of a document as values, for a class is lost on the way. */
export type ReadTask = { bytes: Uint8Array; options: ReadOptions };
export type ReadAnswer =
  | { document: SourceDocument }
  | { refused: { code: InputErrorCode; values: InputError['values'] } };

/** Runs on a worker thread, one document at a time. */
export async function read({ bytes, options }: ReadTask): Promise<ReadAnswer> {
  try {
    return { document: await readDocument(bytes, options) };
  } catch (error) {
    if (error instanceof InputError) return { refused: { code: error.code, values: error.values } };
    throw error;
  }
}
