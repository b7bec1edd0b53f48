import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { planToReadme } from '../../src/formats/dataset-readme.ts';
import type { Plan } from '../../src/model/plan.ts';
import { buildPlan } from './support.ts';

const readmeOf = (
  over: Partial<Plan> = {},
  paths = ['schedule.csv', 'notices.csv', 'index.html', 'plan.json'],
): string => planToReadme(buildPlan(over), new Set(paths));

const { publication, plan } = buildPlan();

describe('the README.md of a dataset', () => {
  test('says in Japanese, then in English, what it is, from where, how sure, how to open it, on what terms', () => {
    const headings = [...readmeOf().matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
    expect(headings).toEqual([
      '産業ビジョン 工程表',
      ...['原典', 'どのくらい確かか', '開き方', '利用条件', '出典の書き方（写して使えます）'],
      'In English',
      ...['Source', 'How reliable it is', 'How to open it', 'Licence', 'Credit line to copy'],
    ]);
  });

  test('gives a line to copy, of as much as is known', () => {
    const lines = (over: Partial<Plan>): string[] =>
      [...readmeOf(over).matchAll(/^```\n(.+)\n```$/gm)].map(([, line = '']) => line);
    expect(lines({})).toEqual([
      '例県「産業ビジョン 工程表」（2019年7月）を加工して作成',
      'Made by processing 例県 "産業ビジョン 工程表" (2019-07)',
    ]);
    const bare = { ...plan, title: '「産業ビジョン」工程表', issuer: null, issued: null };
    expect(lines({ plan: bare, publication: { ...publication, publisher: null } })).toEqual([
      '『「産業ビジョン」工程表』を加工して作成',
      'Made by processing "「産業ビジョン」工程表"',
    ]);
  });

  test('counts what is doubtful, and the ends that are not printed', () => {
    expect(readmeOf()).toContain('- エラー0件、警告1件。場所とほかの読み方は `notices.csv` にあります');
    expect(readmeOf()).toContain('- 工程3件のうち1件は、終わりの年度が印刷されていません');
    expect(readmeOf()).toContain('- 人による訂正1件を反映しています');
    expect(readmeOf({ notices: [], measures: [], corrections: undefined })).not.toMatch(/印刷されていません|訂正/);
  });

  test('names the files that are there', () => {
    expect(readmeOf()).not.toContain('plan.xlsx');
    const other = readmeOf({}, ['plan.json', 'plan.xlsx']);
    expect(other).toContain('`plan.xlsx`');
    expect(other).not.toMatch(/schedule\.csv|notices\.csv/);
  });

  test('says that no licence is stated, and the address of one that is', () => {
    expect(readmeOf()).toContain('利用条件は示されていません');
    const licence = '公共データ利用規約（第1.0版）';
    expect(readmeOf({ publication: { ...publication, licence } })).toContain(
      `${licence} <https://www.digital.go.jp/resources/open_data/public_data_license_v1.0>`,
    );
  });

  test('takes nothing that is printed for a sign of its own', () => {
    const html = marked.parse(readmeOf({ plan: { ...plan, title: '<b>*計画*</b> _A_ [B](C)' } }), { async: false });
    expect(html).toContain('<h1>&lt;b&gt;*計画*&lt;/b&gt; _A_ [B](C)</h1>');
    expect(html).not.toMatch(/<(?:em|strong|a href="C")/);
  });
});
