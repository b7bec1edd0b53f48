import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { extensionToGroup } from '../model/input-kind.ts';
import type { ConvertAnswer, Converted, ConvertTask, convertOnThread } from './convert-worker.ts';
import { errorToCode, errorToReason, FileError, type Problem } from './problem.ts';
import { type Excess, type Limits, startMeter } from './thread-meter.ts';
import { toTransfer } from './transfer.ts';

export type { Limits } from './thread-meter.ts';

/** Converts documents independently of each other and takes over their bytes; `path` is for errors. `stop` ends the threads. */
export type Converter = {
  convert: (task: ConvertTask, path: string) => Promise<Converted>;
  stop: () => Promise<void>;
};

/** How many documents are converted at the same time. */
export const maxConverting = availableParallelism();

/** An idle thread is kept this long (milliseconds), so that the next document need not load everything anew. */
const IDLE = 1000;
/** Megabytes of each thread's young generation, for a single thread and for one of several; less costs a fifth of the speed. */
const YOUNG_MEMORY = { alone: 16, batch: 64 };

/**
 * The heap limit of a thread, as a multiple of its memory limit. The meter should stop a thread before it reaches its heap limit:
 * there it collects garbage for seconds, and if Node itself then needs memory, the whole process ends.
 */
const HEAP_ROOM = 1.5;

/** A pool of a single thread, so that it is known which thread converts which document. */
type ThreadPool = Piscina<Parameters<typeof convertOnThread>[0], ConvertAnswer>;

/**
 * Converts documents on worker threads, to use all cores, and so that a document that crashes, hangs or takes all memory fails
 * alone. `alone`: there will be only one document, so its thread starts at once. `convert` throws an InputError for a bad
 * document, a FileError if it exceeded a limit or crashed.
 */
export function startConverter(limits: Limits, alone: boolean, worker: string = workerFile()): Converter {
  const youngMemory = YOUNG_MEMORY[alone ? 'alone' : 'batch'];
  const meter = startMeter(limits, youngMemory);
  const pools = openPools(() => makePool(worker, limits.memory, youngMemory, alone), alone);
  // after the first thread has started, so that both load it in parallel
  const library = import('../index.ts');
  const room = library.then(({ makeDictionaryRoom }) => makeDictionaryRoom());
  const run = async (task: ConvertTask, path: string): Promise<ConvertAnswer> => {
    const pool = pools.take(path);
    try {
      return await runOn(pool, { ...task, room: await room }, path, { limits, meter });
    } finally {
      pools.giveBack(pool);
    }
  };
  // The time limit of a document starts when a thread is free for it.
  const limit = pLimit(maxConverting);
  return {
    convert: async (task, path) => {
      const answer = await limit(() => run(task, path));
      // if a package is missing, the thread knows only the edition, not the path
      if ('failed' in answer)
        throw new FileError(answer.failed.code === 'output/no-package' ? { ...answer.failed, path } : answer.failed);
      if (!('refused' in answer)) return answer;
      const { InputError } = await library;
      throw new InputError(answer.refused.code, answer.refused.values);
    },
    stop: pools.close,
  };
}

type Pools = { take: (path: string) => ThreadPool; giveBack: (pool: ThreadPool) => void; close: () => Promise<void> };

/** As many threads as are in use at the same time; one `atOnce` before it is asked for. */
function openPools(makeOne: () => ThreadPool, atOnce: boolean): Pools {
  const pools: ThreadPool[] = [];
  const addPool = (): ThreadPool => {
    const pool = makeOne();
    pools.push(pool);
    return pool;
  };
  const free = atOnce ? [addPool()] : [];
  let isClosed = false;
  return {
    take: (path) => {
      if (isClosed) throw new FileError({ code: 'convert/crashed', path, values: { reason: 'stopped' } });
      return free.pop() ?? addPool();
    },
    giveBack: (pool) => void free.push(pool),
    close: async () => {
      isClosed = true;
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

type GivenTask = Parameters<typeof convertOnThread>[0] & { room: SharedArrayBuffer };

/** Throws a FileError where the thread fails, or is stopped at one of the limits. */
async function runOn(
  pool: ThreadPool,
  task: GivenTask,
  path: string,
  { limits, meter }: { limits: Limits; meter: ReturnType<typeof startMeter> },
): Promise<ConvertAnswer> {
  const { isPdf, fillDictionaryRoom } = await import('../index.ts');
  const ending = new AbortController();
  let excess: Excess | null = null;
  // asked now, because the bytes are transferred to the thread
  const hasPages = isPdf(task.bytes);
  const stopMeter = meter(
    () => pool.threads[0],
    (found) => {
      excess = found;
      ending.abort();
    },
  );
  try {
    if (needsWords(task.bytes, path)) void fillDictionaryRoom(task.room);
    return await pool.run(task, { signal: ending.signal, transferList: toTransfer(task.bytes) });
  } catch (error) {
    throw new FileError(toProblem(error, excess, { path, hasPages }, limits), error);
  } finally {
    stopMeter();
  }
}

/** Bytes; a longer text probably has wrapped names, which need the dictionary. Shorter texts and other formats seldom need it. */
const LONG_TEXT = 50_000;

/** Whether to unpack the dictionary while the thread starts, which saves a fifth of a text's time. */
function needsWords(bytes: Uint8Array, path: string): boolean {
  return bytes.length >= LONG_TEXT && extensionToGroup(extname(path)) === 'text';
}

/** The compiled worker, or its TypeScript source when run from the repository. */
function workerFile(): string {
  return new URL(`convert-worker${extname(import.meta.filename)}`, import.meta.url).href;
}

function makePool(filename: string, memory: number, youngMemory: number, startsAtOnce: boolean): ThreadPool {
  const pool: ThreadPool = new Piscina({
    filename,
    name: 'convertOnThread',
    // a thread loads as long as everything else takes before its first document
    minThreads: startsAtOnce ? 1 : 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: memory * HEAP_ROOM, maxYoungGenerationSizeMb: youngMemory },
    recordTiming: false,
  });
  // An error of an idle thread belongs to no document; the next document starts a new thread.
  pool.on('error', () => undefined);
  return pool;
}

function toProblem(
  error: unknown,
  excess: Excess | null,
  { path, hasPages }: { path: string; hasPages: boolean },
  { timeout, memory }: Limits,
): Problem {
  if (excess === 'time')
    return { code: hasPages ? 'convert/pdf-timeout' : 'convert/timeout', path, values: { timeout } };
  if (excess === 'memory' || errorToCode(error) === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: hasPages ? 'convert/pdf-memory' : 'convert/memory', path, values: { memory } };
  return { code: 'convert/crashed', path, values: { reason: errorToReason(error) } };
}
