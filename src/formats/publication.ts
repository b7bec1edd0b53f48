import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';

type License = { name?: string; path?: string; title?: string };
type SourceDescriptor = { title: string; path?: string; version?: string; retrieved?: string; hash: string };

const address = /https?:\/\/[^\s（）()「」、。]+/;
const packageName = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * A name for registries, made of a-z 0-9 . _ - alone. An edition that is one already keeps it; any other gets what
 * can be kept of it and a digest: "〇〇県工程表2019" is "koteihyo-2019-" and eight hexadecimal digits.
 */
export function editionToName(edition: string): string {
  if (packageName.test(edition)) return edition;
  // a name that macOS took apart (NFD) is the same name
  const composed = edition.normalize('NFC');
  const kept = composed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
  const digest = hash('sha256', composed).slice(0, 8);
  return ['koteihyo', kept, digest].filter((part) => part !== '').join('-');
}

/** "CC BY 4.0" is an identifier; a licence with an address has that as path; any other is named in its title. */
export function licenceToLicenses(licence: string): License[] {
  const path = licence.match(address)?.[0];
  const title = licence.replace(address, '').trim();
  const titled = title === '' ? {} : { title };
  if (path !== undefined) return [{ path, ...titled }];
  const name = title.replace(/\s+/g, '-');
  return [{ name: /^[-\w.]+$/.test(name) ? name : 'other', ...titled }];
}

export function planToSource(plan: Plan): SourceDescriptor {
  const { url, retrieved } = plan.publication;
  return {
    title: planToAttribution(plan),
    ...(url !== null && /^https?:\/\//.test(url) ? { path: url } : {}),
    ...(plan.plan.issued === null ? {} : { version: plan.plan.issued }),
    ...(retrieved === null ? {} : { retrieved }),
    hash: `sha256:${plan.source.sha256}`,
  };
}

/** The plan's own title on one line; where it has none, its file or its edition. */
export function planToTitle(plan: Plan): string {
  return (plan.plan.title ?? plan.source.file ?? plan.edition).replace(/\s*\n\s*/g, ' ');
}

/** 〇〇県「…工程表」を加工して作成, of as much as is known. */
function planToAttribution(plan: Plan): string {
  const publisher = plan.publication.publisher ?? plan.plan.issuer ?? '';
  return `${publisher}「${planToTitle(plan)}」を加工して作成`;
}
