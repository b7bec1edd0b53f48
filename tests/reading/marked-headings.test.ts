import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { bodyToWord } from '../support/write-word.ts';

const table = (name: string): string => `| 取組 | R6 | R7 |\n|---|---|---|\n| ${name} | 設計 | 工事 |\n`;
const measuresOf = ({ measures }: Plan): string[] =>
  measures.map(({ direction, number, title, projects }) => {
    return `${direction ?? '-'} ${number} ${title}: ${projects.map(({ name }) => name).join('、')}`;
  });
const warningsOf = ({ notices }: Plan): string[] =>
  notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('headings without numbers that a document marks', () => {
  it.each([
    ['企業誘致の推進', '観光の振興'],
    ['■企業誘致の推進', '■観光の振興'],
    ['① 企業誘致の推進', '② 観光の振興'],
  ])('head measures, also below directions: %s', async (first, second) => {
    const sections = `### ${first}\n\n${table('用地造成')}\n### ${second}\n\n${table('道の駅')}`;
    const plan = await extract(`# 緑浜市総合戦略\n\n## 基本目標1 しごと\n\n${sections}`);
    expect(measuresOf(plan)).toEqual(['d1 1 企業誘致の推進: 用地造成', 'd1 2 観光の振興: 道の駅']);
    expect(warningsOf(plan)).toEqual([]);
  });

  it('are those of the level that tells the schedules apart: 現状と課題 and 年次計画 stand below each', async () => {
    const section = (title: string, name: string): string =>
      `## ${title}\n\n### 現状と課題\n\n用地が足りない。\n\n### 年次計画\n\n${table(name)}\n`;
    const plan = await extract(
      `# 緑浜市総合戦略\n\n${section('企業誘致の推進', '用地造成')}${section('観光の振興', '道の駅')}`,
    );
    expect(measuresOf(plan)).toEqual(['- 1 企業誘致の推進: 用地造成', '- 2 観光の振興: 道の駅']);
  });

  it('name the projects whose years stand below each other', async () => {
    const years = (first: string, second: string): string =>
      `| 年度 | 内容 |\n|---|---|\n| 令和6年度 | ${first} |\n| 令和7年度 | ${second} |\n\n`;
    const plan = await extract(
      `# 緑浜市推進計画\n\n## 電子申請\n\n${years('準備', '試行')}## 電子決裁\n\n${years('調査', '導入')}`,
    );
    expect(measuresOf(plan)).toEqual(['- 1 電子申請: 電子申請', '- 2 電子決裁: 電子決裁']);
  });

  it('head measures where the numbered lines of a chapter before them end with it: 2 計画の期間', async () => {
    const before = '## 第1章 基本的事項\n\n### 1 趣旨\n\n### 2 計画の期間\n\n5年間とする。\n\n';
    const goal = '## 第2章 施策の展開\n\n### 基本目標1 しごと\n\n';
    const plan = await extract(
      `# 緑浜市総合戦略\n\n${before}${goal}#### 企業誘致\n\n${table('用地造成')}\n#### 観光\n\n${table('道の駅')}`,
    );
    expect(measuresOf(plan)).toEqual(['d1 1 企業誘致: 用地造成', 'd1 2 観光: 道の駅']);
  });

  it('end the last measure where they are those of a chapter behind it', async () => {
    const goal = `## 基本目標1 しごと\n\n### 施策1-1 企業誘致\n\n${table('用地造成')}\n### 施策1-2 観光\n\n${table('道の駅')}\n`;
    const plan = await extract(
      `# 緑浜市総合戦略\n\n${goal}## 第4章 推進体制\n\n### 進行管理\n\n毎年確かめる。\n\n${table('審議会への報告')}`,
    );
    expect(measuresOf(plan)).toEqual(['d1 1 企業誘致: 用地造成', 'd1 2 観光: 道の駅', '- 3 進行管理: 審議会への報告']);
    expect(warningsOf(plan)).toEqual(['sections/line-unplaced']);
  });

  it.each([
    ['健康の現状', '健康の工程', '農業の現状', '農業の工程'],
    ['1 現状', '2 工程', '1 現状', '2 工程'],
  ])('are not those of the parts of each: %s, %s', async (...[first, second, third, fourth]) => {
    const section = (title: string, state: string, steps: string, name: string): string =>
      `## ${title}\n\n### ${state}\n\n人が足りない。\n\n### ${steps}\n\n${table(name)}\n`;
    const plan = await extract(
      `# 緑浜市計画\n\n${section('健康づくり', first, second, '健診')}${section('農業の振興', third, fourth, '農地')}`,
    );
    expect(measuresOf(plan)).toEqual(['- 1 健康づくり: 健診', '- 2 農業の振興: 農地']);
    expect(warningsOf(plan)).toEqual([]);
  });

  it.each([
    ['健康づくり', '子育て', '観光の振興'],
    ['(1) 健康づくり', '(2) 子育て', '(1) 観光の振興'],
  ])('above those of the measures are directions: over %s', async (first, second, third) => {
    const below = `### ${first}\n\n${table('健診')}\n### ${second}\n\n${table('保育')}\n`;
    const plan = await extract(
      `# 緑浜市計画\n\n## 元気なまち\n\n${below}## 稼ぐまち\n\n### ${third}\n\n${table('道の駅')}\n## 附則\n`,
    );
    expect(plan.directions.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 元気なまち', '2 稼ぐまち']);
    expect(measuresOf(plan)).toEqual(['d1 1 健康づくり: 健診', 'd1 2 子育て: 保育', 'd2 1 観光の振興: 道の駅']);
  });

  it('are neither departments nor sentences', async () => {
    const lead = await extract(`## 担当課：健康課\n\n${table('健診')}\n## 担当課：子ども課\n\n${table('保育')}`);
    expect(lead.measures.map((one) => one.lead.map(({ department }) => department))).toEqual([
      ['健康課'],
      ['子ども課'],
    ]);
    const prose = await extract(`# 計画\n\n## 次を行う。\n\n${table('健診')}\n## 毎年見直す。\n\n${table('保育')}`);
    expect(measuresOf(prose)).toEqual(['- 1 計画: 健診、保育']);
  });

  it('are found in a Word document by their styles and outline levels', async () => {
    const paragraph = (text: string, properties = ''): string =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cells = (...texts: string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
    const rows = (name: string): string =>
      `<w:tbl>${cells('取組', 'R6', 'R7')}${cells(name, '設計', '工事')}</w:tbl>${paragraph('')}`;
    const styles =
      '<w:styles><w:style w:styleId="2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:styleId="own"><w:basedOn w:val="2"/></w:style></w:styles>';
    const byStyle = paragraph('企業誘致の推進', '<w:pStyle w:val="own"/>');
    const byLevel = paragraph('観光の振興', '<w:outlineLvl w:val="1"/>');
    const body = `${paragraph('緑浜市総合戦略')}${byStyle}${rows('用地造成')}${byLevel}${rows('道の駅')}`;
    const plan = await extract(bodyToWord(body, { 'word/styles.xml': styles }));
    expect(measuresOf(plan)).toEqual(['- 1 企業誘致の推進: 用地造成', '- 2 観光の振興: 道の駅']);
  });
});

describe('a form below a heading', () => {
  it('is named by it where its fields, below 項目 and 内容, say what it is and not what it is called', async () => {
    const form = (department: string, goal: string): string =>
      `| 項目 | 内容 |\n|---|---|\n| 担当課 | ${department} |\n| 現状と課題 | 窓口が多い |\n| 目標 | ${goal} |\n\n` +
      '| R6 | R7 | R8 |\n|---|---|---|\n| 検討 | 試行 | 実施 |\n\n';
    const plan = await extract(
      `# 緑浜市改革プラン\n\n## 窓口の一本化\n\n${form('市民課', '1窓口')}## 電子申請\n\n${form('情報課', '100手続')}`,
    );
    expect(measuresOf(plan)).toEqual(['- 1 窓口の一本化: 窓口の一本化', '- 2 電子申請: 電子申請']);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.attributes.map(({ head, text }) => `${head} ${text}`)).toEqual([
      '現状と課題 窓口が多い',
      '目標 1窓口',
    ]);
    expect(warningsOf(plan)).toEqual([]);
  });
});

it('a marked heading right below that of a direction is a part of it, and no chapter', async () => {
  const table =
    '<table><tr><th>取組</th><th>担当課</th><th>R6</th><th>R7</th></tr><tr><td>周知</td><td>福祉課</td><td>検討</td><td>実施</td></tr></table>';
  const direction = (number: string, name: string): string =>
    `<h3>基本目標${number}　${name}</h3><h4>重点課題1　${name}の推進</h4><p>（1）${name}の体制</p>${table}`;
  const plan = await extract(
    `<html><body><h1>共同参画プラン</h1>${direction('Ⅰ', '広報')}${direction('Ⅱ', '相談')}</body></html>`,
    {
      tokenizer: 'never',
    },
  );
  expect(measuresOf(plan)).toEqual(['d1 1 広報の体制: 周知', 'd2 1 相談の体制: 周知']);
});
