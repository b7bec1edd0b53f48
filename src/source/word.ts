import { archiveToParts } from './archive.ts';
import { readWordBody, type WordContents } from './word-body.ts';
import { bytesToNumbering } from './word-numbering.ts';
import { bytesToTree, childrenOf } from './xml.ts';

type WordFault =
  | { fault: 'archive-damaged' | 'archive-large' }
  | { fault: 'word-part-missing'; values: { part: string } };

const MAIN_PART = 'word/document.xml';
const RELATIONS = '_rels/.rels';

/** The lines and tables of a .docx. Headers, footers and notes are left out. */
export async function bytesToWord(bytes: Uint8Array): Promise<WordContents | WordFault> {
  const archive = await archiveToParts(bytes, (name) => name === RELATIONS || /^word\/[^/]+\.xml$/u.test(name));
  if ('fault' in archive) return { fault: `archive-${archive.fault}` };
  const { parts } = archive;
  const main = await findMainPart(parts.get(RELATIONS));
  const body = parts.get(main);
  if (!body) return { fault: 'word-part-missing', values: { part: main } };
  return readWordBody(body, await bytesToNumbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml')));
}

/** Some programs call it document2.xml. */
async function findMainPart(relations: Uint8Array | undefined): Promise<string> {
  const tree = relations ? await bytesToTree(relations) : null;
  const main = childrenOf(tree ?? undefined, 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  );
  return main?.attributes.Target?.replace(/^\//u, '') ?? MAIN_PART;
}
