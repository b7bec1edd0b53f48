import { displayWidth } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import { settings } from './settings.ts';

/**
 * Lines with headings as Markdown marks them (## 施策1), whether Org marks them (** 施策1) or a line of signs below does (reStructuredText).
 * Lines that only mark something become blank.
 */
export function markHeadings(lines: readonly Line[]): Line[] {
  return isOrg(lines) ? fromOrg(lines) : fromUnderlined(lines);
}

/** |------+------| */
const ORG_RULE = /^\s*\|-+(?:\+-+)+\|\s*$/u;

function isOrg(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => ORG_RULE.test(text)) && lines.some(({ text }) => /^\*+ \S/u.test(text));
}

function fromOrg(lines: readonly Line[]): Line[] {
  let isDrawer = false;
  return lines.map((line) => {
    const opens = /^\s*:[A-Z_]+:\s*$/u.test(line.text) && !/^\s*:END:/u.test(line.text);
    const isInside = isDrawer || opens;
    isDrawer = isInside && !/^\s*:END:/u.test(line.text);
    const title = /^#\+TITLE:\s*(?<words>.+)$/iu.exec(line.text)?.groups?.words;
    const text = title ?? line.text.replace(/^\*+(?= )/u, (stars) => '#'.repeat(stars.length));
    return { ...line, text: isInside ? '' : text };
  });
}

const UNDERLINE = /^([=\-~^"'*+#`:.])\1{3,}\s*$/u;

/** The first kind of line that is met marks the headings of the highest level. */
function fromUnderlined(lines: readonly Line[]): Line[] {
  const kinds: string[] = [];
  const marked = [...lines];
  lines.forEach((line, at) => {
    const below = lines[at + 1];
    if (!below || !isUnderlined(line.text, below.text)) return;
    const above = lines[at - 1];
    const isBoxed = above?.text.trimEnd() === below.text.trimEnd();
    if (!isBoxed && (above?.text ?? '').trim() !== '') return;
    const kind = `${below.text[0]}${isBoxed}`;
    if (!kinds.includes(kind)) kinds.push(kind);
    marked[at] = { ...line, text: `${'#'.repeat(kinds.indexOf(kind) + 1)} ${line.text.trim()}` };
    marked[at + 1] = { ...below, text: '' };
    if (isBoxed) marked[at - 1] = { ...above, text: '' };
  });
  return marked;
}

function isUnderlined(text: string, below: string): boolean {
  if (text.trim() === '' || UNDERLINE.test(text) || !UNDERLINE.test(below) || /\S\s{2,}\S/u.test(text.trim()))
    return false;
  const width = displayWidth(text.trim()) * 2;
  const length = below.trim().length;
  return length >= width - 1 && length <= width + settings.text.maxLongerRule;
}
