import type { Worker } from 'node:worker_threads';

/** Limits for one document: seconds of processor time, and megabytes of memory. */
export type Limits = {
  timeout: number;
  memory: number;
  /** Seconds of wall-clock time; by default derived from `timeout`. */
  clock?: number;
};

/** The limit that a document exceeded. */
export type Excess = 'time' | 'memory';

/** Milliseconds between two checks of a thread: a stream takes seconds to unpack to gigabytes. */
const LOOK_EVERY = 100;
/**
 * The wall-clock limit as a multiple of the processor limit, and at least a minute, since a busy machine gives a thread only part
 * of a processor and takes seconds to start it. It ends a thread that waits for ever or is stuck in a call, where it cannot
 * answer the meter.
 */
const PATIENCE = 5;
const MIN_CLOCK = 60;
const MEGABYTE = 1024 ** 2;

/** Watches the thread of one document, which may not have started yet. Calls `end` at most once; returns a function to stop it. */
type Meter = (thread: () => Worker | undefined, end: (excess: Excess) => void) => () => void;

/** `youngMemory` (megabytes) is subtracted from a thread's memory: the young generation is mostly garbage. */
export function startMeter(limits: Limits, youngMemory: number): Meter {
  const claims = new Map<object, number>();
  const resident = process.memoryUsage.rss();

  /**
   * The memory that a thread reports includes memory that was reserved but never written, as for a large picture. So it is scaled by
   * how much the process has really grown.
   */
  const isGreedy = (document: object, claim: number): boolean => {
    const mostMemory = limits.memory * MEGABYTE;
    claims.set(document, claim);
    if (claim <= mostMemory) return false;
    const all = [...claims.values()].reduce((sum, one) => sum + one, 0);
    const grown = Math.max(0, process.memoryUsage.rss() - resident);
    return claim * Math.min(1, grown / all) > mostMemory;
  };

  return (thread, end) => {
    const document = {};
    const start = performance.now();
    let before: number | null = null;
    let isAsking = false;
    const stop = (): void => {
      clearInterval(looking);
      claims.delete(document);
    };
    const finish = (excess: Excess): void => {
      stop();
      end(excess);
    };
    const ask = async (worker: Worker): Promise<void> => {
      const [seconds, claim] = await Promise.all([askProcessor(worker), askMemory(worker)]);
      if (!claims.has(document)) return;
      // do not count the start-up time of the thread
      before ??= seconds;
      if (seconds - before > limits.timeout) finish('time');
      else if (isGreedy(document, claim - youngMemory * MEGABYTE)) finish('memory');
    };
    const look = (): void => {
      const worker = thread();
      if (performance.now() - start > toClock(limits, worker) * 1000) finish('time');
      else if (worker && !isAsking) {
        isAsking = true;
        void ask(worker).finally(() => {
          isAsking = false;
        });
      }
    };
    claims.set(document, 0);
    const looking = setInterval(look, LOOK_EVERY).unref();
    return stop;
  };
}

function toClock({ timeout, clock }: Limits, worker: Worker | undefined): number {
  if (worker && !canTellTime(worker)) return timeout;
  return clock ?? Math.max(timeout * PATIENCE, MIN_CLOCK);
}

/** Node reports the processor time of a thread since 22.20 and 24.6; with an older Node only the wall clock limits it. */
function canTellTime(worker: Worker): boolean {
  return 'cpuUsage' in worker;
}

/** Processor seconds that a thread has used; 0 if it has ended. */
async function askProcessor(worker: Worker): Promise<number> {
  if (!canTellTime(worker)) return 0;
  const usage = await worker.cpuUsage().catch(() => null);
  return usage ? (usage.user + usage.system) / 1e6 : 0;
}

/** Bytes that a thread holds on and off its heap; 0 if it has ended, or if Node cannot report it. */
async function askMemory(worker: Worker): Promise<number> {
  if (!('getHeapStatistics' in worker)) return 0;
  const heap = await worker.getHeapStatistics().catch(() => null);
  return heap ? heap.used_heap_size + heap.external_memory : 0;
}
