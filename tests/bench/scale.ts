// node --expose-gc tests/bench/scale.ts TIMES: read one text, the measures repeated, and print what it took as JSON.
import { extract } from '../../src/index.ts';
import { repeatedEdition } from './edition.ts';

/** `heapBytes` is what the text and its plan hold on to, `residentBytes` what the process grew by at the end of reading. */
export type Scale = { characters: number; milliseconds: number; heapBytes: number; residentBytes: number };

const warmUps = 5; // runs until the reader is compiled
const shortText = 8_000; // characters: cover, index and a measure
const collections = 8; // V8 drops compiled code that was not run for some collections: only then the heap stands still

function collect(): void {
  for (let run = 0; run < collections; run++) globalThis.gc?.();
}

async function settle(): Promise<void> {
  for (let run = 0; run < warmUps; run++) await extract(repeatedEdition(1), { tokenizer: 'never' });
  await extract(repeatedEdition(1).slice(0, shortText), { tokenizer: 'never' }); // what is kept of the last plan is small
  collect();
}

await settle();
const before = process.memoryUsage();
const text = repeatedEdition(Number(process.argv[2] ?? 1));
const start = performance.now();
const plan = await extract(text, { tokenizer: 'never' });
const milliseconds = performance.now() - start;
const residentBytes = Math.max(0, process.memoryUsage().rss - before.rss);
collect();
const heapBytes = process.memoryUsage().heapUsed - before.heapUsed;
const scale: Scale = { characters: text.length, milliseconds, heapBytes, residentBytes };
console.log(JSON.stringify({ ...scale, measures: plan.measures.length }));
