import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, InputError, type Plan, planSchema } from '../../src/index.ts';
import { arrow, bodyToWord, cell, paragraph, table } from '../support/write-word.ts';

const word = fc.constantFrom(
  '事業名',
  '2018年度',
  '2019',
  '2020年度',
  '舗装の修繕',
  '→',
  '道路課',
  '①道を直す。',
  '調査',
  '○',
  '',
  '(1) 道',
  '取組方向1 道',
  '１〜２',
  '<',
  '&amp;',
  '"',
  '\n',
);
const span = fc.constantFrom(
  '',
  ' rowspan=2',
  ' colspan=2',
  ' rowspan=0',
  ' rowspan=65535',
  ' colspan=-1',
  ' colspan=1e9',
);
const tag = fc.constantFrom(
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<th>',
  '</td>',
  '<p>',
  '<br>',
  '<ol><li>',
  '</ol>',
  '<div hidden>',
  '</div>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<ruby>',
  '<rt>',
);
const html = fc
  .array(
    fc.oneof(
      word,
      tag,
      span.map((own) => `<td${own}>`),
    ),
    { maxLength: 80 },
  )
  .map((pieces) => `<html><body>${pieces.join('')}`);
const markdown = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`).join('\n'),
  );
const csv = fc
  .array(
    fc.array(
      fc.oneof(
        word,
        word.map((text) => `"${text}"`),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 3, maxLength: 15 },
  )
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));
const properties = fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>');
const place = fc.tuple(fc.integer({ min: -50, max: 300 }), fc.integer({ min: -50, max: 90 }));

/** `drawn`: with arrows anywhere over the table, whose cells then all cover one column. */
const docx = (drawn: boolean): fc.Arbitrary<Uint8Array> => {
  const wordCell = fc
    .tuple(word, drawn ? fc.constant('') : properties, fc.option(place))
    .map(([text, own, at]) =>
      cell(paragraph(text.replaceAll('&amp;', '&'), drawn && at ? arrow(...at, 120) : ''), own),
    );
  return fc
    .array(fc.array(wordCell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    .map((rows) => bodyToWord(paragraph('計画') + table([90, 60, 60, 60, 60, 60], rows)));
};

async function tryExtract(input: string | Uint8Array): Promise<Plan | null> {
  try {
    return await extract(input, { tokenizer: 'never' });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

describe('any document', () => {
  it.each([
    ['HTML', html],
    ['Markdown', markdown],
    ['CSV', csv],
    ['Word', docx(false)],
    ['Word with arrows', docx(true)],
  ] as const)('%s is read or refused, loses nothing, and gives the same twice', async (_, inputs) => {
    await fc.assert(
      fc.asyncProperty(inputs as fc.Arbitrary<string | Uint8Array>, async (input) => {
        const plan = await tryExtract(input);
        expect(await tryExtract(input)).toEqual(plan);
        if (plan === null) return;
        planSchema.parse(plan);
        expect(plan.notices.filter(({ code }) => code.endsWith('-failed'))).toEqual([]);
        const lost = plan.notices.filter(({ code }) => code === 'checks/characters-lost');
        // an arrow that is typed where one is drawn says it twice
        expect(lost.filter(({ actual }) => actual !== '→')).toEqual([]);
      }),
      { numRuns: 60, seed: 20_240_301 },
    );
  });
});
