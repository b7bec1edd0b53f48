import { describe, expect, it } from 'vitest';
import { examples } from '../../src/cli/examples.ts';
import { chooseLanguage } from '../../src/cli/language.ts';
import { boxWrap, textToWidth } from '../../src/cli/wrap-text.ts';
import { scratchFolder } from '../files/scratch.ts';
import { koteihyo } from './run.ts';

describe('the language of the messages', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [[], { LANG: 'ja' }, 'ja'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja'],
    [[], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
    [['check', 'out', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
    [['--lang=ja', 'check', 'out'], {}, 'ja'],
    [['check', '--lang', 'fr'], { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [['check', '--', '--lang', 'ja'], {}, 'en'],
  ])('with %j and %j is %s', (argv, env: Record<string, string>, language) => {
    expect(chooseLanguage(argv, env)).toBe(language);
  });

  it.each([
    ['--lang', ['check', 'nowhere', '--lang', 'ja'], {}],
    ['--lang ahead of the command', ['--lang', 'ja', 'check', 'nowhere'], {}],
    ['the environment', ['check', 'nowhere'], { LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP.UTF-8' }],
  ])('is taken from %s by a command', async (_, args, env: Record<string, string>) => {
    expect((await koteihyo(args, { env })).stderr).toMatch(/^エラー nowhere: フォルダーがありません/);
  });
});

it('takes no file that begins with a hyphen for an option without saying so', async () => {
  const cwd = await scratchFolder({ '-plan.txt': '' });
  const { code, stderr } = await koteihyo(['extract', '-plan.txt', '-o', 'out'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(
    'error koteihyo extract: unexpected option -plan.txt; if you mean the file of this name, write ./-plan.txt\n',
  );
});

describe('the help', () => {
  const names = ['', ...Object.keys(examples), 'case'];

  it.each(names)('of "%s" is told in both languages', async (name) => {
    const args = [...name.split(' ').filter((word) => word !== ''), '--help'];
    const [english, japanese] = [await koteihyo(args), await koteihyo([...args, '--lang', 'ja'])];
    expect([english.code, japanese.code]).toEqual([0, 0]);
    expect(english.stdout).toContain('Usage: koteihyo');
    expect(english.stdout).not.toMatch(/使い方|オプション|引数/);
    expect(japanese.stdout).toContain('使い方: koteihyo');
    expect(japanese.stdout).not.toMatch(/Usage|Options|Commands|Arguments|Examples|display|default:|choices:/);
    const described = japanese.stdout.split('\n').filter((line) => /^ {2}(?:-|\w+ {2,})/.test(line));
    for (const line of described) expect(line).toMatch(/[ぁ-んァ-ヶ一-龠]|^ {2}\S+$/u);
  });

  it('has lines that fit a terminal of 80 columns', async () => {
    const { stdout } = await koteihyo(['extract', '--help', '--lang', 'ja']);
    const [help = ''] = stdout.split('\n例:');
    expect(Math.max(...help.split('\n').map(textToWidth))).toBeLessThanOrEqual(80);
  });
});

it('in a copy of the repository, help and wrong usage say how the program is called there', async () => {
  const env = { npm_package_name: 'koteihyo', npm_lifecycle_event: 'koteihyo' };
  const { stdout } = await koteihyo(['case', 'run', '--help'], { env });
  expect(stdout).toContain('Usage: npm run -s koteihyo -- case run [options]');
  expect(stdout).toContain('  $ npm run -s koteihyo -- case run');
  const { stderr } = await koteihyo(['case', 'run', '--jsn'], { env });
  expect(stderr).toBe(
    'error koteihyo case run: unexpected option --jsn, expected --json; see npm run -s koteihyo -- case run --help\n',
  );
});

describe('a text in lines', () => {
  it('breaks at blanks, and between Japanese characters', () => {
    expect(boxWrap('one two three', 8)).toBe('one two\nthree');
    expect(boxWrap('入力をすべて読み取る', 8)).toBe('入力をす\nべて読み\n取る');
  });

  it('begins no line with a mark that ends a phrase, and keeps a path whole', () => {
    expect(boxWrap('入力です。次', 8)).toBe('入力で\nす。次');
    expect(boxWrap('表は<dir>/a.csvへ', 12)).toBe('表は\n<dir>/a.csv\nへ');
    expect(boxWrap('別の（公開する）', 6)).toBe('別の\n（公開\nする）');
  });

  it('loses nothing', () => {
    const text = '隣に置く<base>.yaml（publisherなど）を読む。\n\nおわり';
    expect(boxWrap(text, 10).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});

/** Each code of commander's, with what is asked for. */
const wrong: [args: string[], english: string, japanese: string][] = [
  [
    ['check', '--jsn', 'a'],
    'error koteihyo check: unexpected option --jsn, expected --json; see koteihyo check --help\n',
    'エラー koteihyo check: オプション--jsnはありません。--jsonを指定してください。koteihyo check --helpで確かめられます\n',
  ],
  [
    ['extract', 'a', '--out', 'b'],
    'error koteihyo extract: unexpected option --out, expected --output; see koteihyo extract --help\n',
    'エラー koteihyo extract: オプション--outはありません。--outputを指定してください。koteihyo extract --helpで確かめられます\n',
  ],
  [
    ['inspect', 'a', '--out', 'b'],
    'error koteihyo inspect: unexpected option --out, expected --output; see koteihyo inspect --help\n',
    'エラー koteihyo inspect: オプション--outはありません。--outputを指定してください。koteihyo inspect --helpで確かめられます\n',
  ],
  [
    ['check', '--zzzzzz', 'a'],
    'error koteihyo check: unexpected option --zzzzzz, expected one of --json, --lang, --debug, --quiet; see koteihyo check --help\n',
    'エラー koteihyo check: オプション--zzzzzzはありません。--json、--lang、--debug、--quietのいずれかを指定してください。koteihyo check --helpで確かめられます\n',
  ],
  [
    ['chek'],
    'error koteihyo: unexpected command chek, expected check; see koteihyo --help\n',
    'エラー koteihyo: コマンド「chek」はありません。checkを指定してください。koteihyo --helpで確かめられます\n',
  ],
  [
    ['case', 'cut'],
    'error koteihyo case: unexpected command cut, expected one of add, run; see koteihyo case --help\n',
    'エラー koteihyo case: コマンド「cut」はありません。add、runのいずれかを指定してください。koteihyo case --helpで確かめられます\n',
  ],
  [
    ['check'],
    'error koteihyo check: missing <dir> (a dataset, or a folder of datasets); add it, as koteihyo check --help shows\n',
    'エラー koteihyo check: <dir>がありません。データセット、またはデータセットのフォルダーを指定してください。koteihyo check --helpで確かめられます\n',
  ],
  [
    ['inspect', 'a.pdf', '-o', '-'],
    'error koteihyo inspect: missing --page; add it, as koteihyo inspect --help shows\n',
    'エラー koteihyo inspect: --pageを指定してください。koteihyo inspect --helpで確かめられます\n',
  ],
  [
    ['diff', 'a', 'b', '-o'],
    'error koteihyo diff: no value for -o, --output <file>, expected <file>; add it, as koteihyo diff --help shows\n',
    'エラー koteihyo diff: -o, --output <file>に値がありません。<file>を指定してください。koteihyo diff --helpで確かめられます\n',
  ],
  [
    ['diff', 'a', 'b', '--format', 'tsv'],
    'error koteihyo diff: unexpected "tsv" for --format <format>, expected one of text, json, csv, md; see koteihyo diff --help\n',
    'エラー koteihyo diff: --format <format>に「tsv」は指定できません。text、json、csv、mdのいずれかを指定してください。koteihyo diff --helpで確かめられます\n',
  ],
  [
    ['inspect', 'a.pdf', '--page', "0'"],
    'error koteihyo inspect: unexpected "0\'" for -p, --page <n>, expected a page number from 1; see koteihyo inspect --help\n',
    "エラー koteihyo inspect: -p, --page <n>に「0'」は指定できません。1以上のページ番号を指定してください。koteihyo inspect --helpで確かめられます\n",
  ],
  [
    ['check', 'a', 'b'],
    'error koteihyo check: unexpected argument "b", expected <dir>; leave it out, or see koteihyo check --help\n',
    'エラー koteihyo check: 余分な引数「b」があります。指定できるのは<dir>です。取り除くか、koteihyo check --helpで確かめてください\n',
  ],
  [
    ['schema', 'b'],
    'error koteihyo schema: unexpected argument "b", expected no argument; leave it out, or see koteihyo schema --help\n',
    'エラー koteihyo schema: 余分な引数「b」があります。引数は指定できません。取り除くか、koteihyo schema --helpで確かめてください\n',
  ],
  [
    ['diff', 'a', 'b', '--json', '--format', 'md'],
    'error koteihyo diff: unexpected --format <format> beside --json, expected one of them; leave one out, or see koteihyo diff --help\n',
    'エラー koteihyo diff: --format <format>と--jsonは同時に指定できません。どちらか一方にしてください。koteihyo diff --helpで確かめられます\n',
  ],
  [
    ['case', 'add', 'a.txt', '--name', 'a'],
    'error koteihyo case add: missing one of --measure, --lines, --pages; add it, as koteihyo case add --help shows\n',
    'エラー koteihyo case add: --measure、--lines、--pagesのいずれかを指定してください。koteihyo case add --helpで確かめられます\n',
  ],
];

describe('wrong usage', () => {
  it.each(wrong)('%j is told in one line, in English and in Japanese', async (args, english, japanese) => {
    expect(await koteihyo(args)).toEqual({ code: 2, stdout: '', stderr: english });
    expect(await koteihyo([...args.slice(0, 1), '--lang', 'ja', ...args.slice(1)])).toEqual({
      code: 2,
      stdout: '',
      stderr: japanese,
    });
  });
});
