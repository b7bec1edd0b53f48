import type { XmlElement, XmlReader } from './xml.ts';

/** Keeps an element whole while it is read: as a tree, and to be read again as it came. */
export type XmlRecorder = Required<XmlReader> & {
  /** Whether the element is still open. */
  isOpen: () => boolean;
  tree: XmlElement;
  replay: (reader: XmlReader) => void;
};

export function newXmlRecorder(name: string, attributes: XmlElement['attributes']): XmlRecorder {
  const tree: XmlElement = { name, attributes, children: [], text: '' };
  const path = [tree];
  const steps: ((reader: XmlReader) => void)[] = [(reader) => reader.open?.(name, attributes)];
  return {
    open: (inner, own) => {
      const element: XmlElement = { name: inner, attributes: own, children: [], text: '' };
      path.at(-1)?.children.push(element);
      path.push(element);
      steps.push((reader) => reader.open?.(inner, own));
    },
    text: (text) => {
      const element = path.at(-1);
      if (element) element.text += text;
      steps.push((reader) => reader.text?.(text));
    },
    close: (inner) => {
      path.pop();
      steps.push((reader) => reader.close?.(inner));
    },
    isOpen: () => path.length > 0,
    tree,
    replay: (reader) => {
      for (const step of steps) step(reader);
    },
  };
}
