import { move, transferableSymbol, valueSymbol } from 'piscina';
import {
  bytesToOwnText,
  type DatasetFile,
  extract,
  InputError,
  type InputErrorCode,
  loadReader,
  loadTokenizer,
  type Options,
} from '../index.ts';
import { isolateErrors } from './late-errors.ts';
import { type DatasetForm, planToFiles } from './plan-to-files.ts';
import { FileError, type Problem } from './problem.ts';
import { planToSummary, type Summary } from './summary.ts';
import { toTransfer } from './transfer.ts';

/** The dataset of a document, and its summary for the report. */
export type Converted = { files: DatasetFile[]; summary: Summary };

export type ConvertTask = { bytes: Uint8Array; options: Options; form: DatasetForm };
/** The result of a task. Errors are plain values, since error classes are lost between threads. */
export type ConvertAnswer =
  | Converted
  | { refused: { code: InputErrorCode; values: InputError['values'] } }
  | { failed: Problem };

// the thread reports ready only when the reader is loaded
await loadReader();

type Moved = ReturnType<typeof move>;

/** Runs on a worker thread, one document at a time. `room`: shared memory for the dictionary of all threads. */
export async function convertOnThread({
  room,
  ...task
}: ConvertTask & { room: SharedArrayBuffer | undefined }): Promise<Moved | ConvertAnswer> {
  try {
    const options = { ...task.options, tokenizer: await loadTokenizer(room), takeBytes: true };
    return toMoved(await isolateErrors(() => taskToDataset({ ...task, options })));
  } catch (error) {
    if (error instanceof FileError) return { failed: error.problem };
    if (error instanceof InputError) return { refused: { code: error.code, values: error.values } };
    throw error;
  }
}

/** Wraps the result so that piscina transfers the bytes of the files instead of copying them. */
function toMoved(converted: Converted): Moved {
  const transfer = converted.files.flatMap(({ bytes }) => toTransfer(bytes));
  return move({ [transferableSymbol]: transfer, [valueSymbol]: converted });
}

async function taskToDataset({ bytes, options, form }: ConvertTask): Promise<Converted> {
  const plan = await extract(bytes, options);
  return { files: await planToFiles(plan, form, bytesToOwnText(bytes, plan)), summary: planToSummary(plan) };
}
