import type { problemsEn } from '../en/problems.ts';

export const problemsJa: Readonly<Record<keyof typeof problemsEn, string>> = {
  'sidecar/two': 'YAMLが二つあります（{first}、{second}）。一つにしてください',
  'sidecar/encoding': 'UTF-8ではありません。UTF-8で保存してください',
  'sidecar/yaml':
    'YAMLの書き方が誤っています（{reason}）。字下げ（半角の空白）、かっこと引用符の対応、「: 」（半角のコロンと空白）を確かめてください',
  'sidecar/not-a-map':
    '「publisher: 青海県」のような行が必要です。「項目: 値」の形（コロンは半角、その後に空白）で書いてください',
  'sidecar/unknown-field': '{field}という項目はありません（使えるのは{expected}）。項目名を直すか、消してください',
  'sidecar/field': '{field}の値「{actual}」は使えません。{expectation}か、nullを書いてください',
  'sidecar/credentials': '{field}のURLにユーザー名かパスワードがあり、そのまま公開されてしまいます。取り除いてください',
  'sidecar/code-number':
    'publisherCodeが数値{actual}になっています。6桁の文字列が必要です。引用符で囲んでください: "{actual}"',
  'sidecar/code-check-digit':
    'publisherCode {actual}の検査数字が合いません（{expected}のはずです）。総務省の全国地方公共団体コードの一覧で確かめてください',
  'sidecar/values-range':
    'valuesの{actual}は年度ではありません。2018、2019..2021、2019..、..2018のように書いてください',
  'sidecar/values-contradiction':
    'valuesの{actual}は、別の種類を指定した{other}と年度が重なっています。年度を分けてください',
  'registry/encoding': 'UTF-8ではありません。UTF-8で保存してください',
  'registry/yaml':
    'YAMLの書き方が誤っています（{reason}）。字下げ（半角の空白）、かっこと引用符の対応、「: 」（半角のコロンと空白）を確かめてください',
  'registry/not-a-list': '「departments:」の下に「- {example}」のような行が必要です。一つの課に一つずつ書いてください',
  'registry/unknown-field': '{field}という項目はありません（使えるのは{expected}）。項目名を直すか、消してください',
  'registry/field': '{field}の値「{actual}」は使えません。{expectation}を書いてください',
  'registry/missing': '{field}がありません。{expectation}を書いてください',
  'registry/kind': '種別「{actual}」は使えません（使えるのは{expected}）。いずれかを選んでください',
  'registry/duplicate':
    '「{actual}」はすでに{other}の名称か別名です（全角・半角、仮名の異表記、中点、旧字体の違いは同じ名称とみなします）。一方を消してください',
  'registry/unknown-name': '{other}の{field}「{actual}」がこの台帳にありません。項目を加えるか、nullを書いてください',
  'registry/cycle': '{field}が循環しています（{other}）。どこかをnullにしてください',
  'corrections/encoding': 'UTF-8ではありません。UTF-8で保存してください',
  'corrections/yaml':
    'YAMLの書き方が誤っています（{reason}）。字下げ（半角の空白）、かっこと引用符の対応、「: 」（半角のコロンと空白）を確かめてください',
  'corrections/not-a-list':
    '「corrections:」の下に「- {example}」のような項目が必要です。一つの訂正に一つずつ書いてください',
  'corrections/unknown-field': '{field}という項目はありません（使えるのは{expected}）。項目名を直すか、消してください',
  'corrections/missing': '{field}がありません。{expectation}を書いてください',
  'corrections/field': '{field}の値「{actual}」は使えません。{expectation}を書いてください',
  'corrections/verb': '一つの項目に{actual}があります。{expected}のうち一つだけを書いてください',
  'corrections/no-target': '{actual}に{expected}がありません。記録のある施策の名前を書いてください',
  'corrections/target': '{actual}はほかの項目と合いません（{expected}が必要）。一つの記録を外側から順に示してください',
  'corrections/set-field':
    'この記録に{actual}は設定できません（使えるのは{expected}）。項目名か、対象の記録を直してください',
  'corrections/kind': 'この記録に{actual}は行えません（{expected}が必要）。対象の記録か、訂正の種類を直してください',
  'site/no-source':
    '{file}のページを描けません。{searched}にないか、読み取りの後に変わっています。--sourceで指定してください',
  'correct/no-input':
    '訂正は入力の隣に書きますが、{file}が{searched}にありません。--fileで書き込むファイルを指定してください',
  'correct/same-file':
    '二つの版の訂正ファイルが同じです。別の版を指定するか、--fromと--fileでファイルを指定してください',
  'correct/assignment': '「{actual}」は使えません。years=2019-2021のように「項目=値」を書いてください',
  'correct/field': '{id}に{field}は使えません（使えるのは{expected}）。その中から選んでください',
  'correct/value': '{field}の値「{actual}」は使えません。{expectation}を書いてください',
  'correct/twice': '書き込みませんでした。{entry}が同じ内容です。extractで反映されます',
  'correct/refused': '書き込みませんでした（{status}）: {message}。explainで記録を確かめてください',
  'profile/encoding': 'UTF-8ではありません。UTF-8で保存してください',
  'profile/yaml':
    'YAMLの書き方が誤っています（{reason}）。字下げ（半角の空白）、かっこと引用符の対応、「: 」（半角のコロンと空白）を確かめてください',
  'profile/not-a-map': '「headers:」「measure:」のような項目が必要です。koteihyo profile FILE で下書きを作れます',
  'profile/unknown-field': '{field}という項目はありません（使えるのは{expected}）。項目名を直すか、消してください',
  'profile/words': '{field}の値「{actual}」は使えません。語の一覧を「{field}: [事業名, 取組名]」の形で書いてください',
  'profile/field': '{field}の値「{actual}」は使えません。文字列が必要です。引用符で囲むか、消してください',
  'profile/direction-pattern':
    '{field}の書式「{actual}」は使えません。{number}と{title}を一度ずつで、印刷のとおりに「第{number}章 {title}」のように書いてください',
  'profile/measure-pattern':
    '{field}の書式「{actual}」は使えません。{number}と{title}を一度ずつ、{direction}を一度までで、印刷のとおりに「基本施策{direction}-{number} {title}」のように書いてください',
  'profile/year-pattern':
    '{field}の書式「{actual}」は使えません。{number}を一度と、その前後の語が必要です。印刷のとおりに「{number}年目」のように書いてください',
  'profile/first-or-era':
    '年の書き方には、first（1にあたる年度）かera（元号）のどちらか一方が必要です。「first: 2024」か「era: 令和」を書いてください',
  'profile/year':
    '{field}の値「{actual}」は使えません。西暦4桁の年度を2024のように（namesでは2024-2026のような範囲も）書いてください',
  'profile/bullet':
    '{field}の値「{actual}」は使えません。「▶○」のような記号を書いてください（文字や数字は行頭記号になりません）',
  'profile/duplicate': '「{actual}」は{other}にも{field}にも書かれています。どちらか一方にしてください',
  'profile/unknown-era': '「{actual}」という元号はありません。令和のような元号か、firstに1にあたる年度を書いてください',
  'input/missing': 'ファイルまたはフォルダーがありません。パスを確かめてください',
  'input/unreadable': '読めません（{reason}）。ディスクを確かめてください',
  'input/denied': '読む権限がありません。アクセス権を変えてください',
  'input/not-a-file': '通常のファイルではありません。ファイルを指定するか、先にファイルへ保存してください',
  'input/too-large': '2GiBを超えています。版ごとに分けてください',
  'input/open': 'ほかのプログラムが開いていて読めません。閉じてから実行し直してください',
  'input/none-in-folder':
    'このフォルダーに入力（{expected}）がありません。別のフォルダーか、ファイルを直接指定してください',
  'input/sidecar-alone': '同じ名前の入力がないYAMLです。入力ファイルを指定してください',
  'input/duplicate':
    '同じ版「{edition}」の入力がほかにもあります（{others}）。一方の名前を変えるか、YAMLのeditionで区別してください（大文字・小文字や濁点の結合の違いだけでは区別できません）',
  'input/edition-name':
    '「{edition}」は版の名前に使えません（200バイトまで。/ \\ : * ? " < > |と見えない文字、両端の点や空白、CONやmanifest.jsonなどは不可）。ファイル名を変えるか、YAMLのeditionで指定してください',
  'input/dataset': '書き出したデータセットのフォルダーです。入力のフォルダーを指定してください',
  'input/no-name': '標準入力には名前がありません。--name plan.pdf のように版の名前を付けてください',
  'left-out/unknown-kind': '読み取れる種類の名前ではありません。計画であれば、ファイルを直接指定してください',
  'left-out/folder': 'フォルダーの中のフォルダーは調べません。直接指定してください',
  'left-out/about': 'フォルダーの説明文書の名前です。計画であれば、ファイルを直接指定してください',
  'left-out/other-source':
    '版「{edition}」は同じ場所の{chosen}から読み取りました。ほかを選ぶときは--preferを使うか、ファイルを直接指定してください',
  'convert/timeout':
    'CPU時間{timeout}秒以内に読み終わらないため中止しました。--timeoutを増やすか、工程表の部分だけを別のファイルに保存してください',
  'convert/pdf-timeout':
    'CPU時間{timeout}秒以内に読み終わらないため中止しました。--timeoutを増やすか、--pagesでページを絞ってください',
  'convert/memory':
    '読み取りに{memory}MBを超えるメモリーが要るため中止しました。--memoryを増やすか、工程表の部分だけを別のファイルに保存してください',
  'convert/pdf-memory':
    '読み取りに{memory}MBを超えるメモリーが要るため中止しました。--memoryを増やすか、--pagesでページを絞ってください',
  'convert/crashed': '読み取りが途中で止まりました（{reason}）。--debugを付けて実行し、出力を添えて報告してください',
  'output/other-page':
    'koteihyoが書いたものではないページがあるため、そのままにしました。移動するか、-oで別のフォルダーを指定してください',
  'output/full': 'ディスクに空きがありません。空きを作ってやり直してください（前に書き出したものはそのままです）',
  'output/denied': '書き込む権限がありません。アクセス権を変えるか、--outputで別のフォルダーを指定してください',
  'output/open': 'ほかのプログラムが開いているため、置き換えません。閉じてから実行し直してください',
  'output/no-package':
    '{format}を書き出すパッケージ{name}がありません。koteihyoを入れ直すか、ほかの形式を選んでください',
  'output/not-a-folder':
    'フォルダーを置く場所にファイルかリンクがあります。移すか、--outputで別のフォルダーを指定してください',
  'output/foreign':
    '{names}は、そこのdatapackage.jsonに載った、koteihyoの書いたファイルではありません。移すか、--outputで別のフォルダーを指定してください',
  'output/changed':
    '{names}はkoteihyoが書き出した後に変更されているため、このデータセットは置き換えません。変更したファイルを別の場所に移すか、不要なら削除してから、もう一度実行してください（読み取りの誤りはkoteihyo correctで訂正できます）',
  'output/foreign-report':
    '{names}はkoteihyoの書いた処理結果ではありません。移すか、--outputで別のフォルダーを指定してください',
  'output/other-edition':
    '版「{expected}」の場所に版「{actual}」のデータセットがあります。移すか、--outputで別のフォルダーを指定してください',
  'output/clash':
    '大文字・小文字の違いだけの「{name}」がすでにあり、ディスクによっては区別されません。YAMLのeditionで別の名前を指定するか、「{name}」を移してください',
  'output/exists':
    'この名前のファイルが既にあります。手を入れた下書きかもしれないため、置き換えません。別の名前にするか、移してください',
  'output/not-a-file': 'ファイルを置く場所にフォルダーがあります。--outputでファイルを指定してください',
  'output/no-folder': '書き込み先のフォルダーがありません。作るか、--outputで別のファイルを指定してください',
  'output/name-too-long': '名前が長すぎます。YAMLのeditionで短い名前を指定してください',
  'output/locked':
    'ほかの実行がこのフォルダーに書き出しています。終わるのを待つか、そのような実行がなければ{lock}を消してください',
  'output/lock-lost':
    'この実行がしばらく止まっていたため、ほかの実行がこのフォルダーに書き出しています。それが終わってからやり直してください',
  'output/failed': '書き込めません（{reason}）。ディスクを確かめてやり直してください',
  'check/missing-folder':
    'フォルダーがありません。書き出したデータセットか、それらを収めたフォルダーを指定してください',
  'check/no-dataset':
    'このフォルダーにデータセットがありません。書き出したデータセットか、それらを収めたフォルダーを指定してください',
  'check/unreadable': '読めません（{reason}）。ディスクとアクセス権を確かめてください',
  'check/missing-edition':
    '隣のmanifest.jsonにあるデータセットがありません。書き出し直すか、extractを実行してmanifest.jsonから除いてください',
  'check/missing-file': 'ファイルがありません。書き出し直してください',
  'check/unexpected-file': 'データセットのものではないファイルです。移してください',
  'check/not-a-file': '通常のファイルではありません（フォルダー、リンクなど）。移して、書き出し直してください',
  'check/derived':
    'koteihyo {version}がplan.jsonから書き出すものと違います: {actual}（{expected}のはず）。手で変えたファイルは移してから、書き出し直してください',
  'check/manifest':
    '隣のmanifest.jsonにあるデータセットではありません: {actual}（{expected}のはず）。書き出し直してください',
  'check/plan-edition':
    '版の名前「{actual}」がフォルダー名「{expected}」と違います。フォルダー名を直すか、書き出し直してください',
  'check/package': '{place}がData Packageとして読めません（{reason}）。書き出し直してください',
  'check/bytes':
    '書き出した後に内容が変わっています: {actual}バイト（{expected}バイトのはず）。このファイルを移してから、書き出し直してください',
  'check/hash':
    '書き出した後に内容が変わっています: {actual}（{expected}のはず）。このファイルを移してから、書き出し直してください',
  'plan/none-in-folder':
    'このフォルダーにplan.jsonがありません。書き出したデータセットか、そのplan.jsonを指定してください',
  'plan/several-in-folder': 'このフォルダーには複数のデータセットがあります。どれか1つを指定してください: {names}',
  'plan/format':
    '計画の形式が「{actual}」です（必要なのは「{expected}」）。このバージョンのkoteihyoで入力を読み直す（extract）か、計画を書き出したバージョンを使ってください',
  'plan/json': 'plan.jsonではありません（{reason}）。書き出したデータセットを指定するか、入力を読み直してください',
  'plan/schema': '{place}が計画のスキーマに合いません（{reason}）。入力を読み直してください',
  'plan/unknown-id': '「{id}」というIDの記録はありません。近いID: {nearest}',
  'plan/unlike-id': '「{id}」というIDの記録も、これに近いIDの記録もありません。findで、記録の言葉から探してください',
  'plan/one-dataset':
    '1つのデータセットです。複数の版のデータセットがあるフォルダー（この上のフォルダー）を指定してください',
  'case/none':
    'このフォルダーにも、その下にも、{expected}のあるフォルダー（検査例）がありません。別のフォルダーを指定するか、case addで検査例を作ってください',
  'case/two-inputs': '入力が二つあります（{name}、{second}）。一つにするか、二つの検査例に分けてください',
  'case/no-expectation': '入力のそばにexpected.jsonがありません。case run --updateで書き出し、内容を確かめてください',
  'case/json': 'JSONの書き方が誤っています（{reason}）。直すか、case run --updateで書き直してください',
  'case/update-in-ci':
    'CIでは--updateを使えません。手元で実行し、書き出したものをコミットしてください（環境変数CIが設定されています）',
  'case/name-taken': '同じ名前の検査例があります。--nameを変えるか、--updateで切り出し直してください',
  'case/no-measure': '「{measure}」という施策はありません（{expected}のいずれか）。--measureで指定してください',
  'case/no-records': '{range}からは記録も通知も得られていません。表のある行やページを指定してください',
  'case/no-unit': '{range}はありません。1から{count}までを指定してください',
  'case/not-cut':
    '検査例を切り出せるのはテキストとPDFだけです。小さくしたブックまたは文書を手で作り、期待する結果とともにフォルダーに置いてください',
  'case/lines-of-pdf': 'PDFに--linesは使えません。--pagesか--measureを指定してください',
  'case/pages-of-text': 'テキストに--pagesは使えません。--linesか--measureを指定してください',
  'case/encrypted': 'PDFが暗号化されています。検査例はパスワードなしで読むため、保護を外して保存してください',
  'export/one': '{format}形式は1件ずつ書き出します。1件だけ指定するか、sqlite形式でまとめて書き出してください',
  'export/twice': '版{edition}のデータが{other}にもあります。どちらか一方を指定してください',
  'export/exists':
    'この名前のファイルが既にあるため、書き出しませんでした。別の名前にするか、置き換えてよければ --force を付けてください',
};
