import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

/** Projects as "path/name" of a table whose names are merged over rows that each have a label of their own. */
async function namesOf(head: string, finer: string, labels: readonly string[]): Promise<string[]> {
  const [first, ...more] = labels;
  const years = '<td>設計</td><td>工事</td><td></td>';
  const rows = [
    `<tr><td rowspan="${labels.length}">東小学校</td><td>${first}</td>${years}</tr>`,
    ...more.map((label) => `<tr><td>${label}</td>${years}</tr>`),
    `<tr><td>西小学校</td><td>${first}</td>${years}</tr>`,
  ];
  const top = `<tr><th>${head}</th><th>${finer}</th><th>R6</th><th>R7</th><th>R8</th></tr>`;
  const plan = await extract(`<html><body><table>${top}${rows.join('')}</table></body></html>`);
  return plan.measures
    .flatMap(({ projects }) => projects)
    .map(({ name, path }) => [...path.map(({ text }) => text), name].join('/'));
}

describe('labels of the rows that a name is merged over', () => {
  const named = ['東小学校/校舎', '東小学校/体育館', '西小学校/校舎'];

  it.each(['施設名', '学校名', '事業名'])('are the projects, below 「%s」', async (head) => {
    expect(await namesOf(head, '棟', ['校舎', '体育館'])).toEqual(named);
  });

  it('leave the names where their head says that they are an attribute, or the rows are 計画 and 実績', async () => {
    expect(await namesOf('施設名', '区分', ['ハード', 'ソフト'])).toEqual(['東小学校', '西小学校']);
    expect(await namesOf('施設名', '', ['計画', '実績'])).toEqual(['東小学校', '西小学校']);
  });

  it('leave the names where each has one row', async () => {
    expect(await namesOf('施設名', '棟', ['校舎'])).toEqual(['東小学校', '西小学校']);
  });
});
