const WIDE = /[！-｝\u3000\u00a0]/u;

/** Full-width ASCII (！ to ～) to half width, ideographic blanks to blanks; nothing else, so that ① and ㈱ stay. */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[！-｝]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ');
}

/** The full-width form of a printed ASCII character. */
function toFullWidth(char: string): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);
}

/** A text without any blank, for comparing what wraps differently. */
export function bare(text: string): string {
  // most texts have none, and to look for one is faster than to replace none
  return BLANK.test(text) ? text.replace(/\s+/gu, '') : text;
}

const BLANK = /\s/u;

/** A character as its code point: half a million are looked at, and a number takes no memory of its own. */
export type Code = number;

export function eachCode(text: string, see: (code: Code) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    see(code);
  }
}

/** Whether a character is a Latin letter or a digit. */
export function isLatin(char: string): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(char);
}

/** Printed width in full-width characters: ASCII and half-width katakana count half. */
export function displayWidth(text: string): number {
  let width = 0;
  eachCode(text, (code) => {
    width += (code >= 0x20 && code <= 0x7e) || (code >= 0xff61 && code <= 0xff9f) ? 0.5 : 1;
  });
  return width;
}

/** The lines that each line of a text takes where a line is no wider than so many full-width characters, or as `widthOf` counts. */
export function wrapText(text: string, width: number, widthOf: (char: string) => number = displayWidth): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let [line, length] = ['', 0];
    for (const char of paragraph) {
      const own = widthOf(char);
      if (line !== '' && length + own > width) {
        lines.push(line);
        [line, length] = ['', 0];
      }
      line += char;
      length += own;
    }
    return [...lines, line];
  });
}

/** A text as the source of a pattern that matches it; between [ and ] of one that matches any of its characters. */
export function escapePattern(text: string): string {
  // "\\-" is no escape outside of [ and ]
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d');
}

/** The source of a pattern that matches a text of half width in either width: "KPI" matches "ＫＰＩ" too. */
export function escapeWidths(text: string): string {
  return [...text]
    .map((char) => (/[!-}]/u.test(char) ? `[${escapePattern(char)}${toFullWidth(char)}]` : escapePattern(char)))
    .join('');
}

/** A text on one line, to quote it or to compare it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A label or a remark with its other blanks as printed; its line ends are wraps of a narrow cell as a rule. */
export function breaksToBlanks(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}
