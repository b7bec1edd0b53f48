import bundle from '../site/review-page.bundle.json' with { type: 'json' };

/** The review page. Script and style are separate files, so that the page can forbid inline scripts. */
export const reviewPage: { html: string; script: string; style: string } = {
  html: `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>koteihyo</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="review.css">
</head>
<body>
<div id="page"></div>
<script type="module" src="review.js"></script>
</body>
</html>
`,
  ...bundle,
};
