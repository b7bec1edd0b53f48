import { describe, expect, it } from 'vitest';
import { damage, damageKinds } from './damage.ts';
import { expectedLane } from './expected.ts';
import { linesToText, planToLines, planToText } from './flatten.ts';
import { type Arrow, type CleanCell, makePlan } from './generator.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const losing = new Set(['lostArrows', 'merge']); // kinds that take characters away on purpose

function characters(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}

describe('the generator', () => {
  it('makes the same plan and the same damage from the same seed', () => {
    for (const seed of seeds) {
      const [once, again] = [planToLines(makePlan(seed)), planToLines(makePlan(seed))];
      expect(again).toEqual(once);
      expect(damage(again, damageKinds, seed)).toEqual(damage(once, damageKinds, seed));
    }
  });

  it.each(damageKinds)('%s finds places, and keeps every character where it should', (kind) => {
    const wounded = seeds.map((seed) => {
      const lines = planToLines(makePlan(seed));
      const damaged = damage(lines, [kind], seed);
      if (damaged.done.length > 0) expect(linesToText(damaged.lines)).not.toBe(linesToText(lines));
      if (!losing.has(kind) && kind !== 'page') {
        expect(characters(linesToText(damaged.lines))).toBe(characters(linesToText(lines)));
      }
      return damaged.done.length;
    });
    expect(wounded.filter(Boolean).length).toBeGreaterThan(seeds.length / 4);
  });

  it('prints no word of the 2019 edition', () => {
    for (const seed of seeds) expect(planToText(makePlan(seed))).not.toMatch(/三重|みえ|ものづくり・イノベーション課/);
  });
});

/** "A" is text, "→" an arrow alone, "→A" and "A→" text with an arrow, "→(n)" a note, "" a blank year. */
function lane(...printed: string[]): { cells: CleanCell[] } {
  const cells = printed.flatMap((text, index): CleanCell[] => {
    const [year, words] = [2020 + index, text.replaceAll('→', '')];
    const side: Arrow = text.startsWith('→') ? 'before' : text.endsWith('→') ? 'after' : null;
    if (text === '') return [];
    if (text === '→') return [{ year, items: [], arrow: 'only', note: null }];
    const isNote = words.startsWith('(');
    return [{ year, items: isNote ? [] : [words], arrow: side, note: isNote ? words : null }];
  });
  return { cells };
}

describe('what a lane means', () => {
  it.each([
    [
      ['A', '', '→', 'B'],
      ['A 2020-2022 arrow known', 'B 2023-2023 cell known'],
    ],
    [['A', '', '', ''], ['A 2020-2020 cell']],
    [['A', '→', '', ''], ['A 2020-2021 arrow known']],
    [
      ['A', '', '→B', ''],
      ['A 2020-2021 arrow known', 'B 2022-2022 cell follows 0'],
    ],
    [
      ['A', '→B', 'C', ''],
      ['A 2020-2020 cell known', 'B 2021-2021 cell known follows 0', 'C 2022-2022 cell'],
    ],
    [
      ['A→', 'B', '', ''],
      ['A 2020-2020 cell known', 'B 2021-2021 cell follows 0'],
    ],
    [['A', '→(n)', '→', ''], ['A 2020-2022 arrow known (n)']],
    [
      ['', 'A', '', 'B'],
      ['A 2021-2021 cell', 'B 2023-2023 cell known'],
    ],
  ])('%j', (printed, expected) => {
    const said = expectedLane(lane(...printed), 2023).map(
      ({ items, start, end, endBasis, endKnown, follows, note }) =>
        `${items.join()} ${start}-${end} ${endBasis}${endKnown ? ' known' : ''}` +
        `${follows === null ? '' : ` follows ${follows}`}${note === null ? '' : ` ${note}`}`,
    );
    expect(said).toEqual(expected);
  });
});
