import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

/** A thread that asks for the words of a text, and tells what it got. */
const asking = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module).then(({ lineToTokenizer }) => {
    const ask = lineToTokenizer(workerData.line, new Map());
    try { parentPort.postMessage(ask('相談会の開催')); } catch (error) { parentPort.postMessage(String(error)); }
  });
`;

/** Answers the thread's question by `answer`, which is given the flag that wakes it. */
async function ask(answer: (flag: Int32Array) => Promise<unknown>): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  port1.on('message', async () => {
    port1.postMessage(await answer(flag));
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
  const workerData = {
    line: { port: port2, flag },
    module: new URL('../../src/files/tokens.ts', import.meta.url).href,
  };
  const worker = new Worker(asking, { eval: true, workerData, transferList: [port2] });
  const [told] = await once(worker, 'message');
  port1.close();
  await worker.terminate();
  return told;
}

const tokens = [{ text: '相談会', start: 0, pos: '名詞', detail: '一般', known: true }];

test('a thread waits for its answer, also where it is woken ahead of it', async () => {
  const answer = async (flag: Int32Array): Promise<unknown> => {
    for (let times = 0; times < 5; times += 1) {
      await setTimeout(10);
      Atomics.notify(flag, 0);
    }
    return { tokens };
  };
  expect(await ask(answer)).toEqual(tokens);
});

test('a thread is told why there are no words', async () => {
  expect(await ask(async () => ({ reason: 'no such file' }))).toBe('Error: the tokeniser cannot be used: no such file');
});
