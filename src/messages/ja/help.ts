import type { helpEn } from '../en/help.ts';

export const helpJa: Readonly<Record<keyof typeof helpEn, string>> = {
  program: '行政計画の工程表（どの課が、どの年度に、何をするか）をデータセットにします。',
  version: 'バージョンを表示します',
  helpOption: '使い方を表示します',
  helpCommand: 'コマンドの使い方を表示します',
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
  '[options]': '[オプション]',
  '[command]': '[コマンド]',
  examples: '例:',
  choices: '選択肢: {choices}',
  default: '既定: {default}',
  details: '（{details}）',
  comma: '、',
  semicolon: '。',
  exitCodes:
    '終了コード:\n' +
    '  0  すべて書き出した、または、すべて問題がない\n' +
    '  1  読み取れない入力がある、誤りが見つかった、findで何も見つからない、検査例に相違がある、または--fail-onや--fail-on-changeに当たる\n' +
    '  2  使い方の誤り、台帳・プロファイル・訂正ファイルの誤り、そのIDの記録・ページ・施策がない、または検査例の名前が使われている\n' +
    '  130、143  Ctrl-C、またはSIGTERMで中断した（extractは、もう一度実行すると残りから続ける）\n',

  quiet: '問題だけを表示します',
  json: '1行に1件のJSONで表示します',
  lang: 'メッセージの言語',
  debug: 'エラーの発生箇所も表示します',
  csv: 'excelはBOM付きUTF-8とCRLF、plainはUTF-8とLF',
  headers: 'CSVの見出しの言語',
  datasetHeaders: '見出しと選択肢の値の言語（both: ワークブックの見出しだけ日英2行）',
  formats: '書き出す形式をコンマで区切って指定: json, csv, xlsx, sqlite, parquet, markdown',
  password: '暗号化されたPDFを開くパスワード',
  draftOutput: '新しいファイルに書きます（既定: 画面に表示）',
  plan: 'データセット、またはそのplan.json',
  plans: 'データセット、そのplan.json、またはデータセットを集めたフォルダー（複数指定できます）',
  who: '訂正者（既定: gitの署名の名前、またはログイン名）',
  when: 'YYYY-MM-DD（既定: 今日）',
  correctionsFile: '書き込む訂正ファイル（既定: 入力の隣）',
  source: '読み取った入力ファイル、またはそのあるフォルダー',

  'extract.summary': '入力を読み取り、それぞれのデータセットを書き出します',
  'extract.description':
    '入力をすべて読み取り、<dir>/<版の名前>にそれぞれのデータセット（plan.json、CSVの表、datapackage.json）を書き出します。' +
    '各入力の結果は<dir>/manifest.jsonに、読み取れなかったものは<dir>/failures.csvに書きます。もう一度実行すると、' +
    '変わっていないものはそのままにします。\n\n' +
    '入力のファイル名から拡張子を除いたものが版の名前です。隣に置くファイル<base>.yamlには、本文にないこと（publisher、' +
    'publisherCode、department、title、licence、url、retrieved、数値の種類のvalues（{ 2018: actual, 2019..: target }）、版の名前を変える場合はedition）を書きます。' +
    '<base>.departments.yamlは課の台帳（正式名、種別、別表記）、<base>.profile.yamlはその団体の用語や番号の付け方' +
    '（koteihyo profileで下書きできます）、<base>.corrections.yamlは読み取りの訂正です。',
  'extract.inputs':
    'ファイル（PDF、Excel、Word、HTML、Markdown、CSV、テキスト）、そのフォルダー、または標準入力を表す「-」',
  'extract.output': '書き出し先のフォルダー（版ごとに1フォルダー）',
  'extract.registry': 'すべての入力に使う課の台帳（YAML）。隣に置いたものの代わりになります',
  'extract.profile': 'すべての入力に使う団体のプロファイル（YAML）。隣に置いたものの代わりになります',
  'extract.name': '標準入力（-）に付ける名前（plan.pdfなど）',
  'extract.prefer': 'plan.xlsx、plan.pdfなどのうち、どれを読み取るか',
  'extract.force': '変わっていないものも書き出し直します',
  'extract.watch': '入力や隣のYAMLファイルが変わるたびに、止めるまで書き出し直します',
  'extract.pages': '読み取るPDFのページ（3-12や5など）',
  'extract.timeout': '1件の入力に使うCPU時間の上限（秒）',
  'extract.memory': '1件の入力に使うメモリーの上限（MB）',
  'extract.failOn': 'この重さ以上の通知があれば、終了コードを1にします',

  'check.summary': '書き出したデータセットを確かめます',
  'check.description':
    '書き出したデータセット（またはフォルダー内のすべてのデータセット）が、そのplan.jsonから作られるとおりかを確かめます。',
  'check.dir': 'データセット、またはデータセットのフォルダー',

  'review.summary': '確認が必要な箇所を示し、読み方を確定します',
  'review.description':
    'データセットの中で、人の確認が必要な箇所を示します。エラーが先で、次に警告を、読み違いの見込みと関わる工程の数の順に並べます。' +
    '箇所ごとに、ページか行、印刷された内容、読み取り、ほかの読み方、読み方を確定するコマンドを示します。\n\n' +
    'DOUBTは一覧にある箇所の名前、またはその記録のIDです。--acceptは現在の読み取りが正しいとし、--choose Nはほかの読み方Nが正しいと' +
    'します。どちらもkoteihyo correctと同じように、入力の隣に訂正を書きます。',
  'review.doubt': '一覧にある箇所（m1-4-p1-l2:lane-owner-doubtfulなど）、またはその記録のID',
  'review.web': '原文と並べてブラウザーで表示します',
  'review.port': '--webのポート（既定: 空いているもの）',
  'review.all': '最初の{count}件だけでなく、すべての箇所を示します',
  'review.accept': '現在の読み取りが正しいとします',
  'review.choose': 'n番目（1から）のほかの読み方が正しいとします',
  'review.why': '理由（訂正とともに公開されます）',

  'site.summary': 'データセットをブラウザーで見るページにします',
  'site.description':
    'データセットごとに、ディスクから直接開けるページを作ります。工程表（年度ごとの帯）、指標、絞り込みのほか、どの記録にも印字の場所と確認が必要な点を示します。' +
    '複数の版を渡すと版の一覧を作り、前の版から変わった箇所に印を付けます。ページは外部と通信しません。',
  'site.output': '書き出すフォルダー',
  'site.pages': '読み取ったページ・シート・表・行の図も書き出し、通知や記録からリンクします',

  'find.summary': '語句から記録を探します',
  'find.description':
    '語句をすべて含む記録を、IDと場所とともに表示します。全角と半角、大文字と小文字、空白は区別せず、語の一部でも探せます' +
    '（「出展」で「国際見本市への出展」が見つかります）。',
  'find.words': '語句、またはその一部',

  'explain.summary': '記録がどのように読み取られたかを示します',
  'explain.description':
    '記録がどのように読み取られたかを示します。記録の内容、印刷どおりの原文の行、修復とその理由、通知と採らなかった読み方です。\n\n' +
    '入力は、extractで読み取った元の場所、input/、現在のフォルダー、データの隣の順に名前で探し、読み取った原文そのもの（sha256）である場合だけ表示します。',
  'explain.id': '記録のID（m3-1-p2など）',

  'correct.summary': '記録を訂正し、次からの読み取りにも反映します',
  'correct.description':
    '入力の隣の<base>.corrections.yamlの末尾に、1件の記録の訂正を書きます。次のextractで反映されます。記録は位置ではなく' +
    '印刷された内容で指定し、現在の読み取りも書き添えます。読み取りが変わった場合は適用せず、通知します。\n\n' +
    'FIELDは、施策のtitle・lead、指標のname・role・cumulative・reprint、値のvalue・kind（indicator_values.csvのID、または指標のIDとyear=2024で指定。施策のIDとyear=2024とkind=targetで、その年度の全指標）、' +
    '取組内容のtext・departments・reprint、事業のname・initiatives・departments、段のinitiatives・departments、工程の' +
    'items・years・endBasis・noteです。ほかに、段のmove=PROJECT（名称かID）、事業のmerge=PROJECT、drop=KIND、正しい警告のaccept=CODEが' +
    'あります（計画全体についての警告はIDをplanとします）。事業のsplit=NAMEは、lanes=ID,IDの段やactivities=ID,IDの工程を別の' +
    '事業にします。',
  'correct.id': '記録のID（m3-1-p2-a1など）',
  'correct.assignments': '正しい内容（years=2019-2021など）',
  'correct.why': '訂正の理由',

  'correct carry.summary': '次の版でも成り立つ訂正を引き継ぎます',
  'correct carry.description':
    '前の版の訂正のうち、次の版でも成り立つもの（記録が同じ言葉で印刷され、訂正したときと同じように読み取られるもの）を、次の版の訂正ファイルの末尾に書きます。' +
    'それ以外は、対象の記録がどうなったかを示します。もう一度実行しても、何も書き足しません。',
  'correct carry.older': '訂正のある、前の版のデータセット',
  'correct carry.newer': '次の版のデータセット',
  'correct carry.dryRun': '書かずに結果だけを示します',
  'correct carry.from': '前の版の訂正ファイル（既定: 入力の隣）',
  'correct carry.file': '書き込む訂正ファイル（既定: 次の版の入力の隣）',
  'correct carry.source': '両方の入力があるフォルダー',

  'inspect.summary': 'PDFやテキストのページ、ワークブックのシート、文書の表を、読み取ったとおりに描きます',
  'inspect.description':
    'なぜそう読み取ったのかを見るため、1ページをブラウザー用のSVGに描きます。文字、罫線（補った罫線は区別します）、' +
    'セルと結合、列と見出しの読み方、矢印と年度、段と工程とそのID、ページについての通知を示します。文書は全体を読み取ります。',
  'inspect.file': 'PDF、ワークブック、文書（Word、HTML、Markdown、CSV）、またはテキスト',
  'inspect.page': '描くページ、表示されているシート、または表（1から。テキストは60行で1ページ。既定: すべてと一覧）',
  'inspect.output':
    '書き出すSVG。-なら標準出力（既定: <base>-p<n>.svg）。--pageなしではフォルダー（既定: <base>-pages）',

  'diff.summary': '2つの版の変更点を示します',
  'diff.description':
    '古い版から新しい版への変更点（追加、削除、改称、移動、時期の変更、担当の変更、目標値や文の変更）を、両方の版の内容とともに' +
    '示します。違いがなければ何も表示しません。\n\n' +
    '記録は番号、名称、似ている度合いで対応させ、IDは使いません。課の改称は1件の変更とします。全角と半角、空白、折り返し、' +
    '一方の版にしかない年度の内容は、変更に数えません。',
  'diff.old': '古い版のデータセット、またはそのplan.json',
  'diff.new': '新しい版のデータセット、またはそのplan.json',
  'diff.format': '変更点の書き方',
  'diff.output': 'ファイルに書きます',
  'diff.crosswalk': '変わらなかったものも含め、両方の版の記録の対応をCSVに書き出します',
  'diff.failOnChange': '変更があれば、終了コードを1にします',

  'link.summary': '版をまたいで同じ記録に同じ番号を付けます',
  'link.description':
    'フォルダー内のすべての版の記録を1行ずつCSVで表示します。record_idは、名称や位置が変わっても同じ記録ならすべての版で同じです。版の順は発行日、なければ最初の年度、名前の順です。同じ計画の版だけを入れてください。',
  'link.dir': 'データセットを集めたフォルダー',

  'export.summary': '書き出し済みのデータをワークブックやデータベースなどに書き出します',
  'export.description':
    '書き出し済みのデータを別の形式で書き出します。xlsx（工程表・要確認・すべての表のワークブック）、sqlite（何件でも一つのデータベースに）、parquetとcsv（表ごとのファイルを入れたフォルダー）、markdown があります。\n\n形式はファイルの拡張子（.xlsx、.sqlite、.md）で決まります。既にあるファイルは--forceを付けたときだけ置き換えます。',
  'export.output': '書き出し先のファイル（csv と parquet ではフォルダー）',
  'export.format': '書き出す形式。省略するとファイルの拡張子で決まります',
  'export.force': '既にあるファイルを置き換えます',

  'departments.summary': '課の台帳の下書きを作ります',
  'departments.description':
    '計画に現れる課を台帳（YAML）として表示します。確かめて直し、<base>.departments.yamlとして入力の隣に置きます。\n\n' +
    '古い台帳と比べると、新しい名称、なくなった名称、改称と思われる名称を点数とともに示します。',
  'departments.registry': '比べる古い台帳（YAML）',

  'profile.summary': '団体の用語と見出しのプロファイルの下書きを作ります',
  'profile.description':
    '入力に合わせたプロファイル（YAML）の下書きを作ります。補って<base>.profile.yamlとして入力の隣に置きます。認識した見出し語、' +
    '見出し、年度、行頭記号を書き、認識できなかったがそれらしいものを、場所とともに注釈に示します。\n\n' +
    'すでに隣にプロファイルがあれば、それを使って読み取り、足りないものだけを示します。',
  'profile.file': 'PDF、ワークブック、文書（Word、HTML、Markdown、CSV）、またはテキスト',
  'profile.profile': '読み取りに使うプロファイル（YAML）。隣に置いたものの代わりになります',

  'case.summary': '読み取りの検査例（回帰テスト）を作り、確かめます',
  'case.description': '正しく読めた箇所を検査例として切り出し、後でも同じように読めることを確かめます。',
  'case.dir': '検査例のフォルダー',
  'case add.summary': '入力から検査例を切り出します',
  'case add.description':
    '同じ読み取りになる最小の入力を<dir>/<name>に切り出し、期待する内容（1つの施策の記録、または指定した行やページから読み取った' +
    'もの、その場所、それについての通知）を添えます。読み取りの手掛かりになるほかの部分（見出し、年度、担当課一覧、同じ語句）も残します。\n\n' +
    '外部には何も送りません。検査例には入力の文がそのまま入ります。人に渡す前に確かめてください。',
  'case add.file': 'テキストまたはPDF',
  'case add.name': '検査例の名前（packed-labelsなど）',
  'case add.measure': '施策（2-1など）',
  'case add.lines': 'テキストの行（206-214など）',
  'case add.pages': 'PDFのページ（3-4など）',
  'case add.update': '同じ名前の検査例を切り出し直します',
  'case run.summary': '検査例を読み取り直し、相違を示します',
  'case run.description':
    'フォルダーとその下のすべての検査例（expected.jsonの隣のinput.txtまたはinput.pdf）を読み取り、期待との相違を示します。\n\n' +
    '--updateを付けると期待を書き換えます。CI（環境変数CIがある場合）では書き換えず、相違は失敗とします。',
  'case run.update': '期待を書き換えます',

  'schema.summary': 'plan.jsonのJSON Schemaを表示します',
  'schema.description': 'plan.jsonのJSON Schemaを表示します。',
};
