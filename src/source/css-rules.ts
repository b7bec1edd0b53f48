/** What a style says of how a cell and its words are seen, by property; short forms stand at what they set. */
export type Declarations = Readonly<Record<string, string>>;

/** One step of a selector: `td.done`. */
type Step = { name: string | null; id: string | null; classes: readonly string[]; isChild: boolean };
/** A rule for each selector of it: its steps from the outermost, and how far it goes before others. */
export type CssRule = { steps: readonly Step[]; rank: number; isImportant: boolean; declarations: Declarations };

/** What an element is known by. */
export type CssElement = { name: string; id: string; classes: readonly string[] };

const READ: Readonly<Record<string, string>> = {
  display: 'display',
  visibility: 'visibility',
  background: 'background-color',
  'background-color': 'background-color',
  'background-image': 'background-image',
  color: 'color',
  width: 'width',
  position: 'position',
  'text-decoration': 'text-decoration-line',
  'text-decoration-line': 'text-decoration-line',
};
const STEP = /^([a-z][\w-]*|\*)?((?:[.#][\w\u0080-\uffff-]+)*)$/iu;
/** An id goes before any number of classes, and a class before any number of names. */
const RANK = { id: 1_000_000, class: 1000, name: 1 };
/** A screen is wide: what is said of print, of narrow screens or of dark ones is not seen. */
const OTHER_MEDIA = /print|speech|max-width|prefers-|orientation/iu;
/** Rules in rules, deeper than a style sheet is written. */
const MAX_DEPTH = 8;

/** The rules of a style sheet whose selectors are names, classes and ids, as a screen shows them. */
export function textToRules(text: string, depth = 0): CssRule[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/<!--|-->/gu, '');
  const rules: CssRule[] = [];
  let at = 0;
  while (at < plain.length) {
    const open = plain.indexOf('{', at);
    if (open < 0) break;
    const close = toEnd(plain, open);
    // an @import before the rule
    const prelude = plain.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const body = plain.slice(open + 1, close);
    if (!prelude.startsWith('@')) rules.push(...toRules(prelude, body));
    else if (/^@(?:media|supports|layer)\b/iu.test(prelude) && !OTHER_MEDIA.test(prelude) && depth < MAX_DEPTH)
      rules.push(...textToRules(body, depth + 1));
    at = close + 1;
  }
  return rules;
}

/** Where the block ends that begins here. */
function toEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function toRules(prelude: string, body: string): CssRule[] {
  const { usual, important } = textToDeclarations(body);
  const said = [
    { declarations: usual, isImportant: false },
    { declarations: important, isImportant: true },
  ].filter(({ declarations }) => Object.keys(declarations).length > 0);
  return prelude.split(',').flatMap((selector) => {
    const steps = toSteps(selector.trim());
    return steps === null ? [] : said.map((one): CssRule => ({ steps, rank: toRank(steps), ...one }));
  });
}

/** "text-decoration: line-through; color: red !important", as rules and elements say it. */
export function textToDeclarations(text: string): { usual: Declarations; important: Declarations } {
  const usual: Record<string, string> = {};
  const important: Record<string, string> = {};
  for (const one of text.split(/;(?![^(]*\))/u)) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const [stated, value] = [one.slice(0, colon).trim(), one.slice(colon + 1).trim()];
    const name = stated.startsWith('--') ? stated : READ[stated.toLowerCase()];
    if (name === undefined) continue;
    const isImportant = /!\s*important$/iu.test(value);
    (isImportant ? important : usual)[name] = value.replace(/\s*!\s*important$/iu, '');
  }
  return { usual, important };
}

/** null of a selector that says more than names, classes and ids, one within the other. */
function toSteps(selector: string): Step[] | null {
  const words = selector
    .replace(/^:root$/iu, 'html')
    .replace(/\s*>\s*/gu, ' >')
    .split(/\s+/u);
  const steps = words.map((word): Step | null => {
    const [, name = '*', more = ''] = STEP.exec(word.replace(/^>/u, '')) ?? [];
    if (name === '*' && more === '' && !word.endsWith('*')) return null;
    const parts = more.match(/[.#][^.#]+/gu) ?? [];
    return {
      name: name === '*' ? null : name.toLowerCase(),
      id: parts.find((part) => part.startsWith('#'))?.slice(1) ?? null,
      classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
      isChild: word.startsWith('>'),
    };
  });
  return steps.includes(null) ? null : steps.flatMap((step) => step ?? []);
}

function toRank(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { name, id, classes }) =>
      sum + (id === null ? 0 : RANK.id) + classes.length * RANK.class + (name === null ? 0 : RANK.name),
    0,
  );
}

/** Whether a rule is about the last element of a path, which begins at the outermost one. */
export function isAbout({ steps }: CssRule, path: readonly CssElement[]): boolean {
  if (!isOf(steps.at(-1), path.at(-1))) return false;
  /** For each element of the path, whether the steps so far may end with it. */
  let ends: readonly boolean[] = [];
  for (const [number, step] of steps.entries()) ends = toEnds(step, path, number === 0 ? null : ends);
  return ends.at(-1) === true;
}

function toEnds(step: Step, path: readonly CssElement[], before: readonly boolean[] | null): boolean[] {
  let isWithin = before === null;
  return path.map((element, at) => {
    const isReached = step.isChild ? before?.[at - 1] === true : isWithin;
    isWithin ||= before?.[at] === true;
    return isReached && isOf(step, element);
  });
}

function isOf(step: Step | undefined, element: CssElement | undefined): boolean {
  if (!step || !element) return false;
  const { name, id, classes } = step;
  return (
    (name === null || name === element.name) &&
    (id === null || id === element.id) &&
    classes.every((one) => element.classes.includes(one))
  );
}
