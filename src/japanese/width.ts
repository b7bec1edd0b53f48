const WIDE = /[！-｝\u3000\u00a0]/u;

/** Full-width ASCII (！ to ～) to half width and ideographic blanks to blanks; all else, such as ① and ㈱, stays. */
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

/** A text without any blanks, to compare texts that wrap differently. */
export function bare(text: string): string {
  // most texts have none, and a test is faster than a replacement
  return BLANK.test(text) ? text.replace(/\s+/gu, '') : text;
}

const BLANK = /\s/u;

/** A character as its code point: half a million are looked at, and a number needs no allocation. */
export type Code = number;

export function eachCode(text: string, visit: (code: Code) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    visit(code);
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

/** Wraps each line of a text to a width in full-width characters, or in the unit of `widthOf`. */
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

/** A text as the source of a pattern that matches it; within [ and ], of one that matches any of its characters. */
export function escapePattern(text: string): string {
  // "\\-" is not a valid escape outside [ and ]
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d');
}

/** The source of a pattern that matches a half-width text in either width: "KPI" also matches "ＫＰＩ". */
export function escapeWidths(text: string): string {
  return [...text]
    .map((char) => (/[!-}]/u.test(char) ? `[${escapePattern(char)}${toFullWidth(char)}]` : escapePattern(char)))
    .join('');
}

/** A text on one line, for quoting or comparing. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A label or a remark without line breaks, which are usually wraps of a narrow cell; other blanks stay as printed. */
export function breaksToBlanks(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}
