import { z } from 'zod';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import data from './placeholders.json' with { type: 'json' };
import { foldWidth } from './width.ts';

const words = z.strictObject({ blank: z.array(z.string()), errors: z.array(z.string()) }).parse(data);

/** What a program writes into a cell that is empty or whose formula fails. */
type Placeholder = { kind: 'blank' | 'error'; text: string; place: Place };

const LONGEST = Math.max(...[...words.blank, ...words.errors].map((word) => word.length));
/** A head that pandas makes up: "Unnamed: 3", "Unnamed: 3_level_1". */
const UNNAMED = /^Unnamed: ?\d+(?:_level_\d+)?$/u;
/** Shown for a number if its column is too narrow. */
const TOO_NARROW = /^#{3,}$/u;

/** Replaces texts that no person wrote (NaN, Unnamed: 1, #REF!) with empty cells, and gives notices for them. */
export function newPlaceholders(): { clear: (text: string, toPlace: () => Place) => string; notices: () => Notice[] } {
  const found: Placeholder[] = [];
  return {
    clear: (text, toPlace) => {
      const kind = textToKind(text.trim());
      if (kind === null) return text;
      found.push({ kind, text: text.trim(), place: toPlace() });
      return '';
    },
    notices: () => [
      ...toNotices('source/cells-empty', 'blank', found),
      ...toNotices('source/cell-errors', 'error', found),
    ],
  };
}

function textToKind(text: string): Placeholder['kind'] | null {
  if (UNNAMED.test(text)) return 'blank';
  if (TOO_NARROW.test(text)) return 'error';
  if (text.length > LONGEST) return null;
  const word = foldWidth(text).toLowerCase();
  if (words.blank.includes(word)) return 'blank';
  return words.errors.includes(word) ? 'error' : null;
}

function toNotices(
  code: 'source/cells-empty' | 'source/cell-errors',
  kind: Placeholder['kind'],
  found: readonly Placeholder[],
): Notice[] {
  const own = found.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  const texts = [...new Set(own.map(({ text }) => text))].slice(0, MAX_TEXTS).join('、');
  return [
    notice(code, { source: placesToSource(own.map(({ place }) => place)), values: { texts, count: own.length } }),
  ];
}

/** Texts quoted in one message. */
const MAX_TEXTS = 5;
