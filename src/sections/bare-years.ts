import { wordsToYearStyle, yearsOfOne } from '../japanese/fiscal-years.ts';
import { textToStatedYears } from '../japanese/stated-years.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { foldWidth } from '../japanese/width.ts';
import type { Block } from '../model/block.ts';

/** 28年度, without an era ahead of it or a further digit. */
const BARE_YEAR = /(?<![\d.・\p{L}])(\d{1,2})年度/gu;

/**
 * Lets 28年度 in cells (28年度…調査) be a year, where the lines of the document state the years of the plan
 * (平成28年度～平成32年度) and in only one era all such numbers are among these. Where several stand alone beside each other, they are
 * heads, which are dated together.
 */
export function withBareYears(blocks: readonly Block[], vocabulary: Vocabulary): Vocabulary {
  if (vocabulary.yearStyles.length > 0) return vocabulary;
  const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
  const texts = rows.map(({ cells }) => cells.map(({ text }) => foldWidth(text)));
  const counts = new Set(
    texts.flat().flatMap((text) => [...text.matchAll(BARE_YEAR)].map(([, count]) => Number(count))),
  );
  if (counts.size === 0 || texts.some((row) => row.filter((text) => ALONE.test(text)).length > 1)) return vocabulary;
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
  const span = lines.flatMap(textToStatedYears).find(({ first, last }) => last > first);
  const bases = yearsOfOne().filter((one) =>
    [...counts].every((count) => span && one + count - 1 >= span.first && one + count - 1 <= span.last),
  );
  const [base, ...others] = bases;
  if (base === undefined || others.length > 0) return vocabulary;
  return { ...vocabulary, yearStyles: [wordsToYearStyle(['', '年度'], base)] };
}

const ALONE = /^\s*(?:\d{1,2}|元)年度?\s*$/u;
