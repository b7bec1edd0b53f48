import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { scoreVariant } from '../support/variant-score.ts';
import { variants } from '../support/variants.ts';

/** Variants that give the same plan, of generated plans and of the real edition. */
const asGood = [
  'padded to the sheet’s width',
  'padded to the widest row',
  'trailing tabs cut',
  '<br>',
  '<br/>',
  '\\n escapes',
  'head over two rows',
  'head and years over two rows',
  'labels repeated',
  'labels and initiatives repeated',
  'page numbers alone',
  'page numbers alone, padded',
  'page numbers as a further field',
  'page numbers glued to the last field',
  'bare page numbers as a further field',
  'budget, progress, evaluation',
  'blank budget, progress, evaluation',
  'one trailing tab',
  'one trailing tab below the head',
  'empty leading column',
  'empty leading column on every line',
  'running numbers',
  'NBSP for blanks',
  'full-width blanks around cells',
  'CRLF',
  'form feeds',
  'blank lines between rows',
  'head never repeated',
  'columns parted by U+3000',
  'columns parted by two blanks',
  'columns parted by four blanks',
  'aligned, cells over several lines',
  'box-drawing characters',
  'vertical bars alone',
];

/** Variants whose loss cannot be undone, with what they fail with. */
const refused = [
  ['two blanks, not aligned', 'text-columns'],
  ['one cell a line', 'text-cells'],
  ['one cell a line, blanks kept', 'text-cells'],
  ['in no table', 'text-cells'],
] as const;
const seeds = [2, 4, 5];

async function scoreOf(text: string, name: string): Promise<{ f1: number; silent: number }> {
  const variant = variants[name];
  if (!variant) throw new Error(`no variant ${name}`);
  const { f1, silent, refused } = await scoreVariant(await extract(text), () => extract(variant(text)));
  expect(refused).toBeNull();
  return { f1, silent };
}

describe('a text as other programs lay it out', () => {
  it.each(asGood)('%s: says what the text itself says', async (name) => {
    for (const seed of seeds) {
      expect(await scoreOf(planToText(makePlan(seed)), name), `seed ${seed}`).toEqual({ f1: 1, silent: 0 });
    }
  });

  it.each(refused)('%s: fails with what it looks like (%s)', async (name, code) => {
    for (const seed of seeds) {
      const text = variants[name]?.(planToText(makePlan(seed))) ?? '';
      await expect(extract(text), `seed ${seed}`).rejects.toMatchObject({ code });
    }
  });

  it.each([
    'padded to the widest row',
    'trailing tabs cut',
    'head and years over two rows',
    'blank lines between rows',
  ])('the 2019 edition, %s', async (name) => {
    const text = readFileSync('input/mie-sangyo-vision-koteihyo-2019.txt', 'utf8');
    expect(await scoreOf(text, name)).toEqual({ f1: 1, silent: 0 });
  });
});

describe('small texts of other flatteners', () => {
  const read = (name: string) => extract(readFileSync(`tests/reading/fixtures/flattened/${name}.txt`));

  it.each(['01-padded-as-spreadsheets-export', '06-br', '07-header-on-two-rows', '10-markdown', '11-csv'])(
    '%s says what 00-good says',
    async (name) => {
      const good = await read('00-good');
      const score = await scoreVariant(good, () => read(name));
      expect(score).toMatchObject({ f1: 1, silent: 0, missed: 0, refused: null });
    },
  );
});

const flattened = 'tests/reading/fixtures/flattened';

describe('the text of a PDF, as other programs take it out', () => {
  it.each([
    ['layout', 'text-columns'],
    ['raw', 'text-cells'],
    ['plain', 'text-cells'],
    ['words', 'text-words'],
    ['layout-tabs', 'text-overflows'],
    ['raw-tabs', 'text-overflows'],
  ])('%s: fails with what it looks like, and asks for the PDF', async (name, code) => {
    const reading = extract(readFileSync(`${flattened}/pdftotext/${name}.txt`));
    await expect(reading).rejects.toMatchObject({ code });
    await expect(reading).rejects.toThrow('give the PDF itself');
  });

  it('Markdown without tables: likewise', async () => {
    const cells = readFileSync(`${flattened}/pdftotext/plain.txt`, 'utf8').split('\n').filter(Boolean);
    const text = ['# 工程表', ...cells.map((line) => (line.startsWith('取組方向') ? `## ${line}` : `${line}\n`))].join(
      '\n',
    );
    await expect(extract(`${text}\n## 以上\n`)).rejects.toMatchObject({ code: 'text-markdown' });
  });
});
