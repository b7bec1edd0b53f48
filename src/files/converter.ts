import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { InputError, isPdf } from '../index.ts';
import {
  type ConvertAnswer,
  type Converted,
  type ConvertTask,
  convertHere,
  type convertThere,
} from './convert-worker.ts';
import { errorToCode, errorToReason, FileError, type Problem } from './problem.ts';
import { openTokenLine } from './tokens.ts';
import { toTransfer } from './transfer.ts';

/** What one document may take: seconds, and megabytes of memory. */
export type Limits = { timeout: number; memory: number };

/** Converts documents, each apart from the others, and takes their bytes; `path` is for errors. `stop` lets the threads go. */
export type Converter = {
  convert: (task: ConvertTask, path: string) => Promise<Converted>;
  stop: () => Promise<void>;
};

/** As many documents as this are converted at the same time. */
export const maxConverting = availableParallelism();

/** Memory of the threads is looked at this often (milliseconds): a stream that unpacks to gigabytes takes seconds. */
const LOOK_EVERY = 100;
/** An idle thread is kept this long (milliseconds), so that the next document need not load everything anew. */
const IDLE = 1000;
/** Megabytes for young objects of a thread that is alone, and of one of several: less room costs a fifth of the speed. */
const YOUNG_MEMORY = { alone: 16, batch: 64 };

const MEGABYTE = 1024 ** 2;

/**
 * Documents are converted on worker threads, so that one that crashes, hangs or takes all memory fails alone, and so that
 * all cores work. Only a text that is `alone` is converted right here: nothing of the kind happens to it, and a thread
 * takes a quarter of a second to start. `convert` throws an InputError for what is wrong with a document, a FileError
 * where a limit or a crash ended it.
 */
export function startConverter(limits: Limits, alone: boolean, worker: string = workerFile()): Converter {
  let threads: Threads | null = null;
  return {
    convert: async (task, path) => {
      if (alone && !isPdf(task.bytes)) return convertHere(task);
      threads ??= startThreads(worker, limits, alone);
      const answer = await threads.run(task, path);
      if ('refused' in answer) throw new InputError(answer.refused.code, answer.refused.values);
      return answer;
    },
    stop: async () => {
      await threads?.stop();
      threads = null;
    },
  };
}

/** As compiled, or with its types stripped. */
function workerFile(): string {
  return new URL(`convert-worker${extname(import.meta.filename)}`, import.meta.url).href;
}

type Threads = { run: (task: ConvertTask, path: string) => Promise<ConvertAnswer>; stop: () => Promise<void> };

function startThreads(filename: string, limits: Limits, alone: boolean): Threads {
  const young = YOUNG_MEMORY[alone ? 'alone' : 'batch'];
  const pool = new Piscina<Parameters<typeof convertThere>[0], ConvertAnswer>({
    filename,
    name: 'convertThere',
    minThreads: 0,
    maxThreads: maxConverting,
    idleTimeout: IDLE,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memory,
      maxYoungGenerationSizeMb: young,
    },
    recordTiming: false,
  });
  // A thread that fails while it is idle has no document to fail; the next one starts another.
  pool.on('error', () => undefined);
  let ended = 0;
  const look = async (): Promise<void> => {
    // What is counted outside of the heap may be garbage long since; no thread has more than the whole process.
    if (process.memoryUsage.rss() <= (limits.memory + young) * MEGABYTE) return;
    for (const thread of pool.threads) {
      // What is young is garbage for the most part, and no fault of the document.
      if ((await memoryOf(thread)) <= (limits.memory + young) * MEGABYTE) continue;
      ended += 1;
      await thread.terminate();
    }
  };
  // The limit of a thread's own heap leaves out the bytes that it unpacks.
  const watch = setInterval(() => void look(), LOOK_EVERY).unref();
  // The time of a document runs from where a thread is free for it.
  const limit = pLimit(maxConverting);
  const run = async (task: ConvertTask, path: string): Promise<ConvertAnswer> => {
    const signal = AbortSignal.timeout(limits.timeout * 1000);
    const endedBefore = ended;
    const { line, close } = openTokenLine();
    try {
      return await pool.run(
        { ...task, tokens: line },
        { signal, transferList: [line.port, ...toTransfer(task.bytes)] },
      );
    } catch (error) {
      const isGreedy = errorToCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' || ended > endedBefore;
      throw new FileError(toProblem(error, { path, isLate: signal.aborted, isGreedy }, limits), error);
    } finally {
      close();
    }
  };
  const stop = async (): Promise<void> => {
    clearInterval(watch);
    await pool.destroy();
  };
  return { run: (task, path) => limit(() => run(task, path)), stop };
}

/** Bytes on the heap of a thread and outside of it; 0 where it has ended, and on a Node that does not tell. */
async function memoryOf(thread: Worker): Promise<number> {
  if (!('getHeapStatistics' in thread)) return 0;
  const heap = await thread.getHeapStatistics().catch(() => null);
  return heap ? heap.used_heap_size + heap.external_memory : 0;
}

function toProblem(
  error: unknown,
  { path, isLate, isGreedy }: { path: string; isLate: boolean; isGreedy: boolean },
  { timeout, memory }: Limits,
): Problem {
  if (isLate) return { code: 'convert/timeout', path, values: { timeout } };
  if (isGreedy) return { code: 'convert/memory', path, values: { memory } };
  return { code: 'convert/crashed', path, values: { reason: errorToReason(error) } };
}
