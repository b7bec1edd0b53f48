import { findMainPart, type Parts, partToRelations, partToTree } from './office-parts.ts';
import { childOf, childrenOf, isOn } from './xml.ts';

/** A sheet's name and the name of its part. */
type SheetPart = { name: string; part: string };

/** The structure of a workbook. */
export type Workbook = {
  sheets: SheetPart[];
  /** Hidden sheets, and those without cells (charts, macros). */
  hidden: string[];
  isFrom1904: boolean;
  strings: string | null;
  styles: string | null;
  theme: string | null;
};

const USUAL_PART = 'xl/workbook.xml';

/** The parts of a workbook that are read: not macros, external links or pictures. */
export function isWorkbookPart(name: string): boolean {
  return (
    /\.(?:xml|rels)$/iu.test(name) &&
    /^(?:_rels|xl)\//iu.test(name) &&
    !/\/(?:externalLinks|pivot\w*|queryTables|printerSettings|calcChain\.xml|media|comments\w*|threadedComments|customXml|ctrlProps|activeX|charts|diagrams)/iu.test(
      name,
    )
  );
}

/** The workbook of these parts, or the missing part. */
export async function partsToWorkbook(parts: Parts): Promise<Workbook | { missing: string }> {
  const main = await findMainPart(parts, USUAL_PART);
  const tree = await partToTree(parts, main);
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
