import type { Worker } from 'node:worker_threads';

/** What one document may take: seconds of a processor, and megabytes of memory. */
export type Limits = {
  timeout: number;
  memory: number;
  /** Seconds by the clock, where they are not to follow from `timeout`. */
  clock?: number;
};

/** Which of the limits a document has gone beyond. */
export type Excess = 'time' | 'memory';

/** Threads are looked at this often (milliseconds): a stream that unpacks to gigabytes takes seconds. */
const LOOK_EVERY = 100;
/**
 * By the clock a document may take this many times its seconds, and never less than a minute: a busy machine gives a thread
 * but a part of a processor, and takes seconds to start it. This ends one that waits for ever, or that is deep in a call in
 * which a thread cannot be asked.
 */
const PATIENCE = 5;
const MIN_CLOCK = 60;
const MEGABYTE = 1024 ** 2;

/** Looks at the thread of one document, which may be yet to start, until it is stopped; calls `end` once at most. */
type Meter = (thread: () => Worker | undefined, end: (excess: Excess) => void) => () => void;

/** Megabytes of young objects are left out: for the most part they are garbage, and no fault of the document. */
export function startMeter(limits: Limits, youngMemory: number): Meter {
  const claims = new Map<object, number>();
  const resident = process.memoryUsage.rss();

  /**
   * What a thread says it holds counts memory that was reserved and never written, as for a large picture. So all that
   * threads say is held against what the process has grown by.
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
      // The seconds in which a thread starts are none of the document's.
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

/** Node reports the time of a thread from 24.6 and 22.20 on; an older one leaves it to the clock. */
function canTellTime(worker: Worker): boolean {
  return 'cpuUsage' in worker;
}

/** Seconds of a processor since the thread began; 0 where it has ended. */
async function askProcessor(worker: Worker): Promise<number> {
  if (!canTellTime(worker)) return 0;
  const usage = await worker.cpuUsage().catch(() => null);
  return usage ? (usage.user + usage.system) / 1e6 : 0;
}

/** Bytes on the heap of a thread and outside of it; 0 where it has ended, and on a Node that does not report it. */
async function askMemory(worker: Worker): Promise<number> {
  if (!('getHeapStatistics' in worker)) return 0;
  const heap = await worker.getHeapStatistics().catch(() => null);
  return heap ? heap.used_heap_size + heap.external_memory : 0;
}
