/** Stands in for the worker that converts: what the bytes say last is how it fails, or seems to. */
export function convertOnThread({ bytes }: { bytes: Uint8Array }): unknown {
  const text = new TextDecoder().decode(bytes);
  if (text.endsWith('hang')) for (;;);
  if (text.endsWith('crash')) process.exit(3);
  if (text.endsWith('throw')) throw new TypeError('x is undefined');
  if (text.endsWith('heap')) return fillHeap();
  if (text.endsWith('bytes')) return fillBytes();
  if (text.endsWith('wait for ever')) return new Promise(() => undefined);
  if (text.endsWith('wait')) return new Promise((resolve) => setTimeout(resolve, 2500, empty));
  if (text.endsWith('reserve')) return reserve();
  return empty;
}

const empty = { files: [], summary: { counts: {}, notices: {} } };

function fillHeap(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length} ${index}`));
}

/** Memory that is asked for and hardly used, as for a large picture that is not drawn. */
async function reserve(): Promise<unknown> {
  const reserved = new Uint8Array(1024 ** 3);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { ...empty, reserved: reserved.length };
}

/** Memory outside of the heap, as a stream takes that unpacks to gigabytes. */
async function fillBytes(): Promise<never> {
  const kept: Uint8Array[] = [];
  for (;;) {
    kept.push(new Uint8Array(8 * 1024 ** 2).fill(kept.length));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
