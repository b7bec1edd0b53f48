import { Document, isSeq, parseDocument } from 'yaml';
import { type Corrections, correctionsSchema, findCorrectionFaults } from '../index.ts';
import { readInput } from './read-input.ts';
import { parseYaml, type YamlKind } from './yaml-file.ts';

/** How corrections that lie beside their edition are called: `<base name>.corrections.yaml`. */
export const correctionsSuffix = '.corrections';

/** Read the corrections at `path`; throws a FileError with line and column where they are malformed or say something wrong. */
export async function readCorrections(path: string): Promise<Corrections> {
  return parseCorrections(await readInput(path), path);
}

export function parseCorrections(bytes: Uint8Array, path: string): Corrections {
  return parseYaml(bytes, path, correctionsKind);
}

const correctionsKind: YamlKind<typeof correctionsSchema> = {
  name: 'corrections',
  schema: correctionsSchema,
  prepare: (value) => (isEmpty(value) ? { corrections: [] } : value),
  depth: 3,
  wrongForm: {
    code: 'corrections/not-a-list',
    values: {
      example:
        '{ set: { years: 2019-2021 }, measure: 道の整備, project: 歩道の設置, activity: 工事, saw: 2019? 工事, … }',
    },
  },
  issueToFault: ({ path: [, , key, field], actual, isMissing }) => {
    const name = String(typeof field === 'string' ? field : key);
    if (isMissing) return { code: 'corrections/missing', values: { field: name } };
    return { code: 'corrections/field', values: { field: name, actual } };
  },
  findFaults: (corrections) =>
    findCorrectionFaults(corrections).map(({ kind, path, actual, expected }) => {
      return { code: `corrections/${kind}`, path, at: 'key', values: { actual, expected } };
    }),
};

/** An empty file, or `corrections:` with nothing behind it yet. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).join() === 'corrections' && Object.values(value)[0] === null;
}

/** Words for a new file. */
const head = ' Corrections of the reading, applied in this order. docs/corrections.md says what an entry can do.';

/** The text of a corrections file with one more entry at its end. Comments and order of the others survive. */
export function addCorrection(text: string | null, entry: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text ?? '');
  if (document.contents === null) {
    const fresh = new Document({ corrections: [entry] });
    fresh.commentBefore = document.comment ?? document.commentBefore ?? head;
    return fresh.toString({ lineWidth: 0 });
  }
  const list = document.get('corrections', true);
  if (isSeq(list) && list.items.length > 0) list.add(document.createNode(entry));
  else {
    const fresh = document.createNode([entry]);
    const comment = list && typeof list === 'object' && 'comment' in list ? list.comment : null;
    fresh.commentBefore = typeof comment === 'string' ? comment : null;
    document.set('corrections', fresh);
  }
  return document.toString({ lineWidth: 0 });
}
