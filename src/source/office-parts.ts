import { bytesToTree, childrenOf, type XmlElement } from './xml.ts';

/** The parts of an office document by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The name of the part with which an office document begins; `usual` if the document does not state it. */
export async function findMainPart(parts: Parts, usual: string): Promise<string> {
  const relations = await partToRelations(parts, '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? usual;
}

type Relation = { type: string; target: string };

/** The relations of a part inside its document, by id; the part "" is the whole file. */
export async function partToRelations(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, at), part.slice(at)];
  const tree = await partToTree(parts, `${folder}_rels/${file}.rels`);
  const relations = childrenOf(tree ?? undefined, 'Relationship').flatMap(({ attributes }): [string, Relation][] => {
    if (attributes.TargetMode === 'External') return [];
    const type = attributes.Type?.split('/').at(-1) ?? '';
    return [[attributes.Id ?? '', { type, target: resolve(folder, attributes.Target ?? '') }]];
  });
  return new Map(relations);
}

/** "../drawings/drawing1.xml" is relative to a folder; "/xl/workbook.xml" to the root. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The tree of a part; null if there is no such part. */
export async function partToTree(parts: Parts, part: string | null): Promise<XmlElement | null> {
  const bytes = part === null ? undefined : parts.get(part);
  return bytes ? bytesToTree(bytes) : null;
}
