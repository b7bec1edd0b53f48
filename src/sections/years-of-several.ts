import { textToPairs } from '../japanese/text-likeness.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { oneLine } from '../japanese/width.ts';
import { cutQuote } from '../model/cut-quote.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import type { TablePart } from './parts.ts';

/** Two years can be any two steps of one project. */
const MIN_YEARS = 3;
/** Characters of the words quoted in a message. */
const MAX_QUOTE = 60;
/** The object of the work: 電子カルテ in 電子カルテの更新. */
const THING = /^(.{2,})[のを]/su;

/**
 * Years below each other with a different object each (電子カルテの更新, 医師住宅の整備), which is neither in the name above nor
 * common to any project (計画の策定): they may be several projects, one per year.
 */
export function yearsOfSeveralToNotices({ isNameless, header, rows }: TablePart, { stages }: Vocabulary): Notice[] {
  if (!isNameless || header?.kind !== 'schedule') return [];
  const { name, years } = header.columns;
  const times = new Set(years.map(({ column }) => column));
  const cells = rows.flatMap((row) => row.cells).filter(({ column }) => times.has(column));
  const label = rows[0]?.cells.find(({ column }) => column === name);
  const things = cells.map(({ text }) => THING.exec(text)?.[1]);
  const isOfSeveral =
    label !== undefined &&
    cells.length >= MIN_YEARS &&
    things.every((thing) => thing && !stages.some((stage) => thing.endsWith(stage))) &&
    shareNothing([label.text, ...things]);
  if (!isOfSeveral) return [];
  const texts = cutQuote(cells.map(({ text }) => oneLine(text)).join('、'), MAX_QUOTE);
  const source = placesToSource(cells.map(({ place }) => place));
  return [notice('sections/years-of-several', { source, values: { name: oneLine(label.text), texts } })];
}

/** Whether no two of the texts share a pair of neighbouring characters. */
function shareNothing(texts: readonly (string | undefined)[]): boolean {
  const seen = new Set<string>();
  return texts.every((text = '') => {
    const pairs = [...textToPairs(text).counts.keys()];
    const isNew = pairs.every((pair) => !seen.has(pair));
    for (const pair of pairs) seen.add(pair);
    return isNew;
  });
}
