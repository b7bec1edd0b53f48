/** Why nothing can be published from an input, and what to do. */
export const inputErrorsEn = {
  empty: 'the input is empty: expected the text of a 工程表; export the plan again',
  picture:
    'the input is a picture, and pictures are not read: give the file that it was made from, or a PDF with a text layer (OCR)',
  binary:
    'the input is neither text nor any other format that can be read: expected a PDF, .xlsx, .docx, HTML or text; export the plan as one of these',
  encoding: 'the encoding of the text is unknown: expected UTF-8, UTF-16 or Shift_JIS; save it as UTF-8',
  'workbook-part-missing':
    'the input is a workbook without its part {part}: expected all parts; save it again from the program that made it',
  'workbook-empty': 'no sheet of the workbook shows a text: expected a 工程表; show the sheets that are hidden',
  'opendocument-workbook': 'the input is an OpenDocument workbook (.ods): save it as .xlsx',
  'sheet-no-schedule':
    'no 工程表 found in the workbook: expected a table whose head names projects and fiscal years (such as 事業名, 担当課, 2022年度) on a sheet that is shown',
  'word-pictures':
    'the document holds {pictures|picture|pictures} and no table: expected a table whose head names projects and fiscal years; give the file that the pictures were made of, or run OCR on them',
  'word-part-missing': 'the Word document lacks its part {part}: expected a whole file; save it again from Word',
  'old-workbook': 'the input is a workbook in the format of Excel before 2007 (.xls): save it as .xlsx',
  'old-word': 'the input is a document in the format of Word before 2007 (.doc): save it as .docx',
  'binary-workbook': 'the input is a binary workbook (.xlsb): save it as .xlsx',
  'encrypted-office': 'the input is a password-protected Office file: save it without the password',
  'old-office':
    'the input is an Office file from before 2007 that is neither a workbook nor a document: save it as .xlsx, .docx or PDF',
  'opendocument-text': 'the input is an OpenDocument text (.odt): save it as .docx',
  presentation: 'the input is a presentation: export it as PDF',
  'rich-text': 'the input is rich text (.rtf): save it as .docx',
  'wiki-text':
    'the input is a text of a wiki (MediaWiki, AsciiDoc, Textile or Jira), whose tables are not read: give the page as HTML, or save it as .docx',
  archive: 'the input is a ZIP archive, not a document: unpack it, and give the files in it',
  'archive-damaged':
    'the input is a ZIP archive or an Office file that is damaged or cut short: download or export it again',
  'archive-large':
    'the unpacked parts of the file are too large: expected a document of at most 256 MB; save it again from the program that made it, without pictures',
  'no-schedule':
    'no 工程表 found: expected a table whose header names projects and fiscal years (such as 事業名, 担当課, 2022年度); export the plan with TABs between the fields',
  'pdf-no-schedule':
    'no 工程表 found: expected a table whose header names projects and fiscal years (such as 事業名, 担当課, 2022年度); give the file and the pages that hold it',
  'text-overflows':
    'no 工程表 can be read: rows that do not fit the head of their table: {misfits} of {rows}, projects without an activity: {empty} of {projects}; the text looks like that of a PDF whose blanks were turned to TABs: give the PDF itself, or export the table from the program that made it',
  'text-columns':
    'no 工程表 can be read: the text looks like `pdftotext -layout`, with blanks for columns, and its columns or rows do not hold; give the PDF itself, or export the table with TABs between the fields',
  'text-cells':
    'no 工程表 can be read: the cells of its tables stand one after the other, as pdftotext (plain or -raw), pdf-parse and copying from a viewer leave them, and nothing says which year is whose; give the PDF itself, or export the table with TABs between the fields',
  'text-words':
    'no 工程表 can be read: the text looks like `pdftotext -tsv` or the words of an OCR program, one a line with its place; give the PDF itself',
  'text-markdown':
    'no 工程表 can be read: the text is Markdown without tables, whose cells stand one after the other; convert the PDF with tables kept, or give the PDF itself',
  'no-schedule-in-tables': inTables('at line {line}'),
  'pdf-no-schedule-in-tables': inTables('on page {page}'),
  'sheet-no-schedule-in-tables': inTables('on the sheet {sheet}'),
  'document-no-schedule-in-tables': inTables('table {table} of the document'),
  'pdf-old-node': 'this Node is too old to read PDF: expected 22.13 or newer; install it from https://nodejs.org',
  'pdf-encrypted':
    'the PDF is encrypted: expected its password; give it with --password, or save it without protection',
  'pdf-wrong-password': 'the password does not open the PDF; check it and try again',
  'pdf-damaged': 'the PDF is damaged or cut short: expected a whole file; download or export it again',
  'pdf-damaged-page': 'page {page} of the PDF is damaged: expected a whole file; download or export it again',
  'pdf-no-pages': 'the PDF has no pages: expected the pages of a 工程表; export it again',
  'pdf-asset-missing':
    'the file {asset} of pdf.js, which the fonts of this PDF need, cannot be fetched: expected cmaps/ and standard_fonts/ of the package in one place; put them there, or name their folder with the option pdfAssets',
  'pdf-page-range': 'unexpected pages {first}-{last}: the PDF has {count}; name pages from 1 to {count}',
  'pdf-no-page': 'unexpected page {page}, expected 1 to {count}',
  'no-tables': 'the document has no table: expected one, since only its tables can be drawn',
  'pdf-no-text': 'the PDF has no text layer: it needs OCR first; export it from the program that made it, or run OCR',
  'pdf-scan':
    'no 工程表 found: these pages are scans, images with next to no text: {pages}; run OCR on them first, or export the plan from the program that made it',
  'pdf-misnamed':
    'the file is named .pdf but is not a PDF; download or export it again, or name it .txt if it is a text',
  'pdf-font':
    'page {page}: the font {font} has no Unicode mapping, so its text cannot be read; export the PDF again with embedded fonts and their Unicode mapping, or run OCR',
  'pdf-letters':
    'no 工程表 found, and the PDF maps characters wrongly: page {page} has letters such as {letters} amid Japanese text, so that years may stand as others; read the PDF as its author exported it, not one that Ghostscript or another program rewrote, or run OCR',
};

/** Of tables none of which has a schedule, by where the largest stands. */
function inTables(place: string): string {
  return `no 工程表 found in {count|table|tables}: expected years such as 2022年度 over words or arrows, or a column such as 実施時期; the largest, ${place}, has {rows|row|rows} and {columns|column|columns}, its times are {times}, heads that are not known are {heads}, and it begins "{first}"; name them in a profile (the times under years: names or terms, the columns under headers), which "koteihyo profile FILE" drafts so that it can be read`;
}
