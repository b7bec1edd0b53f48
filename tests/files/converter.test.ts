import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ConvertTask } from '../../src/files/convert-worker.ts';
import { type Converter, type Limits, startConverter } from '../../src/files/converter.ts';
import { planToFiles } from '../../src/files/plan-to-files.ts';
import { bytesToOwnText, extract } from '../../src/index.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';

const failing = new URL('workers/failing.ts', import.meta.url).href;
const late = new URL('workers/late.ts', import.meta.url).href;
const limits: Limits = { timeout: 900, memory: 128 };
/** A thread holds the dictionary too, and garbage that nobody has collected yet. */
const plenty = { ...limits, memory: 512 };
const form = { csv: 'plain', headers: 'en', formats: ['csv'] } as const;

/** The thread takes the bytes: the test keeps its own. */
const toTask = (bytes: Uint8Array, options: ConvertTask['options'] = {}): ConvertTask => ({
  bytes: new Uint8Array(bytes),
  options,
  form,
});
const named = (name: string): ConvertTask => toTask(new TextEncoder().encode(name));
const fixture = (name: string): Promise<Uint8Array> => readFile(new URL(`../pdf/fixtures/${name}`, import.meta.url));

async function converting<T>(converter: Converter, work: (convert: Converter['convert']) => Promise<T>): Promise<T> {
  try {
    return await work(converter.convert);
  } finally {
    await converter.stop();
  }
}

async function failure(name: string, given = limits, alone = false): Promise<unknown> {
  return converting(startConverter(given, alone, failing), async (convert) => {
    const error: unknown = await convert(named(name), 'a.txt').catch((reason: unknown) => reason);
    // The next document is converted all the same.
    expect(await convert(named('well'), 'b.txt')).toMatchObject({ files: [] });
    return error;
  });
}

describe('a document that', () => {
  it.each([
    ['hang', true],
    ['hang', false],
    ['wait for ever', false],
  ])('hangs ends with its time: %s, alone %s', async (name, alone) => {
    expect(await failure(name, { ...limits, timeout: 1, clock: 5 }, alone)).toMatchObject({
      name: 'FileError',
      problem: { code: 'convert/timeout', path: 'a.txt', values: { timeout: 1 } },
    });
  });

  it.each([
    ['heap', true],
    ['heap', false],
    ['bytes', true],
    ['bytes', false],
  ])('takes all memory ends with its limit: %s, alone %s', async (name, alone) => {
    expect(await failure(name, limits, alone)).toMatchObject({
      problem: { code: 'convert/memory', path: 'a.txt', values: { memory: 128 } },
    });
  });

  it('takes all memory is told to have fewer of its pages read where it is a PDF', async () => {
    expect(await failure('%PDF-1.7\nheap')).toMatchObject({ problem: { code: 'convert/pdf-memory' } });
    const hanging = { ...limits, timeout: 1, clock: 5 };
    expect(await failure('%PDF-1.7\nhang', hanging)).toMatchObject({ problem: { code: 'convert/pdf-timeout' } });
  });

  it.each(['crash', 'throw'])('brings its thread down fails alone: %s', async (name) => {
    expect(await failure(name)).toMatchObject({ problem: { code: 'convert/crashed', path: 'a.txt' } });
  });

  it('waits for a processor longer than it may use one is converted', async () => {
    // As where a busy machine gives a thread a sixth of a processor.
    expect(await failure('wait', { ...limits, timeout: 0.4 })).toMatchObject({ files: [] });
  });

  it('asks for more memory than it uses is converted', async () => {
    expect(await failure('reserve')).toMatchObject({ files: [] });
  });
});

describe('a failure outside of what is waited for', () => {
  it.each(['late error', 'late rejection'])('does not reach the next document: %s', async (name) => {
    await converting(startConverter(limits, false, late), async (convert) => {
      // More than there are threads, so that each has both.
      for (let turn = 0; turn < 4; turn += 1) {
        expect(await convert(named(name), 'a.pdf')).toMatchObject({ files: [] });
        expect(await convert(named('well'), 'b.pdf')).toMatchObject({ files: [] });
      }
    });
  });

  it('ends its own document', async () => {
    await converting(startConverter(limits, false, late), async (convert) => {
      await expect(convert(named('during'), 'a.pdf')).rejects.toMatchObject({ problem: { code: 'convert/crashed' } });
      expect(await convert(named('well'), 'b.pdf')).toMatchObject({ files: [] });
    });
  });
});

describe('a document on a thread of its own', () => {
  it.each([1, 2, 3])('comes out as it would here, with the words of the one dictionary: seed %i', async (seed) => {
    const bytes = new TextEncoder().encode(planToText(makePlan(seed)));
    const there = await converting(startConverter(plenty, false), (convert) => convert(toTask(bytes), 'a.txt'));
    const plan = await extract(bytes);
    const files = await planToFiles(plan, form, bytesToOwnText(bytes, plan));
    expect(there.files.map(toText)).toEqual(files.map(toText));
  });

  it('says what is wrong with it as it would here', async () => {
    const bytes = await fixture('encrypted.pdf');
    await converting(startConverter(plenty, true), async (convert) => {
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
