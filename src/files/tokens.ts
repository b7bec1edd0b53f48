import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { loadTokenizer, type Token, type Tokenizer } from '../index.ts';
import { errorToReason } from './problem.ts';

/** What a thread needs to ask for tokens: a port, and a flag that wakes it when they are there. */
export type TokenLine = { port: MessagePort; flag: Int32Array };

const [WAITING, ANSWERED] = [0, 1];

/**
 * Answers a thread's questions from this one, where the dictionary lives once for all threads (it takes a hundred
 * megabytes). A thread waits for each answer, some hundredths of a millisecond. `close` ends the line.
 */
export function openTokenLine(): { line: TokenLine; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  port1.on('message', async (text: string) => {
    port1.postMessage(await answer(text));
    Atomics.store(flag, 0, ANSWERED);
    Atomics.notify(flag, 0);
  });
  port1.unref();
  return { line: { port: port2, flag }, close: () => port1.close() };
}

type Answer = { tokens: readonly Token[] } | { reason: string };

async function answer(text: string): Promise<Answer> {
  try {
    return { tokens: (await loadTokenizer())(text) };
  } catch (error) {
    return { reason: errorToReason(error) };
  }
}

/** Distinct texts that a thread remembers: some ten editions' worth, a few megabytes. */
const MAX_MEMO = 10_000;

/**
 * The other end. `seen` are the answers of this thread to its earlier documents, since the same names and boxes come again
 * and again. Throws where the dictionary cannot be loaded, with the reason.
 */
export function lineToTokenizer({ port, flag }: TokenLine, seen: Map<string, readonly Token[]>): Tokenizer {
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    Atomics.store(flag, 0, WAITING);
    port.postMessage(text);
    // The call that wakes may be that of the question before, where this thread had no need of it.
    while (Atomics.load(flag, 0) === WAITING) Atomics.wait(flag, 0, WAITING);
    const answered: Answer = receiveMessageOnPort(port)?.message;
    if ('reason' in answered) throw new Error(`the tokeniser cannot be used: ${answered.reason}`);
    if (seen.size >= MAX_MEMO) seen.clear();
    seen.set(text, answered.tokens);
    return answered.tokens;
  };
}
