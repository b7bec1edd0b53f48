import { expect, test } from 'vitest';
import { openPdfPort } from '../../src/source/pdf-port.ts';

/** What arrives of a message that its sender changes as soon as it is sent. */
function send<T>(message: T, change: (message: T) => void, transfer: ArrayBuffer[] | null = null): Promise<unknown> {
  const port = openPdfPort();
  const arrived = new Promise<unknown>((resolve) => {
    port.addEventListener('message', (event) => resolve('data' in event ? event.data : null), { once: true });
  });
  port.postMessage(message, transfer);
  change(message);
  return arrived;
}

test('a message arrives as it was sent, whatever its sender does with it', async () => {
  const arrived = await send({ action: 'GetPage', data: { pageIndex: 3 } }, (message) => {
    message.data.pageIndex = 4;
  });
  expect(arrived).toEqual({ action: 'GetPage', data: { pageIndex: 3 } });
});

test('what is drawn on a page arrives whole after its lists are emptied', async () => {
  const path = new Float32Array([0, 10, 10, 1, 90, 10]);
  const drawn = { fnArray: [91], argsArray: [[20, [path]]], lastChunk: true, length: 1 };
  const arrived = await send({ stream: 4, streamId: 1, chunk: structuredClone(drawn) }, ({ chunk }) => {
    chunk.fnArray.length = 0;
    chunk.argsArray.length = 0;
  });
  expect(arrived).toEqual({ stream: 4, streamId: 1, chunk: drawn });
});

test('bytes that are handed over leave their sender', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const arrived = await send({ action: 'commonobj', data: bytes }, () => undefined, [bytes.buffer]);
  expect(arrived).toEqual({ action: 'commonobj', data: new Uint8Array([1, 2, 3]) });
  expect(bytes).toHaveLength(0);
});

test('a font arrives with its name, and without the lists that only its inspection needs', async () => {
  const font = { buffer: new ArrayBuffer(2), extra: { name: 'Wingdings', widths: [500, 600], toFontChar: [1, 2] } };
  const message = { action: 'commonobj', data: ['f1', 'Font', font] };
  const arrived = await send(message, () => undefined, [font.buffer]);
  const kept = { buffer: new ArrayBuffer(2), extra: { name: 'Wingdings' } };
  expect(arrived).toEqual({ action: 'commonobj', data: ['f1', 'Font', kept] });
});

test('the document itself is not copied', async () => {
  const message = { action: 'GetDocRequest', data: { data: new Uint8Array([37, 80, 68, 70]) } };
  expect(await send(message, () => undefined, [message.data.data.buffer])).toBe(message);
});
