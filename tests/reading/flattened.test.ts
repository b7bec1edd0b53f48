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
];
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

  it.each(['01-padded-as-spreadsheets-export', '06-br', '07-header-on-two-rows'])(
    '%s says what 00-good says',
    async (name) => {
      const good = await read('00-good');
      const score = await scoreVariant(good, () => read(name));
      expect(score).toMatchObject({ f1: 1, silent: 0, missed: 0, refused: null });
    },
  );
});
