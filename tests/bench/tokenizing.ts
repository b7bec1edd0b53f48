// node tests/bench/tokenizing.ts: load the tokeniser in a fresh process, read all department texts twice, print what it took as JSON.
import { recogniseDepartments } from '../../src/japanese/departments.ts';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import { readEditionDepartments } from '../japanese/edition.ts';

/** Milliseconds; `distinct` is the number of texts that were read. */
export type Tokenizing = { loading: number; first: number; again: number; distinct: number };

const { texts } = readEditionDepartments();
const none: ReadonlySet<string> = new Set();

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const tokenize = await loadTokenizer();
const loading = await timed(() => tokenize('予算'));
// nothing is known, so that every name is looked at word by word
const readAll = (): void => {
  for (const text of texts) recogniseDepartments(text, { known: none, exact: none, registered: none, tokenize });
};
const first = await timed(readAll);
const again = await timed(readAll);
console.log(JSON.stringify({ loading, first, again, distinct: texts.length } satisfies Tokenizing));
