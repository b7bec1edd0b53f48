import type { WrittenPart } from '../model/written.ts';
import { type DocumentBuilder, newDocumentBuilder } from './document-builder.ts';
import { containsTable, drawingToShape, mayBeBar } from './word-drawings.ts';
import { newOpenParagraph, paragraphEnds, paragraphStarts, type WordLooks, writeText } from './word-paragraphs.ts';
import { newWordTables, type WordTables } from './word-tables.ts';
import { newTreeBuilder, readTree, readXml, type TreeBuilder, type XmlReader } from './xml.ts';

/** The contents of a Word document. */
export type WordContents = {
  parts: WrittenPart[];
  pictures: number;
  /** Drawn arrows that belong to no cell. */
  arrows: number;
};

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
 * Receives the elements of a body: paragraphs and text go to the builder, tables to `tables`, all others to `onOther`.
 */
function newBodyReader(
  builder: DocumentBuilder,
  tables: WordTables,
  looks: WordLooks,
  onOther: (name: string, attributes: Attributes) => void,
): Required<XmlReader> & { isPrinted: () => boolean } {
  const paragraph = newOpenParagraph(builder, tables, looks);
  /** The depth inside an element that is not printed, counted from 1. */
  let unprintedDepth = 0;
  return {
    open: (name, attributes) => {
      if (unprintedDepth > 0) unprintedDepth += 1;
      else if (tables.open(name, attributes)) return;
      else if (NOT_PRINTED.has(name) || HISTORY.test(name)) {
        unprintedDepth += 1;
        if (paragraph.isInProperties && DELETED.has(name)) paragraph.endsLine = false;
      } else if (paragraphStarts[name]) paragraphStarts[name](paragraph, attributes);
      else if (!tables.isCovered()) onOther(name, attributes);
    },
    close: (name) => {
      if (unprintedDepth > 0) unprintedDepth -= 1;
      else if (!tables.close(name)) paragraphEnds[name]?.(paragraph);
    },
    text: (text) => {
      if (unprintedDepth === 0 && paragraph.isText) writeText(paragraph, text);
    },
    isPrinted: () => unprintedDepth === 0,
  };
}
