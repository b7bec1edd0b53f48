// node scripts/action.ts: what action.yml runs in a workflow of GitHub. Publishes the inputs, checks the datasets, and tells in the
// summary of the run, and in one comment on the pull request, what changed since the commit that it starts from.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const command = path.join(import.meta.dirname, '../src/cli/bin.ts');
/** What tells the comment of an earlier run; it is written over. */
const marker = '<!-- koteihyo -->';
/** Characters of a comment that GitHub takes, and some room. */
const MAX_COMMENT = 60_000;

const words = {
  en: {
    title: 'Schedules read by koteihyo',
    extract: 'extract',
    check: 'check',
    changes: 'Changes since {base}',
    none: 'Nothing changed.',
    added: 'New edition: {edition}',
    removed: 'Edition that is gone: {edition}',
    cut: '… cut here; the summary of the run has all of it.',
    noComment: 'the comment could not be written ({reason}); give the job the permission pull-requests: write',
    noBase: 'the commit {base} is not here, so that changes are not told; check out with fetch-depth: 0',
  },
  ja: {
    title: 'koteihyoによる工程表の読み取り',
    extract: '読み取り',
    check: '確認',
    changes: '{base}からの変更',
    none: '変更はありません。',
    added: '新しい版: {edition}',
    removed: 'なくなった版: {edition}',
    cut: '……ここまで。全体は実行の概要にあります。',
    noComment: 'コメントを書けませんでした（{reason}）。ジョブに pull-requests: write の権限を与えてください',
    noBase: 'コミット{base}がないため、変更は示しません。fetch-depth: 0 で取り出してください',
  },
};

type Env = Readonly<Record<string, string | undefined>>;
type Event = { pull_request?: { number: number; base: { sha: string } } };
type Settings = {
  inputs: string[];
  output: string;
  failOn: 'warning' | 'error' | null;
  language: 'en' | 'ja';
  comment: boolean;
  token: string;
};
type Done = { status: number; text: string };

/** Throws where an input of the action is none that it takes. */
function envToSettings(env: Env): Settings {
  const choose = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const given = env[`INPUT_${name}`]?.trim() || otherwise;
    const found = choices.find((choice) => choice === given);
    if (found === undefined)
      throw new Error(
        `unexpected "${given}" for the input ${name.toLowerCase().replace('_', '-')}, expected ${choices.join(', ')}`,
      );
    return found;
  };
  const failOn = choose('FAIL_ON', ['none', 'warning', 'error'], 'none');
  return {
    inputs: (env.INPUT_INPUTS || 'input')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    output: env.INPUT_OUTPUT?.trim() || 'output',
    failOn: failOn === 'none' ? null : failOn,
    language: choose('LANGUAGE', ['en', 'ja'], 'ja'),
    comment: choose('COMMENT', ['true', 'false'], 'true') === 'true',
    token: env.INPUT_TOKEN ?? '',
  };
}

/** Run a program to its end; what it printed. An argument is never a part of a shell's line. */
function run(program: string, args: readonly string[], cwd: string): Done {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status: status ?? 1, text: `${stderr}${stdout}` };
}

function koteihyo(args: readonly string[], cwd: string, language: 'en' | 'ja'): Done {
  return run(process.execPath, [command, ...args, '--lang', language], cwd);
}

/** The editions in a folder of datasets. */
function listEditions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'plan.json')))
    .sort();
}

/** What changed between the datasets of two folders, in Markdown; both are read by this version, so that only inputs differ. */
function foldersToChanges(before: string, after: string, { language }: Settings): string {
  const [old, current] = [listEditions(before), listEditions(after)];
  const text = words[language];
  const parts = [
    ...current
      .filter((edition) => !old.includes(edition))
      .map((edition) => `- ${text.added.replace('{edition}', edition)}`),
    ...old
      .filter((edition) => !current.includes(edition))
      .map((edition) => `- ${text.removed.replace('{edition}', edition)}`),
  ];
  for (const edition of current.filter((each) => old.includes(each))) {
    const args = ['diff', path.join(before, edition), path.join(after, edition), '--format', 'md'];
    const changes = koteihyo(args, after, language).text.trim();
    if (changes !== '') parts.push(`### ${edition}\n\n${changes}`);
  }
  return parts.length === 0 ? text.none : parts.join('\n\n');
}

/** The changes since a commit: its inputs are read again, beside the working tree. */
function commitToChanges(base: string, workspace: string, settings: Settings): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'koteihyo-action-'));
  const tree = path.join(scratch, 'tree');
  try {
    // a shallow checkout has the newest commit alone
    run('git', ['fetch', '--no-tags', '--depth=1', 'origin', base], workspace);
    const added = run('git', ['worktree', 'add', '--detach', tree, base], workspace);
    if (added.status !== 0) return words[settings.language].noBase.replace('{base}', base.slice(0, 7));
    const before = path.join(scratch, 'before');
    const inputs = settings.inputs.filter((input) => existsSync(path.join(tree, input)));
    if (inputs.length > 0) koteihyo(['extract', ...inputs, '-o', before], tree, settings.language);
    return foldersToChanges(before, path.resolve(workspace, settings.output), settings);
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], workspace);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Write the comment of this action on a pull request, in the place of its own from an earlier run. Throws where GitHub refuses. */
async function writeComment(body: string, number: number, env: Env, token: string): Promise<void> {
  const root = `${env.GITHUB_API_URL ?? 'https://api.github.com'}/repos/${env.GITHUB_REPOSITORY}`;
  const ask = async (method: string, url: string, content?: object): Promise<unknown> => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'koteihyo',
    };
    const answer = await fetch(url, {
      method,
      headers,
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return answer.json();
  };
  const comments = (await ask('GET', `${root}/issues/${number}/comments?per_page=100`)) as {
    id: number;
    body?: string;
  }[];
  const own = comments.find((comment) => comment.body?.startsWith(marker));
  if (own === undefined) await ask('POST', `${root}/issues/${number}/comments`, { body });
  else await ask('PATCH', `${root}/issues/comments/${own.id}`, { body });
}

function toBlock(heading: string, { status, text }: Done): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${status === 0 ? '✅' : '❌'} ${heading}\n\n${fence}\n${text.trim()}\n${fence}`;
}

/** The exit code of the step: 1 where an input failed, a dataset is not sound, or a notice is as severe as was asked. */
async function runAction(env: Env): Promise<0 | 1> {
  const settings = envToSettings(env);
  const { inputs, output, failOn, language } = settings;
  const text = words[language];
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const extracted = koteihyo(
    ['extract', ...inputs, '-o', output, ...(failOn === null ? [] : ['--fail-on', failOn])],
    workspace,
    language,
  );
  const checked = koteihyo(['check', output], workspace, language);
  process.stdout.write(`${extracted.text}${checked.text}`);
  const event = env.GITHUB_EVENT_PATH ? (JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) as Event) : {};
  const parts = [`## ${text.title}`, toBlock(text.extract, extracted), toBlock(text.check, checked)];
  const pull = event.pull_request;
  if (pull !== undefined) {
    parts.push(
      `## ${text.changes.replace('{base}', pull.base.sha.slice(0, 7))}`,
      commitToChanges(pull.base.sha, workspace, settings),
    );
  }
  const report = parts.join('\n\n');
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${report}\n`);
  const sound = extracted.status === 0 && checked.status === 0;
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `sound=${sound}\n`);
  if (pull !== undefined && settings.comment && settings.token !== '') {
    const cut = report.length > MAX_COMMENT ? `${report.slice(0, MAX_COMMENT)}\n\n${text.cut}` : report;
    try {
      await writeComment(`${marker}\n${cut}`, pull.number, env, settings.token);
    } catch (error) {
      // a pull request from a fork may not write: the summary of the run says the same
      const reason = error instanceof Error ? error.message : String(error);
      process.stdout.write(`::warning::${text.noComment.replace('{reason}', reason)}\n`);
    }
  }
  return sound ? 0 : 1;
}

try {
  process.exitCode = await runAction(process.env);
} catch (error) {
  process.stdout.write(`::error::${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
