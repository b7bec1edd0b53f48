/** Large enough that writing and removing take a moment in which to be killed. */
const fileSize = 200_000;

/** The files of a version, each with nothing but the version's letter, so that a mixture shows. */
export function versionToFiles(version: string): { path: string; bytes: Uint8Array }[] {
  const bytes = new TextEncoder().encode(version.repeat(fileSize));
  return ['plan.json', 'a.csv', 'b.csv', 'c.csv', 'datapackage.json'].map((path) => ({ path, bytes }));
}

/** The letter of a whole version; null where files are missing, cut or of several versions. */
export function contentToVersion(content: Readonly<Record<string, string>>): string | null {
  const version = Object.values(content)[0]?.[0] ?? '';
  const expected = versionToFiles(version);
  const isWhole =
    Object.keys(content).length === expected.length &&
    expected.every(({ path }) => content[path] === version.repeat(fileSize));
  return isWhole ? version : null;
}
