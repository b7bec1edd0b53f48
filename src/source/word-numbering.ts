import { numberToCircled } from '../japanese/circled.ts';
import { childOf, childrenOf, elementAt, toNumber, type XmlElement } from './xml.ts';

/** A paragraph's style, its list, and its level in the list, from 0. */
export type ParagraphNumber = { style: string | null; list: string | null; level: number | null };

/** Returns, for each paragraph in order, the number that Word prints before it; "" if it prints none. */
export type Numbering = { toLabel: (paragraph: ParagraphNumber) => string };

type Level = { format: string; text: string; start: number };
type List = { id: string; levels: Map<number, Level> };

const NO_LIST = '0';
/** Symbol fonts keep bullets at private characters, which mean nothing without the font. */
const PRIVATE = /\p{Co}/u;

/** The lists of a document; missing or damaged parts number nothing. */
export function treesToNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = treeToLists(numbering ?? undefined);
  const styled = treeToStyles(styles ?? undefined);
  const counters = new Map<string, number[]>();
  return {
    toLabel: ({ style, list, level }) => {
      const own = style === null ? undefined : styled.get(style);
      const found = lists.get(list ?? own?.list ?? NO_LIST);
      const at = level ?? own?.level ?? 0;
      const shape = found?.levels.get(at);
      if (!found || !shape) return '';
      const counts = counters.get(found.id) ?? [];
      counters.set(found.id, counts);
      counts[at] = (counts[at] ?? shape.start - 1) + 1;
      counts.length = at + 1;
      return levelToLabel(found, at, counts);
    },
  };
}

/** Lists by the number that paragraphs refer to; those of one abstract list share their counts. */
function treeToLists(tree: XmlElement | undefined): Map<string, List> {
  const abstract = new Map(
    childrenOf(tree, 'abstractNum').map((one): [string, Map<number, Level>] => [
      one.attributes.abstractNumId ?? '',
      new Map(childrenOf(one, 'lvl').map((level) => [toNumber(level.attributes.ilvl, 0), elementToLevel(level)])),
    ]),
  );
  return new Map(
    childrenOf(tree, 'num').map((one): [string, List] => {
      const base = childOf(one, 'abstractNumId')?.attributes.val ?? '';
      const levels = new Map(abstract.get(base));
      const overrides = childrenOf(one, 'lvlOverride');
      for (const override of overrides) {
        const at = toNumber(override.attributes.ilvl, 0);
        const start = childOf(override, 'startOverride');
        const level = childOf(override, 'lvl') ? elementToLevel(childOf(override, 'lvl')) : levels.get(at);
        if (level) levels.set(at, { ...level, start: toNumber(start?.attributes.val, level.start) });
      }
      const number = one.attributes.numId ?? '';
      return [number, { id: overrides.length > 0 ? `own ${number}` : base, levels }];
    }),
  );
}

function elementToLevel(level: XmlElement | undefined): Level {
  return {
    format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
    text: childOf(level, 'lvlText')?.attributes.val ?? '',
    start: toNumber(childOf(level, 'start')?.attributes.val, 1),
  };
}

function treeToStyles(tree: XmlElement | undefined): Map<string, { list: string; level: number | null }> {
  return new Map(
    childrenOf(tree, 'style').flatMap((style): [string, { list: string; level: number | null }][] => {
      const number = elementAt(style, 'pPr', 'numPr');
      const list = childOf(number, 'numId')?.attributes.val;
      const level = childOf(number, 'ilvl')?.attributes.val;
      return list === undefined ? [] : [[style.attributes.styleId ?? '', { list, level: Number(level ?? 0) }]];
    }),
  );
}

/** "(%1)" to "(2)" and a blank, for the second paragraph. */
function levelToLabel({ levels }: List, at: number, counts: readonly number[]): string {
  const shape = levels.get(at);
  if (!shape || shape.format === 'none' || PRIVATE.test(shape.text)) return '';
  const label = shape.text.replace(/%(\d)/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    return toPrinted(counts[level] ?? levels.get(level)?.start ?? 1, levels.get(level)?.format ?? 'decimal');
  });
  return label === '' ? '' : `${label} `;
}

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const KANJI = '〇一二三四五六七八九';

function toPrinted(number: number, format: string): string {
  switch (format) {
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return numberToCircled(number) ?? String(number);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'aiueo':
    case 'aiueoFullWidth':
      return KANA[number - 1] ?? String(number);
    case 'iroha':
    case 'irohaFullWidth':
      return IROHA[number - 1] ?? String(number);
    case 'japaneseCounting':
    case 'ideographDigital':
      return number < 10
        ? (KANJI[number] ?? '')
        : number < 20
          ? `十${number === 10 ? '' : KANJI[number - 10]}`
          : String(number);
    case 'lowerLetter':
      return number <= 26 ? String.fromCodePoint(0x60 + number) : String(number);
    case 'upperLetter':
      return number <= 26 ? String.fromCodePoint(0x40 + number) : String(number);
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}
