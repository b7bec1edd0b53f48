import { createRequire } from 'node:module';
import path from 'node:path';
import { TokenizerBuilder } from 'kuromoji';
import NodeDictionaryLoader from 'kuromoji/node';
import { describe, expect, test } from 'vitest';
import { fillDictionaryRoom, makeDictionaryRoom, readDictionary } from '../../src/japanese/dictionary.ts';
import { fillKuromoji, openKuromoji } from '../../src/japanese/kuromoji.ts';

const dictionary = path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji')), '../dict');
const own = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
const room = makeDictionaryRoom();
const [small, second] = [await openKuromoji(), await openKuromoji()];
for (const kuromoji of [small, second]) fillKuromoji(kuromoji, readDictionary(room));

describe("kuromoji with the dictionary as it is loaded here, and as kuromoji's own loader loads it", () => {
  test.each([
    '',
    '産学官技術連携研究会の開催',
    'すもももももももものうち',
    '商談会への出展（年2回）ＩｏＴ推進ラボ',
    'ウェブサイトでの情報発信、ＳＮＳの活用。',
    '青海県水産振興課',
    '㌖〓→⇒◆①12.5%',
  ])('gives the same words of %o', (text) => {
    expect(small.tokenize(text)).toEqual(own.tokenize(text));
    // one that finds the room full
    expect(second.tokenize(text)).toEqual(own.tokenize(text));
  });
});

describe('a room that is filled beside other work', () => {
  test('has the bytes that a thread would unpack itself', async () => {
    const filled = makeDictionaryRoom();
    await fillDictionaryRoom(filled);
    expect(Buffer.from(filled).equals(Buffer.from(room))).toBe(true);
  });
});
