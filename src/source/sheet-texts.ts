import { isOff, readXml } from './xml.ts';

/**
 * The text of a cell and, if parts of it have their own fonts, these parts; `isStruck` is null for those in the cell's
 * font.
 */
export type CellText = { text: string; runs: TextRun[] };
type TextRun = { text: string; isStruck: boolean | null };

/** Collects the text of an element, without the readings (furigana) that Japanese programs store beside it. */
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
      // a part with its own font inherits nothing
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

/** The text without struck-through parts, and these parts; `isStruck`: whether the cell's font strikes through. */
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

/** The shared strings in order. */
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

/** Characters that XML cannot represent: "_x000D_". */
function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/gu, '\n');
}
