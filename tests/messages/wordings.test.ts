import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doubtToSeen, isQuotedIn } from '../../src/corrections/doubt.ts';
import { noticeTitlesEn } from '../../src/messages/en/notice-titles.ts';
import { noticesEn } from '../../src/messages/en/notices.ts';
import { evidenceEn, phrasesEn, rowReadingsEn } from '../../src/messages/en/phrases.ts';
import { endsWithMargin, fillPlaces } from '../../src/messages/fill-places.ts';
import { noticeTitlesJa } from '../../src/messages/ja/notice-titles.ts';
import { noticesJa, USUAL_REMEDY } from '../../src/messages/ja/notices.ts';
import { evidenceJa, phrasesJa, rowReadingsJa } from '../../src/messages/ja/phrases.ts';
import { explainNotice } from '../../src/messages/render.ts';

/** The places of a wording, "{margin:signed}" with what is to be made of them, but without what only English tells of numbers. */
const placesOf = (text: string): string[] =>
  [...new Set(text.replace(/\|[^{}]*(?=\})/g, '').match(/\{[^}]*\}/g))].toSorted();
const kana = /[ぁ-んァ-ヶ一-龠]/u;

describe('what is said in English and in Japanese', () => {
  const notices = Object.entries(noticesEn).flatMap(([code, en]) => {
    const ja = noticesJa[code as keyof typeof noticesJa];
    return (['message', 'why', 'remedy'] as const).map((part) => [`${code} ${part}`, en, ja, part] as const);
  });

  test.each(notices)('%s: the Japanese has no place that the English has not', (_, en, ja, part) => {
    const known = [...placesOf(en.message), ...placesOf(en.why)];
    const japanese = ja[part] ?? USUAL_REMEDY;
    expect(placesOf(japanese).filter((place) => !known.includes(place))).toEqual([]);
    expect(japanese).toMatch(kana);
  });

  test('every kind of notice has a name of its own', () => {
    for (const [titles, words] of [
      [Object.values(noticeTitlesEn), /^[A-Za-z]/],
      [Object.values(noticeTitlesJa), kana],
    ] as const) {
      expect(new Set(titles).size).toBe(Object.keys(noticesEn).length);
      for (const title of titles) expect(title).toMatch(words);
    }
  });

  test('a reading with a margin is known by its last words in both', () => {
    const values = { other: '歩道の設置', margin: -2.25, reading: 'row-left' } as const;
    for (const [phrases, language] of [
      [phrasesEn, 'en'],
      [phrasesJa, 'ja'],
    ] as const) {
      const toText = (code: keyof typeof phrasesEn): string => fillPlaces(phrases[code], values, language);
      expect(endsWithMargin(toText('reading/lane-of-other'))).toBe(true);
      expect(endsWithMargin(toText('reading/row-by-margin'))).toBe(true);
      expect(endsWithMargin(toText('reading/row'))).toBe(false);
    }
    expect(endsWithMargin('この段は「歩道の設置（2）」のものである')).toBe(false);
  });

  test('phrases have the same places in both', () => {
    for (const [code, text] of Object.entries(phrasesEn))
      expect([code, placesOf(phrasesJa[code as keyof typeof phrasesJa])]).toEqual([code, placesOf(text)]);
  });

  test('readings of rows and what was weighed are in Japanese too', () => {
    for (const text of [...Object.values(rowReadingsJa), ...Object.values(evidenceJa)]) expect(text).toMatch(kana);
    expect(Object.keys(rowReadingsJa)).toEqual(Object.keys(rowReadingsEn));
    expect(Object.keys(evidenceJa)).toEqual(Object.keys(evidenceEn));
  });
});

describe('the files of both languages', () => {
  const files = readdirSync('src/messages/en');

  test('are the same, but for what is English as it is: what Node says, and the values of columns', () => {
    const english = ['system-errors.ts', 'enumerations.ts'];
    const japanese = readdirSync('src/messages/ja').filter((name) => !english.includes(name));
    expect(japanese.toSorted()).toEqual(files.toSorted());
  });

  test.each(files)('%s has the same wordings under the same keys', async (file) => {
    const [english, japanese] = await Promise.all([
      import(/* @vite-ignore */ `../../src/messages/en/${file}`),
      import(/* @vite-ignore */ `../../src/messages/ja/${file}`),
    ]);
    const keysOf = (module: Record<string, object>, language: string): [string, string[]][] =>
      Object.entries(module)
        .filter(([name]) => name.endsWith(language))
        .map(([name, words]): [string, string[]] => [name.slice(0, -2), Object.keys(words).toSorted()])
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(keysOf(english, 'En').length).toBeGreaterThan(0);
    expect(keysOf(japanese, 'Ja')).toEqual(keysOf(english, 'En'));
  });
});

test('places are filled as the wording says', () => {
  const values = {
    margin: -1.25,
    only: null,
    reading: 'row-left',
    taken: true,
    evidence: [
      { term: 'same-box', weight: 3 },
      { term: 'rows-around', weight: null },
    ] as const,
  };
  const template = '{reading:reading} {margin:signed} {only:signed} {taken:answer} ({evidence:reasons}) {other}';
  expect(fillPlaces(template, values, 'en')).toBe(
    'the whole row slid left by one field -1.3 no other reading yes (same boxes under the label elsewhere +3.0, the rows around it) {other}',
  );
  expect(fillPlaces(template, values, 'ja')).toBe(
    '行全体が左に一欄ずれた -1.3 ほかの読み方なし はい (別の箇所でも同じ項目がこのラベルにある +3.0、前後の行) {other}',
  );
});

test('why a notice matters names what it is about; a code of another version has no words', () => {
  const values = { owner: '道の整備', other: '橋の点検', evidence: [] };
  expect(explainNotice('repair/lane-above-label', values, 'ja')?.why).toBe(
    'この行の工程は「橋の点検」のものかもしれません。',
  );
  expect(explainNotice('repair/none', values, 'ja')).toBeNull();
});

describe('a warning as a correction keeps it', () => {
  const doubt = { severity: 'warning', subject: 'm1-p1', source: null } as const;
  const shifted = {
    ...doubt,
    code: 'repair/column-shifted',
    values: { happened: 'row-left', evidence: [{ term: 'same-box', weight: 3 }] },
  };

  test('is its values without what was weighed, or its code', () => {
    expect(doubtToSeen(shifted)).toBe('happened: row-left');
    expect(doubtToSeen({ ...doubt, code: 'repair/years-in-doubt', values: {} })).toBe('repair/years-in-doubt');
  });

  test('is quoted in a sentence by all its values, whole', () => {
    expect(isQuotedIn('read so: the whole row slid left by one field (+3.0)', shifted)).toBe(true);
    expect(isQuotedIn('read so: the years slid left by one field (+3.0)', shifted)).toBe(false);
    const lost = { ...doubt, code: 'records/arrows-lost', values: { count: 3 } };
    expect(isQuotedIn('3件の項目の終了年度は不明です', lost)).toBe(true);
    expect(isQuotedIn('arrows after 13 activities', lost)).toBe(false);
  });
});

test('a number has its words in English, with one thing and with several', () => {
  const say = (count: number | string): string =>
    fillPlaces('{count|place is|places are} left in {file}', { count, file: 'x' });
  expect([say(0), say(1), say('1'), say(12)]).toEqual([
    '0 places are left in x',
    '1 place is left in x',
    '1 place is left in x',
    '12 places are left in x',
  ]);
});

describe('no English wording counts things', () => {
  test.each(readdirSync('src/messages/en'))('as "1 places" in %s', async (file) => {
    const module: Record<string, object> = await import(/* @vite-ignore */ `../../src/messages/en/${file}`);
    const texts = Object.values(module).flatMap((words) =>
      Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
    );
    const counted = texts.filter((text) =>
      /\{(?:count|total|left|rows|columns|width|pages|readings|length)\} (?!of )(?:[A-Za-z]+ )?[a-z]+s\b/u.test(
        String(text),
      ),
    );
    expect(counted).toEqual([]);
  });
});
