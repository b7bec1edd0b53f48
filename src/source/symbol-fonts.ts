import { z } from 'zod';
import symbolData from './symbol-fonts.json' with { type: 'json' };

/** The character that a symbol font prints for each code. */
export type Symbols = ReadonlyMap<number, string>;

/** The tables by the name of the font, in lower case without blanks; a code is two hexadecimal digits. */
const tables = new Map(
  Object.entries(z.record(z.string(), z.record(z.string().length(2), z.string())).parse(symbolData)).map(
    ([name, table]): [string, Symbols] => [
      name,
      new Map(Object.entries(table).map(([code, character]) => [Number.parseInt(code, 16), character])),
    ],
  ),
);

/** For symbol fonts that are not listed: the signs that most of them have in common. */
const common = tables.get('other') ?? new Map<number, string>();
const STYLES = /(?:regular|normal|bold|italic|oblique|mt)+$/;

/** Where symbol fonts that identify themselves keep their codes. */
const [FIRST_PRIVATE, LAST_PRIVATE] = [0xf020, 0xf0ff];
const FIRST_HIGH_CODE = 0x80;
/** How programs decode a code if nothing states its meaning. */
const decoders = ['windows-1252', 'macintosh'].map((encoding) => new TextDecoder(encoding));

/** "ABCDEF+Wingdings-Regular" to the table of Wingdings; null for other fonts. */
export function titleToSymbols(title: string): Symbols | null {
  const name = title
    .replace(/^[A-Z]{6}\+/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  return tables.get(name) ?? tables.get(name.replace(STYLES, '')) ?? null;
}

/** The character that a glyph prints: "l" in Wingdings is ●, and so is U+F06C, the same code in a symbol font. */
export function symbolToCharacter(unicode: string, code: number, symbols: Symbols | null): string {
  const point = unicode.codePointAt(0) ?? 0;
  if (point >= FIRST_PRIVATE && point <= LAST_PRIVATE) {
    return (symbols ?? common).get(point - FIRST_PRIVATE + 0x20) ?? unicode;
  }
  if (symbols === null) return unicode;
  if (point < FIRST_HIGH_CODE) return symbols.get(point) ?? unicode;
  const isTaken =
    code >= FIRST_HIGH_CODE && code <= 0xff && decoders.some((one) => one.decode(Uint8Array.of(code)) === unicode);
  return isTaken ? (symbols.get(code) ?? unicode) : unicode;
}
