import type { ProblemCode } from '../files/problem.ts';
import { besideWords } from './beside-words.ts';
import type { Words } from './words.ts';

/** What is wrong with files, and what to do; `{name}` places are filled from the problem's values. */
export const problemWords: Readonly<Record<ProblemCode, Words>> = {
  ...besideWords,
  'input/missing': {
    en: 'no such file or folder; check the path',
    ja: 'ファイルまたはフォルダーがありません。パスを確かめてください',
  },
  'input/unreadable': {
    en: 'cannot be read ({reason}); check the disk',
    ja: '読めません（{reason}）。ディスクを確かめてください',
  },
  'input/denied': {
    en: 'no permission to read it; change its permissions',
    ja: '読む権限がありません。アクセス権を変えてください',
  },
  'input/not-a-file': {
    en: 'unexpected folder, device or pipe, expected a file; name a file, or copy it to one first',
    ja: '通常のファイルではありません。ファイルを指定するか、先にファイルへ保存してください',
  },
  'input/too-large': {
    en: 'larger than 2 GiB; split it by edition',
    ja: '2GiBを超えています。版ごとに分けてください',
  },
  'input/none-in-folder': {
    en: 'no input in this folder, expected {expected}; name another folder, or the file itself',
    ja: 'このフォルダーに入力（{expected}）がありません。別のフォルダーか、ファイルを直接指定してください',
  },
  'input/sidecar-alone': {
    en: 'unexpected sidecar without an input of the same base name; name the input instead',
    ja: '同じ名前の入力がないYAMLです。入力ファイルを指定してください',
  },
  'input/duplicate': {
    en: 'unexpected second input for the edition "{edition}", beside {others}; rename one, or give one an edition in its YAML file (case and Unicode form do not tell names apart)',
    ja: '同じ版「{edition}」の入力がほかにもあります（{others}）。一方の名前を変えるか、YAMLのeditionで区別してください（大文字・小文字や濁点の結合の違いだけでは区別できません）',
  },
  'input/edition-name': {
    en: 'unexpected edition name "{edition}", expected one that any disk can hold: at most 200 bytes, without / \\ : * ? " < > | or invisible characters, no dot or blank at its ends, and none such as CON or manifest.json; rename the file, or give an edition in its YAML file',
    ja: '「{edition}」は版の名前に使えません（200バイトまで。/ \\ : * ? " < > |と見えない文字、両端の点や空白、CONやmanifest.jsonなどは不可）。ファイル名を変えるか、YAMLのeditionで指定してください',
  },
  'convert/timeout': {
    en: 'not read within {timeout} seconds of processor time, and stopped; raise --timeout, or name fewer pages with --pages',
    ja: 'CPU時間{timeout}秒以内に読み終わらないため中止しました。--timeoutを増やすか、--pagesでページを絞ってください',
  },
  'convert/memory': {
    en: 'reading it takes more than {memory} MB, and was stopped; raise --memory, or name fewer pages with --pages',
    ja: '読み取りに{memory}MBを超えるメモリーが要るため中止しました。--memoryを増やすか、--pagesでページを絞ってください',
  },
  'convert/crashed': {
    en: 'reading it stopped unexpectedly ({reason}); run again with --debug and report what it prints',
    ja: '読み取りが途中で止まりました（{reason}）。--debugを付けて実行し、出力を添えて報告してください',
  },
  'output/full': {
    en: 'the disk is full; free some space and run again (what was published before is unchanged)',
    ja: 'ディスクに空きがありません。空きを作ってやり直してください（前の公開分はそのままです）',
  },
  'output/denied': {
    en: 'no permission to write there; change the permissions, or name another folder with --output',
    ja: '書き込む権限がありません。アクセス権を変えるか、--outputで別のフォルダーを指定してください',
  },
  'output/not-a-folder': {
    en: 'unexpected file or link where a folder is to be written; move it away, or name another folder with --output',
    ja: 'フォルダーを置く場所にファイルかリンクがあります。移すか、--outputで別のフォルダーを指定してください',
  },
  'output/foreign': {
    en: 'unexpected {names}, expected only files that the datapackage.json there lists and koteihyo has written; move it away, or name another folder with --output',
    ja: '{names}は、そこのdatapackage.jsonに載った、koteihyoの書いたファイルではありません。移すか、--outputで別のフォルダーを指定してください',
  },
  'output/other-edition': {
    en: 'unexpected dataset of the edition "{actual}", expected one of "{expected}"; move it away, or name another folder with --output',
    ja: '版「{expected}」の場所に版「{actual}」のデータセットがあります。移すか、--outputで別のフォルダーを指定してください',
  },
  'output/clash': {
    en: 'unexpected "{name}" beside it, which some disks take for the same name; give another edition in the YAML file, or move "{name}" away',
    ja: '大文字・小文字の違いだけの「{name}」がすでにあり、ディスクによっては区別されません。YAMLのeditionで別の名前を指定するか、「{name}」を移してください',
  },
  'output/not-a-file': {
    en: 'unexpected folder where a file is to be written; name a file with --output',
    ja: 'ファイルを置く場所にフォルダーがあります。--outputでファイルを指定してください',
  },
  'output/no-folder': {
    en: 'the folder to write to does not exist; make it, or name another file with --output',
    ja: '書き込み先のフォルダーがありません。作るか、--outputで別のファイルを指定してください',
  },
  'output/name-too-long': {
    en: 'the name is too long for this disk; give a shorter edition in the YAML file',
    ja: '名前が長すぎます。YAMLのeditionで短い名前を指定してください',
  },
  'output/locked': {
    en: 'another run is publishing into this folder; wait for it, or remove {lock} where there is no such run',
    ja: 'ほかの実行がこのフォルダーに公開しています。終わるのを待つか、そのような実行がなければ{lock}を消してください',
  },
  'output/lock-lost': {
    en: 'this run did not answer for a while, and another one publishes into this folder now; run again when it has ended',
    ja: 'この実行がしばらく止まっていたため、ほかの実行がこのフォルダーに公開しています。それが終わってからやり直してください',
  },
  'output/failed': {
    en: 'cannot be written ({reason}); check the disk and run again',
    ja: '書き込めません（{reason}）。ディスクを確かめてやり直してください',
  },
  'check/missing-folder': {
    en: 'no such folder; name a published dataset, or a folder of them',
    ja: 'フォルダーがありません。公開したデータセットか、それらを収めたフォルダーを指定してください',
  },
  'check/no-dataset': {
    en: 'no dataset in this folder; name a published dataset, or a folder of them',
    ja: 'このフォルダーにデータセットがありません。公開したデータセットか、それらを収めたフォルダーを指定してください',
  },
  'check/unreadable': {
    en: 'cannot be read ({reason}); check the disk and the permissions',
    ja: '読めません（{reason}）。ディスクとアクセス権を確かめてください',
  },
  'check/missing-file': {
    en: 'missing file; publish the edition again',
    ja: 'ファイルがありません。公開し直してください',
  },
  'check/unexpected-file': {
    en: 'unexpected file that is no part of the dataset; move it away',
    ja: 'データセットのものではないファイルです。移してください',
  },
  'check/not-a-file': {
    en: 'unexpected folder, link or device, expected nothing but files; move it away, and publish the edition again',
    ja: '通常のファイルではありません（フォルダー、リンクなど）。移して、公開し直してください',
  },
  'check/derived': {
    en: 'not what koteihyo {version} makes of plan.json: unexpected {actual}, expected {expected}; publish the edition again',
    ja: 'koteihyo {version}がplan.jsonから書き出すものと違います: {actual}（{expected}のはず）。公開し直してください',
  },
  'check/manifest': {
    en: 'not the dataset that manifest.json beside it tells of: unexpected {actual}, expected {expected}; publish the edition again',
    ja: '隣のmanifest.jsonにあるデータセットではありません: {actual}（{expected}のはず）。公開し直してください',
  },
  'check/plan-edition': {
    en: 'unexpected edition "{actual}", expected "{expected}" as the folder is called; rename the folder, or publish the edition again',
    ja: '版の名前「{actual}」がフォルダー名「{expected}」と違います。フォルダー名を直すか、公開し直してください',
  },
  'check/package': {
    en: 'no usable data package at {place}: {reason}; publish the edition again',
    ja: '{place}がData Packageとして読めません（{reason}）。公開し直してください',
  },
  'check/bytes': {
    en: 'changed since it was published: unexpected size {actual} bytes, expected {expected}; publish the edition again',
    ja: '公開後に内容が変わっています: {actual}バイト（{expected}バイトのはず）。公開し直してください',
  },
  'check/hash': {
    en: 'changed since it was published: unexpected {actual}, expected {expected}; publish the edition again',
    ja: '公開後に内容が変わっています: {actual}（{expected}のはず）。公開し直してください',
  },
  'plan/none-in-folder': {
    en: 'no plan.json in this folder; name a published dataset, or its plan.json',
    ja: 'このフォルダーにplan.jsonがありません。公開したデータセットか、そのplan.jsonを指定してください',
  },
  'plan/format': {
    en: 'unexpected format "{actual}" of the plan, expected "{expected}"; read its input again with this version of koteihyo (extract), or use the version that wrote the plan',
    ja: '計画の形式が「{actual}」です（必要なのは「{expected}」）。このバージョンのkoteihyoで入力を読み直す（extract）か、計画を書き出したバージョンを使ってください',
  },
  'plan/json': {
    en: 'malformed JSON ({reason}), expected a plan as extract writes it; read its input again',
    ja: 'JSONの書き方が誤っています（{reason}）。extractの書き出した計画が必要です。入力を読み直してください',
  },
  'plan/schema': {
    en: 'no plan as extract writes it, at {place}: {reason}; read its input again',
    ja: '{place}が計画のスキーマに合いません（{reason}）。入力を読み直してください',
  },
  'plan/unknown-id': {
    en: 'unexpected id "{id}", expected that of a record; nearest: {nearest}',
    ja: '「{id}」というIDの記録はありません。近いID: {nearest}',
  },
  'case/none': {
    en: 'no case in this folder or below it, expected folders with one of {expected}; name another folder, or cut a case with case add',
    ja: 'このフォルダーにも、その下にも、{expected}のあるフォルダー（事例）がありません。別のフォルダーを指定するか、case addで事例を作ってください',
  },
  'case/two-inputs': {
    en: 'unexpected second input, {name} and {second}; keep one, or make two cases of them',
    ja: '入力が二つあります（{name}、{second}）。一つにするか、二つの事例に分けてください',
  },
  'case/no-expectation': {
    en: 'no expectation beside the input, expected expected.json; write it with case run --update, and read it',
    ja: '入力のそばにexpected.jsonがありません。case run --updateで書き出し、内容を確かめてください',
  },
  'case/json': {
    en: 'malformed JSON ({reason}), expected what case run --update writes; mend it, or write it anew with --update',
    ja: 'JSONの書き方が誤っています（{reason}）。直すか、case run --updateで書き直してください',
  },
  'case/update-in-ci': {
    en: 'unexpected --update in CI, where nothing is rewritten; run it at your desk and commit what it writes (CI is set in the environment)',
    ja: 'CIでは--updateを使えません。手元で実行し、書き出したものをコミットしてください（環境変数CIが設定されています）',
  },
  'case/name-taken': {
    en: 'there is a case of this name; choose another --name, or cut it anew with --update',
    ja: '同じ名前の事例があります。--nameを変えるか、--updateで切り出し直してください',
  },
  'case/no-measure': {
    en: 'unexpected measure "{measure}", expected one of {expected}; name one with --measure',
    ja: '「{measure}」という施策はありません（{expected}のいずれか）。--measureで指定してください',
  },
  'case/no-records': {
    en: 'no record was read from {range}, and no notice is about it; name lines or pages of a table',
    ja: '{range}からは記録も通知も得られていません。表のある行やページを指定してください',
  },
  'case/no-unit': {
    en: 'unexpected {range}, expected numbers from 1 to {count}; name others',
    ja: '{range}はありません。1から{count}までを指定してください',
  },
  'case/lines-of-pdf': {
    en: 'unexpected --lines, since a PDF has none; name --pages or a --measure',
    ja: 'PDFに--linesは使えません。--pagesか--measureを指定してください',
  },
  'case/pages-of-text': {
    en: 'unexpected --pages, since this is a text; name --lines or a --measure',
    ja: 'テキストに--pagesは使えません。--linesか--measureを指定してください',
  },
  'case/encrypted': {
    en: 'the PDF is encrypted, and a case is read without a password; save it without protection',
    ja: 'PDFが暗号化されています。事例はパスワードなしで読むため、保護を外して保存してください',
  },
};
