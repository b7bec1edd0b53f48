import { extract, InputError, type InputErrorCode, type Options, planToDataset, type Token } from '../index.ts';
import type { DatasetFile } from './publish.ts';
import { planToSummary, type Summary } from './summary.ts';
import { lineToTokenizer, type TokenLine } from './tokens.ts';

export type CsvForm = Parameters<typeof planToDataset>[1];

/** What is published of a document, and what is told of it. */
export type Converted = { files: DatasetFile[]; summary: Summary };

export type ConvertTask = { bytes: Uint8Array; options: Options; form: CsvForm };
/** Errors of a document as values, for a class is lost on the way from thread to thread. */
export type ConvertAnswer = Converted | { refused: { code: InputErrorCode; values: InputError['values'] } };

/** What this thread has been told. */
const answers = new Map<string, readonly Token[]>();

/** Runs on a worker thread, one document at a time. */
export async function convertThere({ tokens, ...task }: ConvertTask & { tokens: TokenLine }): Promise<ConvertAnswer> {
  try {
    return await convertHere({ ...task, options: { ...task.options, tokenizer: lineToTokenizer(tokens, answers) } });
  } catch (error) {
    if (error instanceof InputError) return { refused: { code: error.code, values: error.values } };
    throw error;
  } finally {
    tokens.port.close();
  }
}

export async function convertHere({ bytes, options, form }: ConvertTask): Promise<Converted> {
  const plan = await extract(bytes, options);
  return { files: planToDataset(plan, form), summary: planToSummary(plan) };
}
