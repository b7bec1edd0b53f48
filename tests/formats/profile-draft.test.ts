import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileKind } from '../../src/files/profile-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { draftProfile, draftToProfileYaml } from '../../src/index.ts';

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
