import { type CssElement, type Declarations, matchesPath, textToDeclarations, textToRules } from './css-rules.ts';

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
    .toSorted((a, b) => Number(a.isImportant) - Number(b.isImportant) || a.specificity - b.specificity);
  const places = new Map(rules.map((rule, at) => [rule, at]));
  // indexed by the rarest simple selector of the last step
  const bySelector = Map.groupBy(rules, ({ steps }) => steps.at(-1)?.selectors.at(-1));
  const custom = new Map(
    rules.flatMap(({ declarations }) => Object.entries(declarations).filter(([name]) => name.startsWith('--'))),
  );
  const resolve = (value: string): string =>
    value.replace(CUSTOM, (_, name: string, otherwise = '') => custom.get(name) ?? otherwise);
  return {
    styleOf: (path, own) => {
      if (rules.length === 0 && own === '') return {};
      const matching = (path.at(-1)?.selectors ?? [])
        .flatMap((selector) => bySelector.get(selector) ?? [])
        .filter((rule) => matchesPath(rule, path))
        .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      if (matching.length === 0 && own === '') return {};
      const { normal, important } = textToDeclarations(own);
      const from = (isImportant: boolean): Declarations[] =>
        matching.filter((rule) => rule.isImportant === isImportant).map(({ declarations }) => declarations);
      const all: Declarations = Object.assign({}, ...from(false), normal, ...from(true), important);
      return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, resolve(value)]));
    },
  };
}
