import { type CssElement, type Declarations, isAbout, textToDeclarations, textToRules } from './css-rules.ts';

/** The styles of a page: `styleOf` gives those of the last element of a path, with its own `style` attribute. */
export type PageStyles = { styleOf: (path: readonly CssElement[], own: string) => Declarations };

const SHEET = /<style\b([^>]*)>([\s\S]*?)<\/style/giu;
const FOR_PRINT = /media\s*=\s*["']?print/iu;
/** `var(--done, #9cf)`: a named colour of the page. */
const CUSTOM = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/gu;

/** The style sheets in a page; linked ones are not fetched. */
export function htmlToPageStyles(html: string): PageStyles {
  const sheets = [...html.matchAll(SHEET)].filter(([, attributes = '']) => !FOR_PRINT.test(attributes));
  // later rules override earlier ones
  const rules = sheets
    .flatMap(([, , text = '']) => textToRules(text))
    .toSorted((a, b) => Number(a.isImportant) - Number(b.isImportant) || a.rank - b.rank);
  const places = new Map(rules.map((rule, at) => [rule, at]));
  // index by the mark of the last step that the fewest elements have
  const byMark = Map.groupBy(rules, ({ steps }) => steps.at(-1)?.marks.at(-1));
  const custom = new Map(
    rules.flatMap(({ declarations }) => Object.entries(declarations).filter(([name]) => name.startsWith('--'))),
  );
  const resolve = (value: string): string =>
    value.replace(CUSTOM, (_, name: string, otherwise = '') => custom.get(name) ?? otherwise);
  return {
    styleOf: (path, own) => {
      if (rules.length === 0 && own === '') return {};
      const said = (path.at(-1)?.marks ?? [])
        .flatMap((mark) => byMark.get(mark) ?? [])
        .filter((rule) => isAbout(rule, path))
        .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      if (said.length === 0 && own === '') return {};
      const { usual, important } = textToDeclarations(own);
      const from = (isImportant: boolean): Declarations[] =>
        said.filter((rule) => rule.isImportant === isImportant).map(({ declarations }) => declarations);
      const all: Declarations = Object.assign({}, ...from(false), usual, ...from(true), important);
      return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, resolve(value)]));
    },
  };
}
