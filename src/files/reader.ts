import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { InputError, isPdf, type ReadOptions, readDocument, type SourceDocument } from '../index.ts';
import { errorToCode, errorToReason, FileError, type Problem } from './problem.ts';
import type { ReadAnswer, ReadTask } from './read-worker.ts';

/** What one document may take: seconds of reading, and megabytes of memory. */
export type Limits = { timeout: number; memory: number };

/** Reads documents, each apart from the others; `path` is for errors. `stop` lets the threads go. */
export type Reader = {
  read: (bytes: Uint8Array, path: string) => Promise<SourceDocument>;
  stop: () => Promise<void>;
};

/** As many documents as this are read at the same time; more would wait for a thread while their time runs. */
export const maxReading = availableParallelism();

/** Memory of the threads is looked at this often (milliseconds): a stream that unpacks to gigabytes takes seconds. */
const LOOK_EVERY = 100;
/** An idle thread is kept this long (milliseconds), so that the next document need not load everything anew. */
const IDLE = 1000;

/** Megabytes for young objects of a thread: left alone, V8 lets them take several times as much for a few percent of speed. */
const YOUNG_MEMORY = 16;

const MEGABYTE = 1024 ** 2;

/**
 * PDFs are read on worker threads, so that one that crashes, hangs or takes all memory fails alone; texts right here,
 * where nothing of the kind can happen. `read` throws an InputError for what is wrong with a document, a FileError where
 * a limit or a crash ended the reading. After the last of `documents` the threads go: what a long document took of
 * memory is free again for its plan.
 */
export function startReader(
  documents: number,
  options: ReadOptions,
  limits: Limits,
  worker: string = workerFile(),
): Reader {
  let left = documents;
  let threads: Threads | null = null;
  const stop = async (): Promise<void> => {
    await threads?.stop();
    threads = null;
  };
  return {
    stop,
    read: async (bytes, path) => {
      try {
        if (!isPdf(bytes)) return await readDocument(bytes, options);
        threads ??= startThreads(worker, limits);
        const answer = await threads.run({ bytes, options }, path);
        if ('refused' in answer) throw new InputError(answer.refused.code, answer.refused.values);
        return answer.document;
      } finally {
        left -= 1;
        if (left === 0) await stop();
      }
    },
  };
}

/** As compiled, or with its types stripped. */
function workerFile(): string {
  return new URL(`read-worker${extname(import.meta.filename)}`, import.meta.url).href;
}

type Threads = { run: (task: ReadTask, path: string) => Promise<ReadAnswer>; stop: () => Promise<void> };

function startThreads(filename: string, limits: Limits): Threads {
  const pool = new Piscina<ReadTask, ReadAnswer>({
    filename,
    name: 'read',
    minThreads: 0,
    maxThreads: maxReading,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    recordTiming: false,
  });
  // A thread that fails while it is idle has no document to fail; the next one starts another.
  pool.on('error', () => undefined);
  let ended = 0;
  const look = async (): Promise<void> => {
    for (const thread of pool.threads) {
      if ((await memoryOf(thread)) <= limits.memory * MEGABYTE) continue;
      ended += 1;
      await thread.terminate();
    }
  };
  // The limit of a thread's own heap leaves out the bytes that it unpacks.
  const watch = setInterval(() => void look(), LOOK_EVERY).unref();
  const run: Threads['run'] = async (task, path) => {
    const signal = AbortSignal.timeout(limits.timeout * 1000);
    const endedBefore = ended;
    try {
      return await pool.run(task, { signal });
    } catch (error) {
      const isGreedy = errorToCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' || ended > endedBefore;
      throw new FileError(toProblem(error, { path, isLate: signal.aborted, isGreedy }, limits), error);
    }
  };
  const stop = async (): Promise<void> => {
    clearInterval(watch);
    await pool.destroy();
  };
  return { run, stop };
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
  if (isLate) return { code: 'read/timeout', path, values: { timeout } };
  if (isGreedy) return { code: 'read/memory', path, values: { memory } };
  return { code: 'read/crashed', path, values: { reason: errorToReason(error) } };
}
