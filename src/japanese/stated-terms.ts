import { textToFiscalYear } from './fiscal-years.ts';
import { type StatedYears, textToStatedYears } from './stated-years.ts';
import { escapePattern, foldWidth } from './width.ts';

/** The fiscal years of a term; `openEnded`: 令和11年度以降. */
export type StatedTerm = StatedYears & { openEnded: boolean };

/** The text between a term and its years: 短期：令和6～7年度, 中期（R8～R10）, 長期は令和11年度以降. */
const BETWEEN = '(?:的?(?:な?取組|目標))?\\s*(?:[:=]|は|とは|\\(|…)\\s*(?=[^、。]*\\d)';
/** The first year of 令和8年度まで is not known. */
const UNTIL = /まで|以前|以内/u;
/** A single year that a sentence goes on from, as in 短期は令和6年度から, is not the whole term. */
const SENTENCE = /^[^、。]*\d\s*(?:年度?)?末?(?:から|より|に)/u;

/** The terms with the years that lines give them. Terms with contradictory years are left out. */
export function linesToTerms(
  lines: readonly { text: string }[],
  terms: readonly string[],
): ReadonlyMap<string, StatedTerm> {
  const pattern = new RegExp(`(${terms.map(escapePattern).join('|')}|第[1-9一二三四五]期)${BETWEEN}`, 'u');
  const found = new Map<string, StatedTerm>();
  const doubtful = new Set<string>();
  for (const { text } of lines) {
    const [, ...parts] = foldWidth(text).split(pattern);
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [term = '', said = ''] = parts.slice(at, at + 2);
      const [years = toOpenYear(said), ...others] = UNTIL.test(said) ? [null] : textToStatedYears(said);
      if (!years || others.length > 0 || (years.first === years.last && SENTENCE.test(said))) continue;
      const before = found.get(term);
      if (before && (before.first !== years.first || before.last !== years.last)) doubtful.add(term);
      found.set(term, { ...years, openEnded: years.first === years.last && /以[降後]/u.test(said) });
    }
  }
  return new Map([...found].filter(([term]) => !doubtful.has(term)));
}

/** Reads R11以降, which must be a fiscal year, while R11 alone may be anything. */
function toOpenYear(said: string): StatedYears | null {
  const [word = ''] = said.split(/[\s、,)]/u);
  const year = textToFiscalYear(word);
  return year?.openEnded ? { first: year.year, last: year.year } : null;
}
