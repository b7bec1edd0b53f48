import { bytesToWideEncoding } from './encodings.ts';

/** An element of a small document; names have no prefixes. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text directly in it. */
  text: string;
};

/** Receives the start and end of each element and the text between; names have no prefixes. */
export type XmlReader = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Office programs do not nest elements deeper than this. */
const MAX_DEPTH = 256;

/**
 * Reads XML as a stream. Entities of a document type are not expanded and nothing is fetched; malformed XML is read as
 * far as possible.
 */
export async function readXml(bytes: Uint8Array, reader: XmlReader): Promise<void> {
  const { Parser } = await import('htmlparser2');
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(withoutPrefix(name), withoutPrefixes(attributes)),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(withoutPrefix(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(new TextDecoder(bytesToWideEncoding(bytes) ?? 'utf-8').decode(bytes));
  parser.end();
}

/** Builds a tree of the elements that it receives; elements nested too deep are dropped. */
export type TreeBuilder = Required<XmlReader> & {
  /** The first element; null if there is none or it is still open. */
  toTree: () => XmlElement | null;
};

export function newTreeBuilder(): TreeBuilder {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  let depth = 0;
  return {
    open: (name, attributes) => {
      depth += 1;
      if (depth > MAX_DEPTH) return;
      const element = { name, attributes, children: [], text: '' };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    text: (text) => {
      const element = path.at(-1);
      if (element && depth <= MAX_DEPTH) element.text += text;
    },
    close: () => {
      if (depth <= MAX_DEPTH) path.pop();
      depth -= 1;
    },
    toTree: () => (depth === 0 ? (root.children[0] ?? null) : null),
  };
}

/** A small document as a tree; null if it has no element. */
export async function bytesToTree(bytes: Uint8Array): Promise<XmlElement | null> {
  const builder = newTreeBuilder();
  await readXml(bytes, builder);
  return builder.toTree();
}

/** Sends a tree to a reader as if it were read from the document; elements hold either text or elements. */
export function readTree({ name, attributes, text, children }: XmlElement, reader: XmlReader): void {
  reader.open?.(name, attributes);
  if (text !== '') reader.text?.(text);
  for (const child of children) readTree(child, reader);
  reader.close?.(name);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element at the end of a path of names. */
export function elementAt(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(childOf, element);
}

/** The number in an attribute; `otherwise` if there is none. */
export function toNumber(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : otherwise;
}

/** "1", "true" and "on" are true. */
export function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

/** Whether a property of Word is turned off; without a value, it is on. */
export function isOff(text: string | undefined): boolean {
  return text === '0' || text === 'false' || text === 'off';
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(names.map((name) => [withoutPrefix(name), attributes[name] ?? '']));
}
