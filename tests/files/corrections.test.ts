import { describe, expect, test } from 'vitest';
import { correctionsKind } from '../../src/files/corrections.ts';
import { addCorrection } from '../../src/files/write-correction.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { problemOf } from './scratch.ts';

const parse = (text: string) => parseYaml(new TextEncoder().encode(text), 'plan.corrections.yaml', correctionsKind);

const rest =
  'measure: 道の整備, project: 歩道, activity: 工事, saw: 2019? 工事, who: 青海県, when: 2022-05-01, why: 誤り';
const entry = (start: string, other = rest): string => `- { ${start}, ${other} }\n`;
const list = (...entries: string[]): string => `corrections:\n${entries.join('')}`;
const years = 'set: { years: 2019-2021 }';

test.each(['', '# nothing yet\n', 'corrections:\n', 'corrections:\n  # none yet\n', 'corrections: []\n'])(
  '%j has no corrections, and that is no fault',
  (text) => {
    expect(parse(text)).toEqual({ corrections: [] });
  },
);

test('an entry is kept as it stands', () => {
  expect(parse(list(entry(years))).corrections).toEqual([
    {
      set: { years: '2019-2021' },
      measure: '道の整備',
      project: '歩道',
      activity: '工事',
      saw: '2019? 工事',
      who: '青海県',
      when: '2022-05-01',
      why: '誤り',
    },
  ]);
});

test.each([
  ['corrections: [', 'corrections/yaml', 1, 15],
  ['corrections: 道\n', 'corrections/not-a-list', 1, 14],
  ['- 道\n', 'corrections/not-a-list', 1, 1],
  ['corrections:\n- 道\n', 'corrections/not-a-list', 2, 3],
  ['corrections: []\nedition: a\n', 'corrections/unknown-field', 2, 1],
  [list(entry(`${years}, page: 3`)), 'corrections/unknown-field', 2, 32],
  [list(entry('set: { years: 2019, color: red }')), 'corrections/unknown-field', 2, 25],
  [list(entry('set: { years: soon }')), 'corrections/field', 2, 19],
  [list(entry('set: { years: 2021-2019 }')), 'corrections/field', 2, 19],
  [list(entry('set: { years: [2019] }')), 'corrections/field', 2, 19],
  [list(entry('set: { items: [] }')), 'corrections/field', 2, 19],
  [list(entry('drop: lane')), 'corrections/kind', 2, 5],
  [list(entry('drop: page')), 'corrections/field', 2, 11],
  [list(entry(years, rest.replace('2022-05-01', '5月'))), 'corrections/field', 2, 105],
  [list(entry(years, rest.replace('工事,', '2019,'))), 'corrections/field', 2, 70],
  [list(entry(years, rest.replace(', who: 青海県', ''))), 'corrections/missing', 2, 3],
  [list(entry(years), entry(`${years}, drop: activity`)), 'corrections/verb', 3, 32],
  [list(`- { ${rest} }\n`), 'corrections/verb', 2, 3],
  [list(entry(years, rest.replace('measure: 道の整備, ', ''))), 'corrections/no-target', 2, 3],
  [list(entry(years, rest.replace('project: 歩道, ', ''))), 'corrections/target', 2, 47],
  [list(entry(`${years}, year: 2019`)), 'corrections/target', 2, 32],
  [list(entry(`${years}, indicator: 延長`)), 'corrections/target', 2, 62],
  [list(entry('set: { name: 歩道 }')), 'corrections/set-field', 2, 12],
  [list(entry('move: 側溝')), 'corrections/kind', 2, 5],
  [list(entry('merge: 側溝')), 'corrections/kind', 2, 5],
])('%j: %s at %i:%i', async (text, code, line, column) => {
  expect(await problemOf(() => parse(text))).toMatchObject({ code, path: 'plan.corrections.yaml', line, column });
});

test('a note may be taken away', () => {
  expect(parse(list(entry('set: { note: }'))).corrections).toMatchObject([{ set: { note: null } }]);
});

test('of several faults the first is told, with the number of the others', async () => {
  const { line, values } = await problemOf(() => parse(list(entry('drop: page'), entry('drop: page'), entry('a: 1'))));
  expect({ line, more: values.more }).toEqual({ line: 2, more: 2 });
});

describe('an entry is added at the end', () => {
  const added = {
    drop: 'lane',
    measure: 'm1 道の整備',
    project: '歩道 #2',
    lane: '→',
    saw: ['a: b', '2019'],
    why: '[x]',
  };
  const signed = { ...added, who: '青海県', when: '2022-05-01' };

  test('of a new file', () => {
    const text = addCorrection(null, signed);
    expect(text).toMatch(/^# Corrections of the reading/);
    expect(parse(text).corrections).toEqual([signed]);
  });

  test('and comments, order and quotes of the others survive', () => {
    const text = `# 青海県 2022年版の訂正
# 担当: 情報課

corrections:
  # 矢印が失われている
  - set: { years: "2019-2021" } # 3年間
    measure: 道の整備
    project: '歩道'
    activity: 工事
    saw: 2019? 工事
    who: 青海県
    when: 2022-05-01 # 初版
    why: >-
      原文の
      誤り

  # これより下は確認中
  - { drop: activity, ${rest} }
# 終わり
`;
    const once = addCorrection(text, signed);
    for (const comment of text.match(/#.*$/gmu) ?? []) expect(once).toContain(comment);
    expect(once.startsWith(text.slice(0, text.indexOf('    why:')))).toBe(true);
    expect(parse(once).corrections).toEqual([...parse(text).corrections, signed]);
    expect(parse(addCorrection(once, signed)).corrections).toHaveLength(4);
  });

  test.each(['# none yet\n', 'corrections:\n', 'corrections:\n  # none yet\n', 'corrections: [] # none yet\n', ''])(
    'of %j',
    (text) => {
      const once = addCorrection(text, signed);
      expect(parse(once).corrections).toEqual([signed]);
      expect(once.includes('none yet')).toBe(text.includes('none yet'));
    },
  );
});
