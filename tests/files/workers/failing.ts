/** Stands in for the worker that reads: what the bytes say behind %PDF-1.7 is how it fails. */
export function read({ bytes }: { bytes: Uint8Array }): unknown {
  const text = new TextDecoder().decode(bytes);
  if (text.endsWith('hang')) for (;;);
  if (text.endsWith('crash')) process.exit(3);
  if (text.endsWith('throw')) throw new TypeError('x is undefined');
  if (text.endsWith('heap')) return fillHeap();
  if (text.endsWith('bytes')) return fillBytes();
  return { document: { blocks: [], furniture: [], notices: [], kind: 'pdf', pages: 1, sha256: '', unreadFonts: [] } };
}

function fillHeap(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length} ${index}`));
}

/** Memory outside of the heap, as a stream takes that unpacks to gigabytes. */
async function fillBytes(): Promise<never> {
  const kept: Uint8Array[] = [];
  for (;;) {
    kept.push(new Uint8Array(8 * 1024 ** 2).fill(kept.length));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
