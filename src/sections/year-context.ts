import { linesToTerms, type StatedTerm } from '../japanese/stated-terms.ts';
import { type StatedYears, textToStatedYears } from '../japanese/stated-years.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { headToTimes } from '../model/head.ts';
import type { Line } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { Part, TablePart } from './parts.ts';

/** What the words around a table state about its years. */
export type YearContext = {
  /** The fiscal year of its months: that of the caption, else of the title. */
  year: number | null;
  /** The years of the plan, from the title, the cover or a caption. */
  span: StatedYears | null;
  /** The fiscal years of the other tables. */
  known: readonly number[];
  /** The fiscal years in its cells, else those in the lines of the document. */
  named: () => readonly number[];
  /** The years that lines give the terms: 短期：令和6～7年度. */
  terms: ReadonlyMap<string, StatedTerm>;
};

/** Number of parts before a table that may be its caption. */
const REACH = 3;

/** The years that apply to a table: stated above it, on the cover, or in other tables. */
export function partsToYearContexts(
  parts: readonly Part[],
  cover: readonly Line[],
  title: Line | null,
  { firstYear, terms: words }: Pick<Vocabulary, 'firstYear' | 'terms'>,
): (part: TablePart) => YearContext {
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part] : []));
  const isRange = ({ first, last }: StatedYears): boolean => last > first;
  const statedOf = (list: readonly { text: string }[]): StatedYears[] =>
    list.flatMap(({ text }) => textToStatedYears(text));
  const [ofTitle, ofCover] = [statedOf(title ? [title] : []), statedOf(cover)];
  const spans = [...ofTitle, ...ofCover, ...statedOf(lines)].filter(isRange);
  const known = [...new Set(parts.flatMap(partToYears))];
  const terms = linesToTerms([...cover, ...lines], words);
  return (part) => {
    const at = parts.indexOf(part);
    const captions = parts.slice(Math.max(0, at - REACH), at).flatMap((one) => (one.kind === 'line' ? [one] : []));
    const place = part.headerRows[0]?.place ?? part.rows[0]?.place;
    const sheet = place?.kind === 'sheet' ? [{ text: place.sheet }] : [];
    const near = statedOf([...captions.filter((line) => isNear(line, place)).toReversed(), ...sheet]);
    const [caption, titled] = [near.filter((one) => !isRange(one)), ofTitle.filter((one) => !isRange(one))];
    return {
      year: caption[0]?.first ?? (titled.length === 1 ? titled[0]?.first : undefined) ?? firstYear,
      span: near.find(isRange) ?? spans[0] ?? toOpenSpan(firstYear),
      known,
      terms,
      named: () => {
        const ofCells = statedToYears(
          part.rows.flatMap(({ cells, attributes = [] }) => statedOf([...cells, ...attributes])),
        );
        return ofCells.length > 0 ? ofCells : statedToYears(statedOf(lines));
      },
    };
  };
}

/** A line on another sheet is not a caption. */
function isNear(line: Line, place: Place | undefined): boolean {
  return place?.kind !== 'sheet' || line.place.kind !== 'sheet' || line.place.sheet === place.sheet;
}

function statedToYears(stated: readonly StatedYears[]): number[] {
  return [...new Set(stated.flatMap(({ first, last }) => [first, last]))];
}

/** A plan for which the profile gives only the first year. */
function toOpenSpan(first: number | null): StatedYears | null {
  return first === null ? null : { first, last: first + MAX_YEARS - 1 };
}

/** Plans have fewer years. */
const MAX_YEARS = 30;

function partToYears(part: Part): number[] {
  if (part.kind !== 'table' || !part.header) return [];
  const { header } = part;
  const years = headToTimes(header);
  return years.flatMap(({ year }) => year ?? []);
}
