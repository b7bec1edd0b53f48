import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCases } from '../../src/files/cases.ts';
import { profileKind } from '../../src/files/profile-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { draftProfile, draftToProfileYaml, extract, profileSchema } from '../../src/index.ts';
import { profileToVocabulary } from '../../src/japanese/vocabulary.ts';
import { expectedOf, readingOf } from '../support/expected.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { sheetsToPlan } from '../support/paper-plan.ts';
import { planToSheets, seedToStyle, withoutFullLines } from '../support/print.ts';
import { seedsToRun } from '../support/random.ts';
import { ownHeaders, ownProfile, planToOwnWords, withOwnBullets, wordsWith } from '../support/reword.ts';

const seeds = seedsToRun(20);
const cases = (await listCases('fixtures')).filter(({ folder }) => !existsSync(join(folder, 'input.profile.yaml')));
const edition = readFileSync('input/mie-sangyo-vision-koteihyo-2019.txt');

describe('a profile that says nothing', () => {
  it.each(cases)('changes nothing of $name', async ({ folder }) => {
    const input = readFileSync(join(folder, 'input.txt'));
    const plain = JSON.stringify(await extract(input));
    expect(JSON.stringify(await extract(input, { profile: {} }))).toBe(plain);
  });

  it('changes nothing of a whole edition, nor does the profile that is drafted of it', async () => {
    const plain = JSON.stringify(await extract(edition));
    expect(JSON.stringify(await extract(edition, { profile: {} }))).toBe(plain);
    const draft = draftToProfileYaml(await draftProfile(edition), 'edition.txt', 'en');
    const profile = parseYaml(new TextEncoder().encode(draft), 'edition.profile.yaml', profileKind);
    expect(JSON.stringify(await extract(edition, { profile }))).toBe(plain);
  });
});

describe('a drafted profile as it stands', () => {
  it('changes nothing of a generated plan', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const text = planToText(makePlan(seed));
      const draft = draftToProfileYaml(await draftProfile(text), `${seed}.txt`, 'ja');
      const profile = parseYaml(new TextEncoder().encode(draft), 'draft.yaml', profileKind);
      expect(await extract(text, { profile }), `seed ${seed}`).toEqual(await extract(text));
    }
  });
});

describe('a plan in words of its own', () => {
  it('reads back with a profile that names them', async () => {
    for (const seed of seeds) {
      const clean = makePlan(seed);
      const text = planToOwnWords(clean, seed);
      const plan = await extract(text, { profile: ownProfile(clean.years[0] ?? 0) });
      expect(readingOf(plan), `seed ${seed}`).toEqual(withOwnBullets(expectedOf(clean)));
    }
  });

  it('reads back from its pages', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const clean = { ...withoutFullLines(makePlan(seed)), headers: ownHeaders };
      const profile = profileSchema.parse(ownProfile(clean.years[0] ?? 0));
      const vocabulary = profileToVocabulary({ ...profile, direction: [], measure: [], bullets: [] });
      const plan = await sheetsToPlan(planToSheets(clean, seedToStyle(seed)), vocabulary);
      expect(readingOf(plan), `seed ${seed}`).toEqual(expectedOf(clean));
    }
  });
});

/** Everything that ASCII, a font of signs and a Japanese keyboard print. */
const printable = [
  [0x21, 0x7e],
  [0xa1, 0xbf],
  [0x2010, 0x2027],
  [0x2190, 0x21ff],
  [0x25a0, 0x25ff],
  [0x3001, 0x301f],
  [0xff01, 0xff60],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

describe('a printable character in the words of a profile stands for itself', () => {
  const clean = makePlan(3);
  const text = planToOwnWords(clean, 3);
  const profile = ownProfile(clean.years[0] ?? 0);
  const expected = withOwnBullets(expectedOf(clean));

  // a colon ends a label, and braces hold the places of a pattern
  it.each(printable.filter((char) => !/[:：{}]/.test(char)))('%s', async (char) => {
    const own = wordsWith(char, text, profile);
    const plan = await extract(own.text, { profile: own.profile });
    expect(readingOf(plan)).toEqual(expected);
  });

  it.each(printable.filter((char) => profileSchema.safeParse({ bullets: [char] }).success))(
    '%s as a bullet',
    (char) => {
      const { marks } = profileToVocabulary(profileSchema.parse({ bullets: ['▶', char, '●'] }));
      expect(`調査${char}検討`.split(marks.itemStart)).toEqual(['調査', `${char}検討`]);
      // between ▶ and ●, had they become a range
      expect('調査◎検討'.split(marks.itemStart)).toHaveLength(char === '◎' ? 2 : 1);
    },
  );
});
