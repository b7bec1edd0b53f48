import type { WrittenPart } from '../model/written.ts';
import { type DocumentBuilder, newDocumentBuilder } from './document-builder.ts';
import { symbolToCharacter, titleToSymbols } from './symbol-fonts.ts';
import { containsTable, drawingToShape, mayBeBar } from './word-drawings.ts';
import type { Numbering, ParagraphNumber } from './word-numbering.ts';
import { addToLook, type RunLook, type RunStyles, toHeadingLevel } from './word-styles.ts';
import { newWordTables, type WordTables } from './word-tables.ts';
import { isOff, newTreeBuilder, readTree, readXml, type TreeBuilder, type XmlReader } from './xml.ts';

/** The contents of a Word document. */
export type WordContents = {
  parts: WrittenPart[];
  pictures: number;
  /** Drawn arrows that belong to no cell. */
  arrows: number;
};

/** The look of paragraphs and words, from other parts of the document. */
type WordLooks = { numbering: Numbering; styles: RunStyles; headings: ReadonlyMap<string, number> };

type Attributes = Readonly<Record<string, string>>;

/** Content that is not printed: deleted text, readings of words, the fallback of a drawing. */
const NOT_PRINTED = new Set(['del', 'moveFrom', 'rt', 'Fallback', 'sdtPr', 'tblPrEx']);
const DELETED = new Set(['del', 'moveFrom']);
/** State before a tracked change: `trPrChange`, `tblGridChange`. */
const HISTORY = /Change$/u;
/** Preset shapes that point somewhere; a line does if it has heads. */
const POINTED = /^(?:(?:notched|striped)?Right|left|leftRight|right)Arrow$|^(?:homePlate|chevron)$/u;
const OLD_BLOCKS = new Set(['13', '15', '55', '66', '69', '93', '94']);
/** Containers of a drawing, beside the text or inline. */
const DRAWINGS = new Set(['anchor', 'inline', 'pict']);
const NO_PARAGRAPH: ParagraphNumber = { style: null, list: null, level: null };

/** Reads the body of a document in order. */
export async function readWordBody(body: Uint8Array, looks: WordLooks): Promise<WordContents> {
  const builder = newDocumentBuilder();
  const tables = newWordTables(builder);
  const found = { picture: 0, arrow: 0 };
  const reader = newBodyReader(builder, tables, looks, (name, attributes) => {
    const kind = elementToDrawing(name, attributes);
    if (kind) found[kind] += 1;
    if (kind === 'picture') builder.addPicture();
  });
  /** The current drawing; only when it is complete can it be assigned to a cell. */
  let drawing: TreeBuilder | null = null;
  await readXml(body, {
    open: (name, attributes) => {
      if (drawing === null && reader.isPrinted() && DRAWINGS.has(name) && tables.isInCell()) drawing = newTreeBuilder();
      (drawing ?? reader).open(name, attributes);
    },
    text: (text) => (drawing ?? reader).text(text),
    close: (name) => {
      (drawing ?? reader).close(name);
      const tree = drawing?.toTree() ?? null;
      if (tree === null) return;
      drawing = null;
      const shape = containsTable(tree) ? null : drawingToShape(tree);
      if (shape && tables.draw(shape)) return;
      const { arrow } = found;
      readTree(tree, reader);
      if (shape && mayBeBar(shape) && found.arrow === arrow) found.arrow += 1;
    },
  });
  return { parts: builder.finish(), pictures: found.picture, arrows: found.arrow };
}

/** Whether an element is a picture, or an arrow by its shape or its line heads; null for other elements. */
function elementToDrawing(name: string, attributes: Attributes): 'picture' | 'arrow' | null {
  const { prst = '', type = 'none', startarrow = 'none', endarrow = 'none' } = attributes;
  switch (name) {
    case 'blip':
    case 'imagedata':
      return 'picture';
    case 'prstGeom':
      return POINTED.test(prst) ? 'arrow' : null;
    case 'headEnd':
    case 'tailEnd':
      return type === 'none' ? null : 'arrow';
    // VML, the older drawing format: block arrows by number, lines by their heads
    case 'shape':
      return OLD_BLOCKS.has(type.replace(/^#?_x0000_t/u, '')) ? 'arrow' : null;
    case 'stroke':
      return startarrow === 'none' && endarrow === 'none' ? null : 'arrow';
    default:
      return null;
  }
}

/**
 * Receives the elements of a body: paragraphs and text go to the builder, tables to `tables`, all others to `seeOther`.
 */
function newBodyReader(
  builder: DocumentBuilder,
  tables: WordTables,
  { numbering, styles, headings }: WordLooks,
  onOther: (name: string, attributes: Attributes) => void,
): Required<XmlReader> & { isPrinted: () => boolean } {
  let paragraph = NO_PARAGRAPH;
  /** The level of the current paragraph if it is a heading. */
  let heading: number | null = null;
  /** The paragraph's number, until its first word is written. */
  let label = '';
  /**
   * Whether the paragraph's properties are open, and whether it ends a line: a deleted or hidden mark joins it with the
   * next paragraph.
   */
  let [isInProperties, endsLine] = [false, true];
  let [runs, isText] = [0, false];
  /** The looks of the paragraph and of the current run. */
  let [paragraphLook, look]: [RunLook, RunLook] = [{}, {}];
  /** The depth inside an element that is not printed, counted from 1. */
  let unprintedDepth = 0;
  const write = (text: string): void => {
    if (look.isHidden || text === '' || tables.isCovered()) return;
    // the number of a paragraph goes before its first word that is not struck out
    if (!look.isStruck) builder.text(label);
    const from = builder.lineLength();
    builder.text(text, look.isStruck);
    if (look.isStruck) return;
    label = '';
    const color = look.fill ?? (builder.isColorSign(from) ? look.ink : null);
    if (color) builder.addSwatch(color, from);
  };
  const applyLook = (name: string, attributes: Attributes): void => {
    if (runs > 0 && !isInProperties) look = addToLook(look, { name, attributes });
  };
  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: () => {
      tables.beginCell();
      [paragraph, label, endsLine] = [NO_PARAGRAPH, '', true];
      heading = null;
      paragraphLook = {};
    },
    pPr: () => {
      isInProperties = true;
    },
    pStyle: ({ val = null }) => {
      paragraph = { ...paragraph, style: val };
      heading = headings.get(val ?? '') ?? null;
      paragraphLook = styles.get(val ?? '') ?? {};
    },
    outlineLvl: ({ val }) => {
      heading = toHeadingLevel(val);
    },
    ilvl: ({ val }) => {
      paragraph = { ...paragraph, level: Number(val) || 0 };
    },
    numId: ({ val = null }) => {
      paragraph = { ...paragraph, list: val };
    },
    r: () => {
      runs += 1;
      look = paragraphLook;
    },
    rStyle: ({ val = '' }) => {
      if (runs > 0) look = { ...look, ...styles.get(val) };
    },
    vanish: (attributes) => {
      if (isInProperties) endsLine = isOff(attributes.val);
      else applyLook('vanish', attributes);
    },
    ...Object.fromEntries(
      ['strike', 'dstrike', 'shd', 'color'].map((name) => [
        name,
        (attributes: Attributes) => applyLook(name, attributes),
      ]),
    ),
    t: () => {
      isText = true;
    },
    tab: () => {
      if (runs > 0) write(' ');
    },
    br: () => builder.endLine(),
    cr: () => builder.endLine(),
    txbxContent: () => builder.endLine(),
    noBreakHyphen: () => write('-'),
    sym: (attributes) => write(toSymbol(attributes)),
  };
  const closing: Readonly<Record<string, () => void>> = {
    pPr: () => {
      isInProperties = false;
      if (endsLine && !tables.isCovered()) label = numbering.toLabel(paragraph);
      if (heading !== null) builder.markHeading(heading);
    },
    p: () => {
      if (endsLine) builder.endLine();
    },
    txbxContent: () => builder.endLine(),
    r: () => {
      runs -= 1;
      look = paragraphLook;
    },
    t: () => {
      isText = false;
    },
  };
  return {
    open: (name, attributes) => {
      if (unprintedDepth > 0) unprintedDepth += 1;
      else if (tables.open(name, attributes)) return;
      else if (NOT_PRINTED.has(name) || HISTORY.test(name)) {
        unprintedDepth += 1;
        if (isInProperties && DELETED.has(name)) endsLine = false;
      } else if (opening[name]) opening[name](attributes);
      else if (!tables.isCovered()) onOther(name, attributes);
    },
    close: (name) => {
      if (unprintedDepth > 0) unprintedDepth -= 1;
      else if (!tables.close(name)) closing[name]?.();
    },
    text: (text) => {
      if (unprintedDepth === 0 && isText) write(text);
    },
    isPrinted: () => unprintedDepth === 0,
  };
}

/** `<w:sym w:font="Wingdings" w:char="F0E0"/>` to the character that the symbol font prints. */
function toSymbol({ font = '', char = '' }: Attributes): string {
  const code = Number.parseInt(char, 16);
  return Number.isFinite(code) && code > 0 && code <= 0xffff
    ? symbolToCharacter(String.fromCharCode(code), code & 0xff, titleToSymbols(font))
    : '';
}
