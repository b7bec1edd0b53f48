import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileKind } from '../../src/files/profile-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { draftProfile, draftToProfileYaml, extract } from '../../src/index.ts';

const toProfile = (draft: string) => parseYaml(new TextEncoder().encode(draft), 'plan.profile.yaml', profileKind);
const text = readFileSync('fixtures/profiles/chapters-and-era-years/input.txt');

/** What a person makes of a draft: each field once, without its #, with a role and a year in the place of ?. */
function complete(draft: string): string {
  const written = new Set<string>();
  return draft
    .split('\n')
    .map((line) => line.replace(/^(\s*)# (\s*(?:- )?[\w?]+:(?: |$))/u, '$1$2'))
    .filter((line) => {
      const [field] = /^\s*(?:- )?[\w?]+:/u.exec(line) ?? [];
      const isNew = field === undefined || !written.has(field);
      if (field !== undefined) written.add(field);
      return isNew;
    })
    .join('\n')
    .replace('?: [', 'project: [')
    .replace('first: ?', 'first: 2023');
}

describe('the fields of a drafted profile', () => {
  it.each(['en', 'ja'] as const)(
    'are those that a profile has, also where they are comments (%s)',
    async (language) => {
      const draft = draftToProfileYaml(await draftProfile(text), 'plan.txt', language);
      const profile = toProfile(complete(draft));
      expect(profile).toMatchObject({
        bullets: ['▶'],
        headers: { project: ['めざす値'] },
        labels: { lead: ['とりまとめ'], actual: ['現在の値'] },
        measure: expect.anything(),
        years: { styles: [{ first: 2023 }] },
      });
    },
  );

  it('are refused where one is called otherwise', async () => {
    const draft = complete(draftToProfileYaml(await draftProfile(text), 'plan.txt', 'en'));
    expect(() => toProfile(draft.replace('measure:', 'measures:'))).toThrow('profile/unknown-field');
  });
});

describe('the draft of an edition that no schedule is read from', () => {
  const title = '移住促進計画 工程表（令和6年度～令和9年度）';
  const body = ['移住の促進|調査|試行|実施|企画課', '空き家の活用|検討|改修|公開|建築課'];
  const toText = (lines: readonly string[]): string => lines.map((line) => line.replaceAll('|', '\t')).join('\n');

  it.each([
    ['terms of its own', '取組|第Ⅰステージ|第Ⅱステージ|第Ⅲステージ|担当課', body, '調査 第Ⅰステージ'],
    ['years that are told by how they differ', '取組|今年度|来年度|再来年度|担当課', body, '調査 今年度'],
    ['a letter ahead of its years', '取組|Y2024|Y2025|Y2026|担当課', body, '調査 2024'],
    ['numbers that lie in the years of the plan', '取組|第6年版|第7年版|第8年版|担当課', body, '調査 2024'],
    ['no known head over its periods', 'やること|いつ|だれが', ['相談会|R6～R7|企画課', '改修|R7|建築課'], ' 2024'],
  ])('makes it read as it stands where it has %s', async (_, head, rows, first) => {
    const text = toText([title, '', head, ...rows]);
    await expect(extract(text)).rejects.toThrow('koteihyo profile');
    const profile = toProfile(draftToProfileYaml(await draftProfile(text), 'plan.txt', 'ja'));
    const { measures } = await extract(text, { profile });
    const [project] = measures.flatMap(({ projects }) => projects);
    const [activity] = project?.lanes[0]?.activities ?? [];
    expect(`${activity?.items.join('/')} ${activity?.start ?? activity?.startLabel}`).toBe(first);
    expect(project?.departments.map(({ department }) => department)).toEqual(['企画課']);
  });

  it('gives the years of the plan to as many times as a remark, for a person to check', async () => {
    const text = toText([
      title,
      '',
      '取組|初年度|次年度|三年度|四年度|担当課',
      '移住の促進|調査|試行|実施|実施|企画課',
    ]);
    const draft = draftToProfileYaml(await draftProfile(text), 'plan.txt', 'en');
    expect(draft).toContain('  terms: [初年度, 次年度, 三年度, 四年度]');
    expect(draft).toContain('  #   "次年度": 2025');
  });

  it('guesses nothing of a table that has no head', async () => {
    for (const first of ['交流会|開催|開催|開催|企画課', '交流会|第1回|第2回|第3回|企画課']) {
      const draft = await draftProfile(toText([title, '', first, ...body]));
      expect([draft.guessedHeaders, draft.guessedTerms]).toEqual([[], []]);
    }
  });

  it('guesses nothing where another table of the edition is read', async () => {
    const read = ['事業名|担当課|R6|R7', '相談会|企画課|準備|開催', ''];
    const draft = await draftProfile(toText([title, '', ...read, '取組|第Ⅰステージ|第Ⅱステージ|担当課', ...body]));
    expect([draft.guessedHeaders, draft.guessedTerms]).toEqual([[], []]);
  });
});
