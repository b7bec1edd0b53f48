import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ConvertTask } from '../../src/files/convert-worker.ts';
import { type Converter, startConverter } from '../../src/files/converter.ts';
import { extract, planToDataset } from '../../src/index.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';

const failing = new URL('workers/failing.ts', import.meta.url).href;
const late = new URL('workers/late.ts', import.meta.url).href;
const limits = { timeout: 900, memory: 128 };
const form = { csv: 'plain', headers: 'en' } as const;

/** The thread takes the bytes: the test keeps its own. */
const toTask = (bytes: Uint8Array, options: ConvertTask['options'] = {}): ConvertTask => ({
  bytes: new Uint8Array(bytes),
  options,
  form,
});
const pdf = (name: string): ConvertTask => toTask(new TextEncoder().encode(`%PDF-1.7\n${name}`));
const fixture = (name: string): Promise<Uint8Array> => readFile(new URL(`../pdf/fixtures/${name}`, import.meta.url));

async function converting<T>(converter: Converter, work: (convert: Converter['convert']) => Promise<T>): Promise<T> {
  try {
    return await work(converter.convert);
  } finally {
    await converter.stop();
  }
}

async function failure(name: string, given = limits): Promise<unknown> {
  return converting(startConverter(given, false, failing), async (convert) => {
    const error: unknown = await convert(pdf(name), 'a.pdf').catch((reason: unknown) => reason);
    // The next document is converted all the same.
    expect(await convert(pdf('well'), 'b.pdf')).toMatchObject({ files: [] });
    return error;
  });
}

describe('a document that', () => {
  it('hangs ends with its time', async () => {
    expect(await failure('hang', { ...limits, timeout: 1 })).toMatchObject({
      name: 'FileError',
      problem: { code: 'convert/timeout', path: 'a.pdf', values: { timeout: 1 } },
    });
  });

  it.each(['heap', 'bytes'])('takes all memory ends with its limit: %s', async (name) => {
    expect(await failure(name)).toMatchObject({
      problem: { code: 'convert/memory', path: 'a.pdf', values: { memory: 128 } },
    });
  });

  it.each(['crash', 'throw'])('brings its thread down fails alone: %s', async (name) => {
    expect(await failure(name)).toMatchObject({ problem: { code: 'convert/crashed', path: 'a.pdf' } });
  });
});

describe('a failure outside of what is waited for', () => {
  it.each(['late error', 'late rejection'])('does not reach the next document: %s', async (name) => {
    await converting(startConverter(limits, false, late), async (convert) => {
      // More than there are threads, so that each has both.
      for (let turn = 0; turn < 4; turn += 1) {
        expect(await convert(pdf(name), 'a.pdf')).toMatchObject({ files: [] });
        expect(await convert(pdf('well'), 'b.pdf')).toMatchObject({ files: [] });
      }
    });
  });

  it('ends its own document', async () => {
    await converting(startConverter(limits, false, late), async (convert) => {
      await expect(convert(pdf('during'), 'a.pdf')).rejects.toMatchObject({ problem: { code: 'convert/crashed' } });
      expect(await convert(pdf('well'), 'b.pdf')).toMatchObject({ files: [] });
    });
  });
});

describe('a document on a thread of its own', () => {
  it.each([1, 2, 3])('comes out as it would here, with the words of the one dictionary: seed %i', async (seed) => {
    const bytes = new TextEncoder().encode(planToText(makePlan(seed)));
    const there = await converting(startConverter(limits, false), (convert) => convert(toTask(bytes), 'a.txt'));
    expect(there.files.map(toText)).toEqual(planToDataset(await extract(bytes), form).map(toText));
  });

  it('says what is wrong with it as it would here', async () => {
    const bytes = await fixture('encrypted.pdf');
    await converting(startConverter(limits, true), async (convert) => {
      await expect(convert(toTask(bytes), 'a.pdf')).rejects.toMatchObject({
        name: 'InputError',
        code: 'pdf-encrypted',
      });
      await expect(convert(toTask(bytes, { password: 'wrong' }), 'a.pdf')).rejects.toMatchObject({
        name: 'InputError',
        code: 'pdf-wrong-password',
      });
      const { summary } = await convert(toTask(bytes, { password: 'secret' }), 'a.pdf');
      expect(summary.counts.projects).toBe(2);
    });
  });
});

function toText({ path, bytes }: { path: string; bytes: Uint8Array }): string[] {
  return [path, new TextDecoder().decode(bytes)];
}
