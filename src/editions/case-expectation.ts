import { type Place, placeToKey, sourceSchema } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** Characters; values that fit are written on one line, so that a record can be read at a glance. */
const LINE_WIDTH = 140;

/** The part of a plan that a case expects, as plain JSON: without hashes and keys, and without the wording of notices and repairs. */
export function planToExpectation(plan: Plan): unknown {
  const { sha256: _, ...source } = plan.source;
  const notices = plan.notices.map(({ code, severity, subject, source }) => ({ code, severity, subject, source }));
  const repairs = plan.repairs.map(({ reason: _, reasonJa: __, ...repair }) => repair);
  return JSON.parse(JSON.stringify({ ...plan, source, repairs, notices }), toPinned);
}

/** JSON in which a value that fits is written on one line. */
export function expectationToJson(value: unknown): string {
  return `${toReadable(value, '')}\n`;
}

/**
 * JSON reviver that drops keys, which only hash the words, and shortens places to `page/line:field` (`1/206:4`, `-` if unknown) or
 * `page [box]`; a list with one place becomes that place.
 */
function toPinned(key: string, value: unknown): unknown {
  if (key === 'key') return undefined;
  const places = key === 'source' ? sourceSchema.safeParse(value).data : undefined;
  if (places === undefined) return value;
  const texts = places.map(placeToShort);
  return texts.length === 1 ? texts[0] : texts;
}

function placeToShort(place: Place): string {
  if (place.kind === 'text') return `${place.page ?? '-'}/${place.line}:${place.field ?? '-'}`;
  return place.kind === 'pdf' ? `${place.page} [${place.bbox.join(', ')}]` : placeToKey(place);
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
