const WIDE = /[！-｝\u3000\u00a0]/u;

/** Full-width ASCII (！ to ～) to half width, ideographic blanks to blanks; nothing else, so that ① and ㈱ stay. */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[！-｝]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ');
}

/** A text without any blank, for comparing what wraps differently. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Printed width in full-width characters: ASCII and half-width katakana count half. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(char) ? 0.5 : 1;
  return width;
}

/** A text as the source of a pattern that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
