import { archiveToParts } from './archive.ts';
import { findMainPart, partToTree } from './office-parts.ts';
import { readWordBody, type WordContents } from './word-body.ts';
import { treesToNumbering } from './word-numbering.ts';
import { treeToHeadingLevels, treeToRunStyles } from './word-styles.ts';

type WordFault =
  | { fault: 'archive-damaged' | 'archive-large' }
  | { fault: 'word-part-missing'; values: { part: string } };

const USUAL_PART = 'word/document.xml';
const RELATIONS = '_rels/.rels';

/** The lines and tables of a .docx, without headers, footers and notes. */
export async function bytesToWord(bytes: Uint8Array): Promise<WordContents | WordFault> {
  const archive = await archiveToParts(bytes, (name) => name === RELATIONS || /^word\/[^/]+\.xml$/u.test(name));
  if ('fault' in archive) return { fault: `archive-${archive.fault}` };
  const { parts } = archive;
  // Some programs name it document2.xml.
  const main = await findMainPart(parts, USUAL_PART);
  const body = parts.get(main);
  if (!body) return { fault: 'word-part-missing', values: { part: main } };
  const numbering = await partToTree(parts, 'word/numbering.xml');
  const styles = await partToTree(parts, 'word/styles.xml');
  return readWordBody(body, {
    numbering: treesToNumbering(numbering, styles),
    styles: treeToRunStyles(styles),
    headings: treeToHeadingLevels(styles),
  });
}
