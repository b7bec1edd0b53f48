import { AttributeAction, type Selector, SelectorType, parse as textToSelectors } from 'css-what';
import type { ChildNode, Root, Rule } from 'postcss';
import textToSheet from 'postcss-safe-parser';

/** The properties of a style that affect how a cell and its words look; shorthands are listed under what they set. */
export type Declarations = Readonly<Record<string, string>>;

/** One step of a selector with its simple selectors ("td", ".done"), and whether it must be a child of the step before. */
type Step = { selectors: string[]; isChild: boolean };
/** A rule for one selector: its steps from the outermost, and its specificity. */
export type CssRule = { steps: readonly Step[]; specificity: number; isImportant: boolean; declarations: Declarations };

/** The simple selectors that match an element: "td", "#plan", ".done", "*". */
export type CssElement = { name: string; selectors: readonly string[] };

const READ: ReadonlyMap<string, string> = new Map([
  ['display', 'display'],
  ['visibility', 'visibility'],
  ['background', 'background-color'],
  ['background-color', 'background-color'],
  ['background-image', 'background-image'],
  ['color', 'color'],
  ['width', 'width'],
  ['position', 'position'],
  ['text-decoration', 'text-decoration-line'],
  ['text-decoration-line', 'text-decoration-line'],
]);
const NESTING = /^(?:media|supports|layer)$/iu;
/** Rules for a wide screen apply; those for print, narrow screens or dark mode do not. */
const OTHER_MEDIA = /print|speech|max-width|prefers-|orientation/iu;
/** Style sheets do not nest rules deeper than this. */
const MAX_DEPTH = 8;
/** `*display`: a hack for old browsers. */
const OLD_MARK = /[*_]$/u;

export function toElement(name: string, { id, class: classes = '' }: Readonly<Record<string, string>>): CssElement {
  const ofClass = [...new Set(classes.split(/\s+/u))].map((one) => `.${one}`);
  return { name, selectors: [`#${id ?? ''}`, ...ofClass, name, '*'] };
}

/** The rules of a style sheet that apply to a screen and select by names, classes and ids only. */
export function textToRules(text: string): CssRule[] {
  return nodesToRules(textToSheet(text.replace(/<!--|-->/gu, '')).nodes, 0);
}

function nodesToRules(nodes: readonly (ChildNode | Root)[], depth: number): CssRule[] {
  return nodes.flatMap((node) => {
    if (node.type === 'rule') return toRules(node);
    const isSeen = node.type === 'atrule' && NESTING.test(node.name) && !OTHER_MEDIA.test(node.params);
    return isSeen && depth < MAX_DEPTH ? nodesToRules(node.nodes ?? [], depth + 1) : [];
  });
}

function toRules({ selector, nodes }: Rule): CssRule[] {
  const { normal, important } = nodesToDeclarations(nodes);
  const blocks = [
    { declarations: normal, isImportant: false },
    { declarations: important, isImportant: true },
  ].filter(({ declarations }) => Object.keys(declarations).length > 0);
  if (blocks.length === 0) return [];
  return toSelectors(selector).flatMap((one) => {
    const steps = toSteps(one);
    if (steps === null) return [];
    const specificity = steps
      .flatMap(({ selectors }) => selectors)
      .reduce((sum, one) => sum + selectorToSpecificity(one), 0);
    return blocks.map((block): CssRule => ({ steps, specificity, ...block }));
  });
}

/** The declarations of a `style` attribute: "text-decoration: line-through; color: red !important". */
export function textToDeclarations(text: string): { normal: Declarations; important: Declarations } {
  return nodesToDeclarations(textToSheet(text).nodes);
}

function nodesToDeclarations(nodes: readonly (ChildNode | Root)[]): { normal: Declarations; important: Declarations } {
  const normal: Record<string, string> = {};
  const important: Record<string, string> = {};
  for (const node of nodes) {
    if (node.type !== 'decl' || OLD_MARK.test(node.raws.before ?? '')) continue;
    const name = node.prop.startsWith('--') ? node.prop : READ.get(node.prop.toLowerCase());
    if (name !== undefined) (node.important === true ? important : normal)[name] = node.value;
  }
  return { normal, important };
}

/** None if the selector cannot be parsed, as in browsers. */
function toSelectors(text: string): Selector[][] {
  try {
    return textToSelectors(text);
  } catch {
    return [];
  }
}

/** null if the selector has anything but names, classes and ids, with descendants and children. */
function toSteps(selector: readonly Selector[]): Step[] | null {
  const steps: Step[] = [{ selectors: [], isChild: false }];
  for (const token of selector) {
    const isChild = token.type === SelectorType.Child;
    const selector = tokenToSelector(token);
    if (isChild || token.type === SelectorType.Descendant) steps.push({ selectors: [], isChild });
    else if (selector === null) return null;
    else steps.at(-1)?.selectors.push(selector);
  }
  return steps.some(({ selectors }) => selectors.length === 0) ? null : steps;
}

function tokenToSelector(token: Selector): string | null {
  if (token.type === SelectorType.Universal) return '*';
  if (token.type === SelectorType.Tag) return token.name.toLowerCase();
  if (token.type === SelectorType.Pseudo) return token.name === 'root' ? 'html' : null;
  if (token.type !== SelectorType.Attribute) return null;
  if (token.name === 'id') return token.action === AttributeAction.Equals ? `#${token.value}` : null;
  return token.name === 'class' && token.action === AttributeAction.Element ? `.${token.value}` : null;
}

/** An id outweighs any number of classes, and a class any number of names. */
function selectorToSpecificity(selector: string): number {
  if (selector === '*') return 0;
  return selector.startsWith('#') ? 1_000_000 : selector.startsWith('.') ? 1000 : 1;
}

/** Whether a rule matches the last element of a path, which begins at the outermost element. */
export function matchesPath({ steps }: CssRule, path: readonly CssElement[]): boolean {
  if (!matchesElement(steps.at(-1), path.at(-1))) return false;
  /** For each element of the path, whether the steps so far can end with it. */
  let ends: readonly boolean[] = [];
  for (const [number, step] of steps.entries()) ends = toEnds(step, path, number === 0 ? null : ends);
  return ends.at(-1) === true;
}

function toEnds(step: Step, path: readonly CssElement[], before: readonly boolean[] | null): boolean[] {
  let isWithin = before === null;
  return path.map((element, at) => {
    const isReached = step.isChild ? before?.[at - 1] === true : isWithin;
    isWithin ||= before?.[at] === true;
    return isReached && matchesElement(step, element);
  });
}

function matchesElement(step: Step | undefined, element: CssElement | undefined): boolean {
  return (
    step !== undefined && element !== undefined && step.selectors.every((mark) => element.selectors.includes(mark))
  );
}
