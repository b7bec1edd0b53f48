import { bytesToTree, childOf, childrenOf, isOn, type XmlElement } from './xml.ts';

/** A sheet's name and the names of its parts. */
export type SheetPart = { name: string; part: string };

/** What the parts of a workbook say of it. */
export type Workbook = {
  sheets: SheetPart[];
  /** Sheets that are hidden, and those that hold no cells (charts, macros). */
  hidden: string[];
  isFrom1904: boolean;
  strings: string | null;
  styles: string | null;
  theme: string | null;
};

type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of a workbook that are read: no macros, no external links, no pictures. */
export function isWorkbookPart(name: string): boolean {
  return (
    /\.(?:xml|rels)$/iu.test(name) &&
    /^(?:_rels|xl)\//iu.test(name) &&
    !/\/(?:externalLinks|pivot\w*|queryTables|printerSettings|calcChain\.xml|media|comments\w*|threadedComments|customXml|ctrlProps|activeX|charts|diagrams)/iu.test(
      name,
    )
  );
}

/** The workbook of these parts; else the part that is missing. */
export async function partsToWorkbook(parts: Parts): Promise<Workbook | { missing: string }> {
  const main = await toMainPart(parts);
  const bytes = parts.get(main);
  const tree = bytes ? await bytesToTree(bytes) : null;
  if (tree?.name !== 'workbook') return { missing: main };
  const relations = await partToRelations(parts, main);
  const ofType = (type: string): string | null =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  const all = childrenOf(childOf(tree, 'sheets'), 'sheet').map(({ attributes }) => {
    const relation = relations.get(attributes.id ?? '');
    const isShown = (attributes.state ?? 'visible') === 'visible' && (relation?.type ?? 'worksheet') === 'worksheet';
    return { name: attributes.name ?? '', part: relation?.target ?? '', isShown };
  });
  return {
    sheets: all.filter(({ isShown }) => isShown).map(({ name, part }) => ({ name, part })),
    hidden: all.filter(({ isShown }) => !isShown).map(({ name }) => name),
    isFrom1904: isOn(childOf(tree, 'workbookPr')?.attributes.date1904),
    strings: ofType('sharedStrings'),
    styles: ofType('styles'),
    theme: ofType('theme'),
  };
}

const USUAL_PART = 'xl/workbook.xml';

async function toMainPart(parts: Parts): Promise<string> {
  const relations = await partToRelations(parts, '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? USUAL_PART;
}

type Relation = { type: string; target: string };

/** What a part refers to inside of its workbook, by id; "" is the whole file. */
export async function partToRelations(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, at), part.slice(at)];
  const bytes = parts.get(`${folder}_rels/${file}.rels`);
  const tree: XmlElement | null = bytes ? await bytesToTree(bytes) : null;
  const relations = childrenOf(tree ?? undefined, 'Relationship').flatMap(({ attributes }): [string, Relation][] => {
    if (attributes.TargetMode === 'External') return [];
    const type = attributes.Type?.split('/').at(-1) ?? '';
    return [[attributes.Id ?? '', { type, target: resolve(folder, attributes.Target ?? '') }]];
  });
  return new Map(relations);
}

/** "../drawings/drawing1.xml" seen from a folder; "/xl/workbook.xml" from the root. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The tree of a part; null where there is none. */
export async function partToTree(parts: Parts, part: string | null): Promise<XmlElement | null> {
  const bytes = part === null ? undefined : parts.get(part);
  return bytes ? bytesToTree(bytes) : null;
}
