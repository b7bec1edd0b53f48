import { move, transferableSymbol, valueSymbol } from 'piscina';
import {
  type CsvForm,
  extract,
  InputError,
  type InputErrorCode,
  type Options,
  planToDataset,
  type Token,
} from '../index.ts';
import { failAlone } from './late-errors.ts';
import type { DatasetFile } from './publish.ts';
import { planToSummary, type Summary } from './summary.ts';
import { lineToTokenizer, type TokenLine } from './tokens.ts';
import { toTransfer } from './transfer.ts';

/** What is published of a document, and what is told of it. */
export type Converted = { files: DatasetFile[]; summary: Summary };

export type ConvertTask = { bytes: Uint8Array; options: Options; form: CsvForm };
/** Errors of a document as values, for a class is lost on the way from thread to thread. */
export type ConvertAnswer = Converted | { refused: { code: InputErrorCode; values: InputError['values'] } };

/** What this thread has been told. */
const answers = new Map<string, readonly Token[]>();

type Moved = ReturnType<typeof move>;

/** Runs on a worker thread, one document at a time; answers with a ConvertAnswer. */
export async function convertThere({
  tokens,
  ...task
}: ConvertTask & { tokens: TokenLine }): Promise<Moved | ConvertAnswer> {
  try {
    const options = { ...task.options, tokenizer: lineToTokenizer(tokens, answers), takeBytes: true };
    return toMoved(await failAlone(() => convertHere({ ...task, options })));
  } catch (error) {
    if (error instanceof InputError) return { refused: { code: error.code, values: error.values } };
    throw error;
  } finally {
    tokens.port.close();
  }
}

/** piscina moves the bytes of the files instead of copying them, and hands on what was converted. */
function toMoved(converted: Converted): Moved {
  const transfer = converted.files.flatMap(({ bytes }) => toTransfer(bytes));
  return move({ [transferableSymbol]: transfer, [valueSymbol]: converted });
}

export async function convertHere({ bytes, options, form }: ConvertTask): Promise<Converted> {
  const plan = await extract(bytes, options);
  return { files: planToDataset(plan, form), summary: planToSummary(plan) };
}
