import { expect, it } from 'vitest';
import { draftProfile, extract } from '../../src/index.ts';
import { noticesOf, read, readMeasure, toText } from './support.ts';

const UNREAD = ['ことがら|場所|その一|その二|その三', '街路樹の整備|駅前|設計|植栽|点検', '街灯の更新|駅裏|点検|→|→'];

it('a document of tables that are none names the largest: place, size, heads, first cells', async () => {
  await expect(read(UNREAD)).rejects.toMatchObject({
    code: 'no-schedule-in-tables',
    values: { count: 1, line: 1, rows: 3, columns: 5, times: '-', heads: 'ことがら、場所、その一、その二、その三' },
  });
  await expect(extract(toText(UNREAD))).rejects.toThrow('koteihyo profile');
});

it('its profile is drafted from just those heads', async () => {
  const { unreadHeaders, guessedHeaders, guessedTerms } = await draftProfile(toText(UNREAD));
  expect(unreadHeaders.map(({ text }) => text)).toEqual(['場所']);
  expect(guessedHeaders).toMatchObject([{ role: 'project', words: [{ text: 'ことがら' }] }]);
  expect(guessedTerms.map(({ text }) => text)).toEqual(['その一', 'その二', 'その三']);
});

it('a table that is not read beside one that is, is an error with its size and first cells', async () => {
  const plan = await readMeasure('事業名|担当課|R5|R6', '植栽の見直し|みどり課|設計|植栽', '(2) 街の明かり', ...UNREAD);
  expect(plan.notices.filter(({ code }) => code === 'sections/table-unread')).toMatchObject([
    { severity: 'error', values: { rows: 3, columns: 5 }, source: [{ kind: 'text', line: 8 }] },
  ]);
});

it('projects without one activity are told once for the plan', async () => {
  const plan = await readMeasure('事業名|担当課|説明', '街路樹の整備|みどり課|植える', '街灯の更新|道路課|直す');
  expect(noticesOf(plan)).toContain('checks/no-activities');
  const amounts = await readMeasure('事業名|担当課|事業費（千円）|', '||R5|R6', '除雪車の更新|建設課|120|240');
  expect(noticesOf(amounts)).not.toContain('checks/no-activities');
});
