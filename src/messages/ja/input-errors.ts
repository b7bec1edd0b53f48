import type { inputErrorsEn } from '../en/input-errors.ts';

export const inputErrorsJa: Readonly<Record<keyof typeof inputErrorsEn, string>> = {
  empty: '中身がありません。ファイルを確かめてください',
  picture: '画像です（画像の文字は読み取りません）。元のファイルか、文字認識（OCR）をしたPDFを指定してください',
  binary:
    'テキストではなく、ほかの読み取れる形式でもありません。PDF、.xlsx、.docx、HTML、テキストのいずれかで書き出してください',
  encoding: '文字コードを判別できません（UTF-8、UTF-16、Shift_JISを読み取ります）。UTF-8で保存してください',
  'workbook-part-missing': 'ワークブックの一部（{part}）がありません。作成したソフトウェアで保存し直してください',
  'workbook-empty': '文字のあるシートがありません。非表示のシートがあれば表示して保存してください',
  'opendocument-workbook': 'OpenDocumentのワークブック（.ods）です。.xlsxで保存してください',
  'sheet-no-schedule':
    'ワークブックに工程表が見つかりません。年度の見出しのある表が、表示されているシートにあるか確かめてください',
  'word-pictures':
    '文書に表がなく、画像が{pictures}個あります。画像の元のファイルを指定するか、文字認識（OCR）をしてください',
  'word-part-missing': 'Word文書の部品{part}がありません。Wordで保存し直してください',
  'old-workbook': '2007より前のExcelのワークブック（.xls）です。.xlsxで保存してください',
  'old-word': '2007より前のWordの文書（.doc）です。.docxで保存してください',
  'binary-workbook': 'バイナリ形式のワークブック（.xlsb）です。.xlsxで保存してください',
  'encrypted-office': 'パスワードで保護されたOfficeのファイルです。パスワードを外して保存してください',
  'old-office':
    '2007より前のOfficeのファイルで、ワークブックでも文書でもありません。.xlsx、.docx、PDFのいずれかで保存してください',
  'opendocument-text': 'OpenDocumentの文書（.odt）です。.docxで保存してください',
  presentation: 'プレゼンテーションです。PDFとして書き出してください',
  'rich-text': 'リッチテキスト（.rtf）です。.docxで保存してください',
  'wiki-text':
    'ウィキの書式（MediaWiki、AsciiDoc、Textile、Jira）のテキストで、その表は読めません。HTMLのページを渡すか、.docxで保存してください',
  archive: 'ZIPファイルです。展開して、中のファイルを指定してください',
  'archive-damaged':
    'ZIPまたはOfficeのファイルが壊れているか、途中で切れています。取得し直すか、書き出し直してください',
  'archive-large':
    '展開すると大きくなりすぎます（256MBまで）。作成したソフトウェアで、画像を除いて保存し直してください',
  'no-schedule':
    '工程表が見つかりません。年度の見出しのある表を含むファイルか、表の欄がタブで区切られているか確かめてください',
  'pdf-no-schedule':
    '工程表が見つかりません。年度の見出しのある表を含むファイルとページを指定しているか確かめてください',
  'text-overflows':
    '工程表を読み取れません。{rows}行のうち{misfits}行が表の見出しの列に合わず、{projects}件の事業のうち{empty}件に工程がありません。PDFから取り出したテキストの空白をタブに変えたもののようです。元のPDFを指定するか、作成したソフトウェアから表を書き出してください',
  'text-columns':
    '工程表を読み取れません。「pdftotext -layout」のように空白で列をそろえたテキストのようですが、列または行の境目が決まりません。元のPDFを指定するか、欄の間をタブにして書き出してください',
  'text-cells':
    '工程表を読み取れません。表のセルが順に並んでいるだけで（pdftotext、pdf-parse、ビューアーからのコピーなど）、どの年度のものか分かりません。元のPDFを指定するか、欄の間をタブにして書き出してください',
  'text-words':
    '工程表を読み取れません。「pdftotext -tsv」やOCRの出力のように、一行に一語ずつ位置とともに並んでいます。元のPDFを指定してください',
  'text-markdown':
    '工程表を読み取れません。表のないMarkdownで、表のセルが順に並んでいるだけです。表を残して変換するか、元のPDFを指定してください',
  'no-schedule-in-tables': inTables('{line}行目にあり'),
  'pdf-no-schedule-in-tables': inTables('{page}ページにあり'),
  'sheet-no-schedule-in-tables': inTables('シート「{sheet}」にあり'),
  'document-no-schedule-in-tables': inTables('文書の{table}番目の表で'),
  'pdf-old-node': 'このNodeではPDFを読めません。22.13以降をhttps://nodejs.orgから入れてください',
  'pdf-encrypted': 'PDFが暗号化されています。--passwordでパスワードを指定するか、保護を外して保存してください',
  'pdf-wrong-password': 'パスワードが違うためPDFを開けません。確かめてください',
  'pdf-damaged': 'PDFが壊れているか、途中で切れています。取得し直すか、書き出し直してください',
  'pdf-damaged-page': 'PDFの{page}ページが壊れています。取得し直すか、書き出し直してください',
  'pdf-no-pages': 'PDFにページがありません。書き出し直してください',
  'pdf-asset-missing':
    'このPDFのフォントを読むのに要る pdf.js のファイル {asset} を取得できません：パッケージの cmaps/ と standard_fonts/ を一つのフォルダーに置き、その場所をオプション pdfAssets で指定してください',
  'pdf-page-range': '{first}-{last}ページの指定ですが、PDFは{count}ページです。1から{count}までで指定してください',
  'pdf-no-page': '{page}ページはありません。1から{count}までを指定してください',
  'no-tables': '文書に表がありません。図にできるのは文書の表だけです',
  'pdf-no-text':
    'PDFに文字情報がありません。作成元のソフトウェアから書き出すか、文字認識（OCR）をしてから指定してください',
  'pdf-scan':
    '工程表が見つかりません。{pages}ページは文字情報のない画像（スキャン）です。先に文字認識（OCR）をするか、作成元のソフトウェアから書き出してください',
  'pdf-misnamed':
    '名前は.pdfですが、PDFではありません。取得し直すか、書き出し直してください（テキストなら名前を.txtにしてください）',
  'pdf-font':
    '{page}ページ: フォント{font}にUnicodeへの対応がなく、文字を読み取れません。フォントを埋め込んで書き出し直すか、文字認識（OCR）をしてください',
  'pdf-letters':
    '工程表が見つかりません。PDFの文字の対応が誤っていて（{page}ページの日本語の文中に{letters}など）、年度が別の文字になっているおそれがあります。Ghostscriptなどで書き直す前の、作成元のPDFを読み取るか、文字認識（OCR）をしてください',
};

/** Of tables none of which has a schedule, by where the largest stands. */
function inTables(place: string): string {
  return `{count}個の表に工程表が見つかりません（年度の見出し、または実施時期などの列が必要です）。最も大きい表は${place}、{rows}行{columns}列、年度らしい見出し: {times}、未登録の見出し: {heads}、始まり: 「{first}」。プロファイルで見出し（headers）と年度（yearsのnamesまたはterms）を指定してください（koteihyo profile ファイル で、そのまま読める下書きを作れます）`;
}
