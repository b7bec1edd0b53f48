import { isOff, readXml } from './xml.ts';

/** A text of a cell, and where its parts have fonts of their own these parts; `isStruck` is null of what has the cell's font. */
export type CellText = { text: string; runs: TextRun[] };
type TextRun = { text: string; isStruck: boolean | null };

/** Receives what stands in an element that holds a text, and gives the text; the readings that Japanese programs keep beside it are left out. */
export type TextReader = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  take: () => CellText;
};

export function newTextReader(): TextReader {
  let runs: TextRun[] = [];
  let isStruck: boolean | null = null;
  let [isText, isReading] = [false, false];
  return {
    open: (name, { val }) => {
      if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
      else if (name === 'r') isStruck = null;
      // a part with a font of its own has all of it
      else if (name === 'rPr') isStruck = false;
      else if (name === 'strike') isStruck = !isOff(val);
    },
    text: (text) => {
      if (isText) runs.push({ text, isStruck });
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'r') isStruck = null;
    },
    take: () => {
      const taken = runs;
      runs = [];
      const isRich = taken.some((run) => run.isStruck !== null);
      return { text: taken.map((run) => run.text).join(''), runs: isRich ? taken : [] };
    },
  };
}

/** What of a text holds, and what has a line through it; `isStruck`: whether the cell's font has one. */
export function splitStruck({ text, runs }: CellText, isStruck: boolean): { text: string; struck: string } {
  const plain = unescapeText(text);
  if (runs.length === 0) return isStruck ? { text: '', struck: plain } : { text: plain, struck: '' };
  const join = (struck: boolean): string =>
    unescapeText(
      runs
        .filter((run) => (run.isStruck ?? isStruck) === struck)
        .map((run) => run.text)
        .join(''),
    );
  return { text: join(false), struck: join(true) };
}

/** The shared strings in their order. */
export async function partToStrings(part: Uint8Array): Promise<CellText[]> {
  const strings: CellText[] = [];
  const reader = newTextReader();
  await readXml(part, {
    open: reader.open,
    text: reader.text,
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

/** Characters that XML has no sign for: "_x000D_". */
function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/gu, '\n');
}
