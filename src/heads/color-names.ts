import { colord } from 'colord';
import { z } from 'zod';
import colorNames from '../japanese/color-names.json' with { type: 'json' };
import { bare, escapePattern, foldWidth } from '../japanese/width.ts';
import type { ColorMeaning } from '../model/block.ts';

const range = z.tuple([z.number(), z.number()]);
/** Degrees of the hue, where the first may be above the last, and percent of lightness. */
const names = z
  .array(
    z.strictObject({
      names: z.array(z.string().min(1)),
      hue: range,
      light: range,
      isGrey: z.boolean().default(false),
    }),
  )
  .parse(colorNames);
type Named = (typeof names)[number];

const NAME = names
  .flatMap((one) => one.names)
  .toSorted((a, b) => b.length - a.length)
  .map(escapePattern)
  .join('|');
const CELLS = 'い?(?:の)?(?:セル|部分|箇所|網掛け|塗りつぶし|着色|帯|バー|線|矢印|マス)';
const OPEN = '[(（■●]?(?:薄|濃|うす)?い?';
const COLOR = `${OPEN}(?<color>${NAME})色?(?:${CELLS})?[)）]?`;
const MEANING = '(?<meaning>[^\\s:：=＝、,，。;；／/|｜()（）]{1,20})';
/** 黄色：点検, 青い部分は工事. Without 色 or such a word, は and が stand in sentences: 緑が多い. */
const COLOR_FIRST = new RegExp(
  `(?:${COLOR}\\s*[:：=＝…‥・→]+|${OPEN}(?<said>${NAME})(?:(?<=色)|色(?:${CELLS})?|${CELLS})[はが])\\s*${MEANING}`,
  'gu',
);
/** 実施＝青, 実施（青） */
const MEANING_FIRST = new RegExp(`${MEANING}\\s*[:：=＝(（]\\s*${COLOR}(?=[\\s、,，。;；／/|｜)）]|$)`, 'gu');
const VERB = /(?:を(?:示す|示します|表す|表します|意味する|行う)|とする|である|です)?[。.]?$/u;
/** Percent. Less is grey. */
const MIN_SATURATION = 12;

/**
 * The meanings that a text gives to colours by their names (黄色：点検　赤色：修繕), for those colours of a table that only one of
 * them can name. Empty if a name stands for several of the colours, or for none.
 */
export function textToColorMeanings(text: string, used: readonly string[]): ColorMeaning[] {
  const plain = foldWidth(text);
  if (used.length === 0 || !new RegExp(NAME, 'u').test(plain)) return [];
  const pairs = [COLOR_FIRST, MEANING_FIRST].map((pattern) =>
    [...plain.matchAll(pattern)].map(({ groups }) => ({
      name: groups?.color ?? groups?.said ?? '',
      meaning: bare((groups?.meaning ?? '').replace(VERB, '')),
    })),
  );
  const own = pairs.find((some) => some.length > 0) ?? [];
  const found = own.map(({ name, meaning }) => ({ meaning, colors: used.filter((color) => isNamed(color, name)) }));
  const settled = settle(found.map(({ colors }) => colors));
  if (!settled || new Set(own.map(({ name }) => name)).size < own.length) return [];
  return found.map(({ meaning }, at) => ({ color: settled[at] ?? '', text: meaning }));
}

/** One colour for each name, so that none is left that another name of the text could mean; null if there are several ways. */
function settle(candidates: readonly (readonly string[])[]): string[] | null {
  const ways = candidates.reduce<string[][]>(
    (some, colors) => some.flatMap((way) => colors.filter((one) => !way.includes(one)).map((one) => [...way, one])),
    [[]],
  );
  const [way, ...others] = ways;
  return way && others.length === 0 ? way : null;
}

function isNamed(color: string, name: string): boolean {
  const known = names.find((one) => one.names.includes(name));
  if (!known || !color.startsWith('#')) return false;
  const { h, s, l } = colord(color).toHsl();
  const isGrey = s < MIN_SATURATION;
  return known.isGrey === isGrey && isWithin(l, known.light) && (isGrey || isHue(h, known));
}

function isHue(hue: number, { hue: [from, to] }: Named): boolean {
  return from <= to ? isWithin(hue, [from, to]) : hue >= from || hue <= to;
}

function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}
