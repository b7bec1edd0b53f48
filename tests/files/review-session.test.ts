import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openSession, type ReviewSession } from '../../src/files/review-session.ts';
import { openReview } from '../../src/files/review-state.ts';
import type { ReviewAction, ReviewAnswer } from '../../src/index.ts';
import { koteihyo } from '../cli/run.ts';
import { scratchFolder } from './scratch.ts';

/** A lane between two labels, and a box that may be torn. */
const text = `(1) 見本産業の育成

事業名\t関連取組\t担当課\t2018\t2019\t2020\t2021
講習会の開催\t①\t見本課\t実施\t\t検証\t
\t\t\t準備\t\t開催\t
見本市の開催\t①\t見本課\t\t開催\t\t
\t\t\t\t出展\t\t
`;
const path = 'input/見本.corrections.yaml';
const inBoth = (words: string): { en: string; ja: string } => ({ en: words, ja: words });

async function publishedFolder(): Promise<string> {
  const folder = await scratchFolder({ 'input/見本.txt': text });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return folder;
}

async function open(folder: string): Promise<ReviewSession> {
  const review = await openReview(join(folder, 'output/見本'), join(folder, 'input'));
  return openSession(review, {
    who: '青海県',
    today: () => '2022-05-01',
    publish: () => Promise.resolve(folder),
    describe: (error) => inBoth(String(error)),
    describeRefusal: ({ status }) => inBoth(status),
  });
}

const entriesOf = async (folder: string): Promise<unknown[]> =>
  parse(await readFile(join(folder, path), 'utf8')).corrections;

/** What is done must be done. */
async function act(session: ReviewSession, action: ReviewAction): Promise<ReviewAnswer> {
  const answer = await session.act(action);
  expect(answer.problem).toBe(null);
  return answer;
}

async function acceptFirst(session: ReviewSession): Promise<ReviewAnswer> {
  const [doubt] = (await session.state()).doubts;
  return act(session, { kind: 'accept', name: doubt?.name ?? '', why: '' });
}

test('corrections are listed and taken back by their keys, also by a program that is started later', async () => {
  const folder = await publishedFolder();
  const first = await open(folder);
  const before = (await first.state()).doubts.length;
  await acceptFirst(first);
  await acceptFirst(first);
  const [kept] = await entriesOf(folder);
  const later = await open(folder);
  const { corrections, doubts, isUnpublished } = await later.state();
  expect({ ids: corrections.map(({ id }) => id), left: doubts.length, isUnpublished }).toEqual({
    ids: ['c1', 'c2'],
    left: before - 2,
    isUnpublished: true,
  });
  const key = corrections[1]?.key ?? '';
  await act(later, { kind: 'undo', key });
  expect(await entriesOf(folder)).toEqual([kept]);
  expect((await later.act({ kind: 'undo', key })).problem).not.toBe(null);
  const { state } = await act(later, { kind: 'undo', key: null });
  expect([state.doubts.length, state.corrections]).toEqual([before, []]);
  expect((await later.act({ kind: 'undo', key: null })).problem).not.toBe(null);
});

test('what was written at a time is taken back at a time, and comments of the file stay', async () => {
  const folder = await publishedFolder();
  await writeFile(join(folder, path), '# 情報課の訂正\ncorrections:\n');
  const session = await open(folder);
  const years = (id: string, value: string) => ({ id, field: 'years', value });
  await act(session, { kind: 'set', why: '', assignments: [years('m1-p1-a1', '2019'), years('m1-p1-a2', '2021')] });
  expect(await entriesOf(folder)).toHaveLength(2);
  await act(session, { kind: 'undo', key: null });
  expect(await entriesOf(folder)).toEqual([]);
  expect(await readFile(join(folder, path), 'utf8')).toContain('# 情報課の訂正');
});

test('a split with its lanes and a name that is set are an entry each, all of them or none', async () => {
  const folder = await publishedFolder();
  const session = await open(folder);
  const of = (field: string, value: string) => ({ id: 'm1-p2', field, value });
  const assignments = [
    of('name', '見本市'),
    of('split', '出展の支援'),
    of('lanes', 'm1-p2-l2'),
    of('departments', '支援課'),
  ];
  const { state } = await act(session, { kind: 'set', why: '二つの事業', assignments });
  expect(state.corrections.map(({ kind, status, why }) => [kind, status, why])).toEqual([
    ['set', 'applied', '二つの事業'],
    ['split', 'applied', '二つの事業'],
  ]);
  expect(state.page.measures[0]?.projects.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'm1-p1 講習会の開催',
    'm1-p2 見本市',
    'm1-p2b 出展の支援',
  ]);
  const written = await entriesOf(folder);
  const refused = await session.act({
    kind: 'set',
    why: '',
    assignments: [of('name', '見本市の開催'), of('split', '')],
  });
  expect(refused.problem).toEqual(inBoth('wrong-value'));
  expect(await entriesOf(folder)).toEqual(written);
});

test('what several browsers do at once is done one after the other, and a doubt is settled once', async () => {
  const folder = await publishedFolder();
  const session = await open(folder);
  const [doubt] = (await session.state()).doubts;
  const accept: ReviewAction = { kind: 'accept', name: doubt?.name ?? '', why: '' };
  const answers = await Promise.all([session.act(accept), session.act(accept), session.act(accept)]);
  expect(answers.map(({ problem }) => problem === null)).toEqual([true, false, false]);
  expect(await entriesOf(folder)).toHaveLength(1);
  expect(session.revision()).toBe(1);
});
