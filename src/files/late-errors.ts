import { AsyncLocalStorage } from 'node:async_hooks';

/** Fails the document that the running code works for, also long after it is done. */
const failCurrent = new AsyncLocalStorage<(error: unknown) => void>();
let isListening = false;

/**
 * Work of a worker thread that nothing else on it fails, and that fails nothing else. What of one document is left running
 * may throw while the next is read, and would end the thread with it; thrown for the one that is read, it ends that one,
 * which may wait for it for ever. A rejection that nobody waits for ends nothing.
 */
export function failAlone<T>(work: () => Promise<T>): Promise<T> {
  if (!isListening) listen();
  isListening = true;
  const { promise, reject } = Promise.withResolvers<never>();
  return failCurrent.run(reject, () => Promise.race([work(), promise]));
}

function listen(): void {
  process.on('uncaughtException', (error) => failCurrent.getStore()?.(error));
  process.on('unhandledRejection', () => undefined);
}
