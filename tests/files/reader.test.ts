import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Reader, startReader } from '../../src/files/reader.ts';

const failing = new URL('workers/failing.ts', import.meta.url).href;
const limits = { timeout: 60, memory: 128 };

const pdf = (name: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${name}`);
const fixture = (name: string): Promise<Uint8Array> => readFile(new URL(`../pdf/fixtures/${name}`, import.meta.url));

async function reading<T>(reader: Reader, work: (reader: Reader) => Promise<T>): Promise<T> {
  try {
    return await work(reader);
  } finally {
    await reader.stop();
  }
}

async function failure(name: string, given = limits): Promise<unknown> {
  const reader = startReader(2, {}, given, failing);
  return reading(reader, async ({ read }) => {
    const error: unknown = await read(pdf(name), 'a.pdf').catch((reason: unknown) => reason);
    // The next document is read all the same.
    expect(await read(pdf('well'), 'b.pdf')).toMatchObject({ pages: 1 });
    return error;
  });
}

describe('a document that', () => {
  it('hangs ends with its time', async () => {
    expect(await failure('hang', { ...limits, timeout: 1 })).toMatchObject({
      name: 'FileError',
      problem: { code: 'read/timeout', path: 'a.pdf', values: { timeout: 1 } },
    });
  });

  it.each(['heap', 'bytes'])('takes all memory ends with its limit: %s', async (name) => {
    expect(await failure(name)).toMatchObject({
      problem: { code: 'read/memory', path: 'a.pdf', values: { memory: 128 } },
    });
  });

  it.each(['crash', 'throw'])('brings its thread down fails alone: %s', async (name) => {
    expect(await failure(name)).toMatchObject({ problem: { code: 'read/crashed', path: 'a.pdf' } });
  });
});

describe('a document on a thread of its own', () => {
  it('is handed over as it was read', async () => {
    const bytes = await fixture('cid-fonts.pdf');
    const document = await reading(startReader(1, {}, limits), ({ read }) => read(bytes, 'a.pdf'));
    expect(document).toMatchObject({ kind: 'pdf', pages: 1 });
    expect(document.blocks.map(({ kind }) => kind)).toContain('grid');
  });

  it('says what is wrong with it as it would here', async () => {
    const bytes = await fixture('encrypted.pdf');
    await reading(startReader(2, {}, limits), async ({ read }) => {
      await expect(read(bytes, 'a.pdf')).rejects.toMatchObject({ name: 'InputError', code: 'pdf-encrypted' });
    });
    await reading(startReader(1, { password: 'wrong' }, limits), async ({ read }) => {
      await expect(read(bytes, 'a.pdf')).rejects.toMatchObject({ name: 'InputError', code: 'pdf-wrong-password' });
    });
    const document = await reading(startReader(1, { password: 'secret' }, limits), ({ read }) => read(bytes, 'a.pdf'));
    expect(document.pages).toBe(1);
  });
});
