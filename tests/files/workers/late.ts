import { isolateErrors } from '../../../src/files/late-errors.ts';

/** What the document before has left running on this thread. */
let left: Promise<void> = Promise.resolve();

/** Stands in for the worker that converts: what the bytes say last is when it fails. */
export function convertOnThread({ bytes }: { bytes: Uint8Array }): Promise<unknown> {
  const text = new TextDecoder().decode(bytes);
  return isolateErrors(async () => {
    if (text.endsWith('during')) return new Promise(() => setTimeout(fail));
    if (text.endsWith('late error')) left = failLater(fail);
    else if (text.endsWith('late rejection')) left = failLater(() => void Promise.reject(new Error('too late')));
    else await left;
    return { files: [], summary: { counts: {}, notices: {} } };
  });
}

function fail(): never {
  throw new Error('too late');
}

/** Resolves behind the failure, which nobody waits for. */
function failLater(work: () => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      setTimeout(resolve);
      work();
    });
  });
}
