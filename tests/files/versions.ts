/** Large enough that writing and removing take a moment in which to be killed. */
const fileSize = 200_000;
const tables = ['directions', 'measures', 'projects'];

/** The files of a version of the edition `plan`, filled with the version's letter, so that a mixture shows. */
export function versionToFiles(version: string, edition = 'plan'): { path: string; bytes: Uint8Array }[] {
  const filling = version.repeat(fileSize);
  const resources = [
    ...tables.map((name) => ({ name, path: `${name}.csv` })),
    { name: 'plan', path: 'plan.json' },
    { name: 'plan-schema', path: 'plan.schema.json' },
  ];
  const texts: [path: string, text: string][] = [
    ['plan.json', JSON.stringify({ format: 'koteihyo-plan/1', edition, filling })],
    ['plan.schema.json', JSON.stringify({ filling })],
    ...tables.map((name): [string, string] => [`${name}.csv`, filling]),
    ['datapackage.json', JSON.stringify({ resources, filling })],
  ];
  return texts.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** The letter of a whole version; null where files are missing, cut or of several versions. */
export function contentToVersion(content: Readonly<Record<string, string>>): string | null {
  const version = content['measures.csv']?.[0] ?? '';
  const expected = versionToFiles(version);
  const decoder = new TextDecoder();
  const isWhole =
    Object.keys(content).length === expected.length &&
    expected.every(({ path, bytes }) => content[path] === decoder.decode(bytes));
  return isWhole ? version : null;
}
