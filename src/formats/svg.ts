export type Attributes = Readonly<Record<string, string | number>>;

/** Characters that XML 1.0 does not allow, including lone surrogates. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element; `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${toAttribute(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** An SVG whose top left corner is at `left`, `top` (points); `content`: one piece of markup per line. */
export function toDrawing(
  [left, top, width, height]: readonly [left: number, top: number, width: number, height: number],
  content: readonly string[],
  lang: string,
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].join(' '),
    width: `${width}pt`,
    height: `${height}pt`,
    lang,
  };
  const markup = content.filter((one) => one !== '').join('\n');
  return `${element('svg', attributes, `\n${markup}\n`)}\n`;
}

/** A group of elements, one per line; empty if there are none. */
export function group(attributes: Attributes, elements: readonly string[]): string {
  return elements.length === 0 ? '' : element('g', attributes, `\n${elements.join('\n')}\n`);
}

export function textToXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** A title element, which browsers show as a tooltip. */
export function toTitle(lines: readonly string[]): string {
  const text = textToXml(lines.filter((line) => line !== '').join('\n'));
  return text === '' ? '' : element('title', {}, text);
}

/** Rounds to hundredths of a point, so that the same page gives the same bytes. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Path data from commands and coordinates: "M10 20H30". */
export function toPath(steps: readonly (readonly [letter: string, ...points: number[]])[]): string {
  return steps.map(([letter, ...points]) => letter + points.map(round).join(' ')).join('');
}

function toAttribute(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : textToXml(value);
}
