import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { reduce } from '../../src/editions/reduce.ts';
import { type CaseCut, type CaseFocus, cutCase, extract, InputError, type Plan, type Source } from '../../src/index.ts';
import { samplePlan } from '../files/scratch.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { seedsToRun } from '../support/random.ts';

async function cut(text: string | Uint8Array, focus: CaseFocus): Promise<CaseCut> {
  const found = await cutCase(text, focus);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

const toText = ({ bytes }: CaseCut): string => new TextDecoder().decode(bytes);

async function tryExtract(text: string): Promise<Plan | null> {
  try {
    return await extract(text);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** A measure as it is read, with the printed words in place of lines and without ids: nothing that counts lines or records. */
function toContent(plan: Plan | null, heading: Plan['measures'][number] | undefined, text: string): string | null {
  const measure = plan?.measures.find(({ number, title }) => number === heading?.number && title === heading.title);
  if (!plan || !measure) return null;
  const lines = text.split('\n');
  const toWords = (source: Source | null): string[] =>
    (source ?? []).map((place) => {
      if (place.kind !== 'text') return place.kind;
      const line = lines[place.line - 1] ?? '';
      return place.field === null ? line : (line.split('\t')[place.field] ?? '');
    });
  const isOwn = ({ subject }: { subject: string | null }): boolean =>
    subject === measure.id || subject?.startsWith(`${measure.id}-`) === true;
  const direction = plan.directions.find(({ id }) => id === measure.direction);
  const notices = plan.notices.filter(isOwn).map(({ code, source }) => ({ code, source }));
  const repairs = plan.repairs.filter(isOwn).map(({ code, before, after }) => ({ code, before, after }));
  return JSON.stringify({ measure, direction: direction?.title, notices, repairs }, (key, value) => {
    if (key === 'id' || key.endsWith('Id')) return undefined;
    if (key === 'follows') return value !== null;
    return key === 'source' ? toWords(value) : value;
  });
}

const seeds = seedsToRun(3);

describe('a measure that is cut out of a generated plan', () => {
  it.each(seeds)('reads the same, and not without any of its lines: seed %i', async (seed) => {
    const whole = planToText(makePlan(seed));
    const plan = await extract(whole);
    const measure = plan.measures[seed % plan.measures.length];
    const found = await cut(whole, { measure: measure?.id.slice(1) ?? '' });
    const text = toText(found);
    expect(toContent(await tryExtract(text), measure, text)).toBe(toContent(plan, measure, whole));
    expect(found.isSmallest).toBe(true);
    const lines = text.split('\n').slice(0, -1);
    expect(lines).toEqual(found.kept.map((line) => whole.split('\n')[line - 1]));
    for (const index of lines.keys()) {
      const without = `${lines.toSpliced(index, 1).join('\n')}\n`;
      const content = toContent(await tryExtract(without), measure, without);
      expect(content, lines[index]).not.toBe(toContent(plan, measure, whole));
    }
  });
});

const twoMeasures = `${samplePlan('講習会の開催')}
(2) 見本人材の育成

主担当 人材課

実施スケジュール

取組内容	具体的な事業等 (主なもの)	関連 取組	担当課	2018	2019	2020	2021
①見本人材を育成します。【人材課】							
	講座の開催	①	人材課	実施		→	
	相談会の開催	①	人材課	検討	実施		
`;

test('a measure is cut with its heading, without what stands around it', async () => {
  const lines = toText(await cut(twoMeasures, { measure: '1-2' })).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '取組方向 1 見本産業の振興',
    '(2) 見本人材の育成',
    '主担当 人材課',
    expect.stringContaining('取組内容'),
  ]);
  expect(lines.join('\n')).not.toContain('見本企業数');
});

test('of lines only what they touch is kept, with its heading', async () => {
  const line = twoMeasures.split('\n').findIndex((text) => text.includes('相談会の開催')) + 1;
  const found = await cut(twoMeasures, { lines: { first: line, last: line } });
  expect(found.kept).toContain(line);
  expect(toText(found)).not.toContain('講座の開催');
  expect(toText(found)).toContain('(2) 見本人材の育成');
});

test('the same input is cut to the same bytes, whatever its encoding and line ends', async () => {
  const utf16 = Buffer.from(`\ufeff${twoMeasures.replaceAll('\n', '\r\n')}`, 'utf16le');
  expect(toText(await cut(utf16, { measure: '1-2' }))).toBe(toText(await cut(twoMeasures, { measure: '1-2' })));
});

test('what is not there is refused with what there is', async () => {
  expect(await cutCase(twoMeasures, { measure: '9-9' })).toEqual({ refused: 'no-measure', measures: ['1-1', '1-2'] });
  expect(await cutCase(twoMeasures, { pages: { first: 1, last: 1 } })).toEqual({ refused: 'pages-of-text' });
  expect(await cutCase(twoMeasures, { lines: { first: 9000, last: 9000 } })).toMatchObject({ refused: 'no-unit' });
  expect(await cutCase(twoMeasures, { lines: { first: 2, last: 2 } })).toEqual({ refused: 'no-records' });
});

test('a PDF is cut by pages; a table that goes on over two keeps both, and the bytes are the same each time', async () => {
  const pdf = await readFile('tests/pdf/fixtures/two-pages.pdf');
  const found = await cut(pdf, { pages: { first: 1, last: 1 } });
  expect(found).toMatchObject({ kind: 'pdf', kept: [1, 2], total: 2, isSmallest: true });
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  expect(await cut(pdf, { pages: { first: 1, last: 1 } })).toEqual(found);
  expect((await extract(found.bytes)).measures).toEqual((await extract(pdf)).measures);
  expect(await cutCase(pdf, { lines: { first: 1, last: 1 } })).toEqual({ refused: 'lines-of-pdf' });
});

test('a reduction ends where the readings run out, and says so', async () => {
  const needed = new Set([3, 50, 97]);
  const isSame = async (kept: readonly number[]): Promise<boolean> => [...needed].every((one) => kept.includes(one));
  expect(await reduce(100, new Set([50]), isSame, 1000)).toMatchObject({ kept: [3, 50, 97], isSmallest: true });
  const cutShort = await reduce(100, new Set([50]), isSame, 5);
  expect(cutShort).toMatchObject({ readings: 5, isSmallest: false });
  expect(await isSame(cutShort.kept)).toBe(true);
});
