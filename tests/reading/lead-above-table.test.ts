import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { toText } from './support.ts';

it('departments named right above the only table are those of its measure', async () => {
  const lines = ['緑浜市情報公開推進計画', '担当課：総務課', '取組|R6|R7|R8', '会議の公開|指針の作成|公開|→'];
  const plan = await extract(toText(lines), { tokenizer: 'never' });
  expect(plan.measures.map(({ lead }) => lead.map(({ department }) => department))).toEqual([['総務課']]);
  expect(plan.notices.map(({ code }) => code)).not.toContain('checks/characters-lost');
});
