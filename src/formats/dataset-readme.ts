import { aboutDatasetWords as words } from '../messages/about-dataset-words.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import { databaseName, markdownName, workbookName } from './extra-files.ts';
import { escapeMarkdown } from './plan-markdown.ts';
import {
  licenceToLicense,
  planToAttribution,
  planToDescription,
  planToSourceText,
  planToTitle,
} from './publication.ts';

/** The content of `README.md`, for users of the dataset: in Japanese, then in English. `paths`: the files beside it. */
export function planToReadme(plan: Plan, paths: ReadonlySet<string>): string {
  const parts = [
    `# ${escapeMarkdown(planToTitle(plan))}`,
    ...planToParts(plan, paths, 'ja', '##'),
    `## ${words.heading.en}`,
    ...planToParts(plan, paths, 'en', '###'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function planToParts(plan: Plan, paths: ReadonlySet<string>, language: Language, level: '##' | '###'): string[] {
  const heading = (key: 'whence' | 'certainty' | 'opening' | 'licence' | 'crediting'): string =>
    `${level} ${words[key][language]}`;
  return [
    escapeMarkdown(planToDescription(plan, language)),
    heading('whence'),
    toList(planToOrigin(plan, language)),
    heading('certainty'),
    words.byProgram[language],
    toList(planToCertainty(plan, paths, language)),
    heading('opening'),
    toList(pathsToLines(paths, language)),
    heading('licence'),
    planToLicence(plan, language),
    heading('crediting'),
    `\`\`\`\n${planToAttribution(plan, language)}\n\`\`\``,
  ].filter((part) => part !== '');
}

function planToOrigin(plan: Plan, language: Language): string[] {
  const { department, url, retrieved } = plan.publication;
  const { file, sha256 } = plan.source;
  const day = retrieved === null ? '' : fillWords(words.retrieved, language, { retrieved });
  return [
    [planToSourceText(plan, language), department]
      .filter((text) => text !== null)
      .map(escapeMarkdown)
      .join(' · '),
    ...(url === null ? [] : [`${fillWords(words.address, language, { url: toLink(url) })}${day}`]),
    ...(file === null ? [] : [fillWords(words.file, language, { file: file.replaceAll('`', "'"), sha256 })]),
  ];
}

function planToCertainty(plan: Plan, paths: ReadonlySet<string>, language: Language): string[] {
  const count = (severity: string): number => plan.notices.filter((notice) => notice.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const activities = recordsOf(plan, 'activity');
  const ends = activities.filter(({ record }) => !record.endKnown).length;
  const corrections = (plan.corrections ?? []).filter(({ status }) => status === 'applied').length;
  const file = paths.has('notices.csv') ? 'notices.csv' : 'plan.json';
  return [
    fillWords(words.notices, language, { errors, warnings, file }),
    ...(ends === 0 ? [] : [fillWords(words.ends, language, { ends, activities: activities.length })]),
    ...(corrections === 0 ? [] : [fillWords(words.corrections, language, { corrections })]),
  ];
}

function pathsToLines(paths: ReadonlySet<string>, language: Language): string[] {
  const files = [
    ['schedule.csv', words.schedule],
    ['index.html', words.page],
    [workbookName, words.workbook],
    [databaseName, words.database],
    [markdownName, words.markdown],
    ['plan.json', words.plan],
  ] as const;
  return [
    ...files.filter(([path]) => paths.has(path)).map(([path, text]) => `\`${path}\`: ${text[language]}`),
    `\`datapackage.json\`: ${words.descriptor[language]}`,
    `\`dcat.jsonld\`: ${words.catalogue[language]}`,
  ];
}

function planToLicence({ publication: { licence } }: Plan, language: Language): string {
  if (licence === null) return words.noLicence[language];
  const { title, path } = licenceToLicense(licence);
  return [title === undefined ? '' : escapeMarkdown(title), path === undefined ? '' : toLink(path)]
    .filter((text) => text !== '')
    .join(' ');
}

function toLink(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : escapeMarkdown(url);
}

function toList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
