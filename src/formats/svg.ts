export type Attributes = Readonly<Record<string, string | number>>;

/** What XML 1.0 has no way to write, lone surrogates too. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element; `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${toAttribute(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Elements in a group, one on a line; nothing where there are none. */
export function group(attributes: Attributes, elements: readonly string[]): string {
  return elements.length === 0 ? '' : element('g', attributes, `\n${elements.join('\n')}\n`);
}

export function textToXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** What a browser shows when the pointer rests on the element around it. */
export function toTitle(lines: readonly string[]): string {
  return element('title', {}, textToXml(lines.filter((line) => line !== '').join('\n')) || ' ');
}

/** Hundredths of a point, so that the same page gives the same bytes. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

function toAttribute(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : textToXml(value);
}

/** Advance of a character in sizes: Latin letters and half-width kana take about half of it. */
const HALF_WIDTH = /[\u0020-\u007e\u2013\uff61-\uff9f]/u;
const HALF_ADVANCE = 0.54;

/** About how long a text is (points) in a sans-serif font of `size`. */
export function textToWidth(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (HALF_WIDTH.test(char) ? HALF_ADVANCE : 1) * size, 0);
}

/** The text cut so that it is no longer than `width` (points). */
export function cutText(text: string, size: number, width: number): string {
  if (textToWidth(text, size) <= width) return text;
  const chars = [...text];
  let room = width - size;
  const end = chars.findIndex((char) => {
    room -= textToWidth(char, size);
    return room < 0;
  });
  return `${chars.slice(0, Math.max(end, 0)).join('')}…`;
}
