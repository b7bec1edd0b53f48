import { describe, expect, it } from 'vitest';
import { extract, InputError } from '../../src/index.ts';
import { encodedText, encodings } from './bytes.ts';
import { activitiesOf, noticesOf, TABLE, toText } from './support.ts';

async function failure(input: Uint8Array | string): Promise<unknown> {
  const error = await extract(input, { tokenizer: 'never' }).catch((reason: unknown) => reason);
  return error instanceof InputError ? error.code : error;
}

describe('a text', () => {
  it.each(encodings)('in %s is read', async (_, bytes) => {
    const plan = await extract(bytes, { tokenizer: 'never' });
    expect(plan.plan).toMatchObject({
      title: '青海県産業振興計画　工程表',
      issuer: '青海県',
      issued: '2023-03',
      years: [2023, 2024, 2025],
      axes: [{ id: 'x1', columns: [{ year: 2023 }, { year: 2024 }, { year: 2025, openEnded: true }] }],
      preface: [],
    });
    expect(activitiesOf(plan)).toEqual(['①㈱連携の推進 ものづくり・イノベーション課 2023-2025+ 実施']);
    expect(plan.measures[0]?.projects[0]?.source).toMatchObject([
      { line: 7, field: 0 },
      { line: 7, field: 1 },
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('in UTF-16 without mark is told by its TABs and line ends, also after pages of prose', async () => {
    const prose = `${'緑の多いまちをつくるため市民とともに取り組みます。　　'.repeat(400)}\n`;
    const bytes = Buffer.from(`緑浜市工程表\n${prose}${encodedText}`, 'utf16le');
    expect((await extract(new Uint8Array(bytes), { tokenizer: 'never' })).measures).toHaveLength(1);
  });

  it('has its pages from form feeds', async () => {
    const text = toText(['緑浜市工程表', '\f(1) 緑化', ...TABLE, '1', '\f公園の整備|みどり課|設計|工事|→', '2']);
    const plan = await extract(text, { tokenizer: 'never' });
    expect(plan.source.pages).toBe(3);
    const sources = plan.measures[0]?.projects.map(({ lanes }) => lanes[0]?.source);
    expect(sources).toMatchObject([[{ page: 2, line: 4 }], [{ page: 3, line: 6 }]]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('with radicals in the place of characters says the characters', async () => {
    const plan = await extract(toText(['緑浜市⼯程表', '(1) ⺠間の⼒', ...TABLE]), { tokenizer: 'never' });
    expect([plan.plan.title, plan.measures[0]?.title]).toEqual(['緑浜市工程表', '民間の力']);
    expect(noticesOf(plan)).toEqual([]);
  });
});

const utf8 = new TextEncoder();

function withoutByte(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
}

const failures: readonly [name: string, code: string, input: Uint8Array | string][] = [
  ['nothing', 'empty', new Uint8Array()],
  ['a byte order mark alone', 'empty', new Uint8Array([0xff, 0xfe])],
  ['blanks', 'empty', ' \r\n\t\n　'],
  ['an archive cut short', 'archive-damaged', utf8.encode(`PK\u0003\u0004${'\0\u0001\u0002é'.repeat(200)}`)],
  ['NULs', 'binary', new Uint8Array(512)],
  ['an unknown encoding', 'encoding', Buffer.from('caf\xe9 d\xe9j\xe0 vu\n'.repeat(20), 'latin1')],
  ['UTF-8 with a byte lost', 'encoding', withoutByte(utf8.encode(encodedText.repeat(3)), 100)],
  ['a text without a schedule', 'no-schedule', '緑浜市の広報です。\n'],
  [
    'a schedule that lost all its TABs, beside a blank cell too',
    'text-cells',
    toText(['緑浜市工程表', ...TABLE, '街灯の更新|道路課||点検|→']).replaceAll('\t', ' '),
  ],
];

describe('an input that cannot be published', () => {
  it.each(failures)('%s fails as %s', async (_, code, input) => {
    expect(await failure(input)).toBe(code);
  });
});
