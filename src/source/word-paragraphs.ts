import type { DocumentBuilder } from './document-builder.ts';
import { symbolToCharacter, titleToSymbols } from './symbol-fonts.ts';
import type { Numbering, ParagraphNumber } from './word-numbering.ts';
import { addToLook, type RunLook, type RunStyles, toHeadingLevel } from './word-styles.ts';
import type { WordTables } from './word-tables.ts';
import { isOff } from './xml.ts';

/** The look of paragraphs and words, from other parts of the document. */
export type WordLooks = { numbering: Numbering; styles: RunStyles; headings: ReadonlyMap<string, number> };

/** The current paragraph and run of a body, and where their text goes. */
export type OpenParagraph = {
  readonly builder: DocumentBuilder;
  readonly tables: WordTables;
  readonly looks: WordLooks;
  number: ParagraphNumber;
  /** The level of the current paragraph if it is a heading. */
  heading: number | null;
  /** The paragraph's number, until its first word is written. */
  label: string;
  isInProperties: boolean;
  /** Whether the paragraph ends a line: a deleted or hidden mark joins it with the next paragraph. */
  endsLine: boolean;
  /** The number of open runs, and whether a text is open. */
  runs: number;
  isText: boolean;
  /** The looks of the paragraph and of the current run. */
  paragraphLook: RunLook;
  look: RunLook;
};

type Attributes = Readonly<Record<string, string>>;

const NO_NUMBER: ParagraphNumber = { style: null, list: null, level: null };

export function newOpenParagraph(builder: DocumentBuilder, tables: WordTables, looks: WordLooks): OpenParagraph {
  return {
    builder,
    tables,
    looks,
    number: NO_NUMBER,
    heading: null,
    label: '',
    isInProperties: false,
    endsLine: true,
    runs: 0,
    isText: false,
    paragraphLook: {},
    look: {},
  };
}

export function writeText(open: OpenParagraph, text: string): void {
  const { builder, look } = open;
  if (look.isHidden || text === '' || open.tables.isCovered()) return;
  // the number of a paragraph goes before its first word that is not struck out
  if (!look.isStruck) builder.text(open.label);
  const from = builder.lineLength();
  builder.text(text, look.isStruck);
  if (look.isStruck) return;
  open.label = '';
  const color = look.fill ?? (builder.isColorSign(from) ? look.ink : null);
  if (color) builder.addSwatch(color, from);
}

type Handler = (open: OpenParagraph, attributes: Attributes) => void;

function lookHandler(name: string): Handler {
  return (open, attributes) => {
    if (open.runs > 0 && !open.isInProperties) open.look = addToLook(open.look, { name, attributes });
  };
}

const addVanish = lookHandler('vanish');

function endLine({ builder }: OpenParagraph): void {
  builder.endLine();
}

/** What the start of each element does; other elements are not part of a paragraph. */
export const paragraphStarts: Readonly<Record<string, Handler>> = {
  p: (open) => {
    open.tables.beginCell();
    Object.assign(open, { number: NO_NUMBER, label: '', endsLine: true, heading: null, paragraphLook: {} });
  },
  pPr: (open) => {
    open.isInProperties = true;
  },
  pStyle: (open, { val = null }) => {
    const { headings, styles } = open.looks;
    open.number = { ...open.number, style: val };
    open.heading = headings.get(val ?? '') ?? null;
    open.paragraphLook = styles.get(val ?? '') ?? {};
  },
  outlineLvl: (open, { val }) => {
    open.heading = toHeadingLevel(val);
  },
  ilvl: (open, { val }) => {
    open.number = { ...open.number, level: Number(val) || 0 };
  },
  numId: (open, { val = null }) => {
    open.number = { ...open.number, list: val };
  },
  r: (open) => {
    open.runs += 1;
    open.look = open.paragraphLook;
  },
  rStyle: (open, { val = '' }) => {
    if (open.runs > 0) open.look = { ...open.look, ...open.looks.styles.get(val) };
  },
  vanish: (open, attributes) => {
    if (open.isInProperties) open.endsLine = isOff(attributes.val);
    else addVanish(open, attributes);
  },
  strike: lookHandler('strike'),
  dstrike: lookHandler('dstrike'),
  shd: lookHandler('shd'),
  color: lookHandler('color'),
  t: (open) => {
    open.isText = true;
  },
  tab: (open) => {
    if (open.runs > 0) writeText(open, ' ');
  },
  br: endLine,
  cr: endLine,
  txbxContent: endLine,
  noBreakHyphen: (open) => writeText(open, '-'),
  sym: (open, attributes) => writeText(open, toSymbol(attributes)),
};

/** What the end of each element does. */
export const paragraphEnds: Readonly<Record<string, (open: OpenParagraph) => void>> = {
  pPr: (open) => {
    open.isInProperties = false;
    if (open.endsLine && !open.tables.isCovered()) open.label = open.looks.numbering.toLabel(open.number);
    if (open.heading !== null) open.builder.markHeading(open.heading);
  },
  p: (open) => {
    if (open.endsLine) open.builder.endLine();
  },
  txbxContent: endLine,
  r: (open) => {
    open.runs -= 1;
    open.look = open.paragraphLook;
  },
  t: (open) => {
    open.isText = false;
  },
};

/** `<w:sym w:font="Wingdings" w:char="F0E0"/>` to the character that the symbol font prints. */
function toSymbol({ font = '', char = '' }: Attributes): string {
  const code = Number.parseInt(char, 16);
  return Number.isFinite(code) && code > 0 && code <= 0xffff
    ? symbolToCharacter(String.fromCharCode(code), code & 0xff, titleToSymbols(font))
    : '';
}
