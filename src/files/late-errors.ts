import { AsyncLocalStorage } from 'node:async_hooks';

/** Fails the document for which the current code runs, even if the document is long finished. */
const failCurrent = new AsyncLocalStorage<(error: unknown) => void>();
let isListening = false;

/**
 * Isolates the errors of documents on a worker thread. Code left running from one document may throw while the next one is read,
 * and would end the thread: that error is ignored. An uncaught error of the current document fails it, since it might otherwise
 * wait for ever. Unhandled rejections are ignored.
 */
export function isolateErrors<T>(work: () => Promise<T>): Promise<T> {
  if (!isListening) listen();
  isListening = true;
  const { promise, reject } = Promise.withResolvers<never>();
  return failCurrent.run(reject, () => Promise.race([work(), promise]));
}

function listen(): void {
  process.on('uncaughtException', (error) => failCurrent.getStore()?.(error));
  process.on('unhandledRejection', () => undefined);
}
