import { AsyncLocalStorage } from 'node:async_hooks';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What happens ahead of a call to the disk: it never comes (killed), it comes when the run is woken, or the disk is full from here on. */
export type Kind = 'killed' | 'stopped' | 'full';

export type Disturbed<T> = {
  /** What came of the work; null where it was killed or stopped. */
  result: { value: T } | { error: unknown } | null;
  /** Let a stopped run go on to its end. */
  wake: () => Promise<void>;
};

type Run = { kind: Kind; at: number; calls: number; isMet: boolean; met: () => void; gate: Promise<void> };

const storage = new AsyncLocalStorage<Run>();
const names = ['mkdir', 'readdir', 'readFile', 'lstat', 'stat', 'rename', 'rm', 'rmdir', 'unlink', 'open'] as const;
const writing: readonly string[] = ['mkdir', 'rename', 'open', 'writeFile', 'sync'];

/** Do `work`, disturbed ahead of its `at`-th call to the disk; whatever else runs in this process is not. */
export async function disturb<T>(kind: Kind, at: number, work: () => Promise<T>): Promise<Disturbed<T>> {
  const { promise: met, resolve: meet } = Promise.withResolvers<null>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const run: Run = { kind, at, calls: 0, isMet: false, met: () => meet(null), gate };
  const ended = storage.run(run, () =>
    work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
  );
  const result = await Promise.race([ended, met]);
  return {
    result,
    wake: async () => {
      open();
      await ended;
    },
  };
}

async function beforeCall(name: string): Promise<void> {
  const run = storage.getStore();
  if (run === undefined) return;
  run.calls += 1;
  run.isMet ||= run.calls >= run.at;
  if (!run.isMet) return;
  if (run.kind !== 'full') {
    run.met();
    await run.gate;
  } else if (writing.includes(name)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
}

function watch(object: object, name: string, after: (result: unknown) => void): void {
  const original: (...args: unknown[]) => Promise<unknown> = Reflect.get(object, name).bind(object);
  const watched = async (...args: unknown[]): Promise<unknown> => {
    await beforeCall(name);
    const result = await original(...args);
    after(result);
    return result;
  };
  Reflect.set(object, name, watched);
}

for (const name of names) {
  watch(promises, name, (result) => {
    if (name !== 'open') return;
    for (const each of ['writeFile', 'sync']) watch(result as FileHandle, each, () => undefined);
  });
}
syncBuiltinESMExports();
