import type { Source } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** Characters; values that fit stay on one line, so that a record is read at a glance. */
const LINE_WIDTH = 140;

/** Everything of a plan that a case pins, as plain JSON: all but the hash; of a notice its place, not its wording. */
export function planToExpectation(plan: Plan): unknown {
  const { sha256: _, ...source } = plan.source;
  const notices = plan.notices.map(({ code, severity, subject, source }) => ({ code, severity, subject, source }));
  return JSON.parse(JSON.stringify({ ...plan, source, notices }), shortenSource);
}

/** JSON in which a value stands on one line where it fits. */
export function expectationToJson(value: unknown): string {
  return `${toReadable(value, '')}\n`;
}

/** JSON reviver: a source is `page/line:field` (`1/206:4`, `-` where unknown), or a list of those. */
function shortenSource(key: string, value: unknown): unknown {
  return key === 'source' && isSource(value) ? sourceToShort(value) : value;
}

function isSource(value: unknown): value is Source {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && 'bbox' in first;
}

function sourceToShort(source: Source): string | string[] {
  if (Array.isArray(source)) return source.map((place) => String(sourceToShort(place)));
  const box = source.bbox === null ? '' : ` [${source.bbox.join(', ')}]`;
  return `${source.page ?? '-'}/${source.line ?? '-'}:${source.field ?? '-'}${box}`;
}

function toReadable(value: unknown, indent: string): string {
  const flat = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= LINE_WIDTH) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => inner + toReadable(entry, inner))
    : Object.entries(value).map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${toReadable(entry, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
