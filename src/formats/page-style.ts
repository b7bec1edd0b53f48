import { kinds } from './page-layers.ts';

/** While the pointer is over a line of the legend, all other layers fade. */
const alone = kinds.map((kind) => `svg:has(.key.${kind}:hover) .layer:not(.${kind})`).join(',\n');

/**
 * The Okabe-Ito palette, which people with any colour vision can tell apart; strokes also differ in their dashes. Text ignores the
 * pointer, so that shapes below it receive it; labels have a white outline, to be readable over the text of the page.
 */
export const style = `
text { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; fill: #222 }
path { fill: none; stroke-width: .9 }
.sheet { fill: #fff; stroke: #bbb }
.print { pointer-events: none }
.paper { fill: #999 }
.labels { font-weight: bold; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round }
.ground { fill-opacity: 0; pointer-events: none }
.layer g:hover .ground { fill-opacity: .15 }
.image path { fill: #f4f4f0; stroke: #ccc }
.runningHead path { fill: #eee; stroke: #aaa; stroke-dasharray: 1 1 }
.cell path, .spanning path { fill: #56b4e9; fill-opacity: 0 }
.spanning path { fill-opacity: .14 }
.layer.cell path:hover, .layer.spanning path:hover { fill-opacity: .3 }
.drawn path, .inferred path, .loose path { stroke: #0072b2; pointer-events: none }
.inferred path { stroke: #d55e00; stroke-dasharray: 5 2 }
.loose path { stroke: #888; stroke-dasharray: 1 1.5 }
.lane path { stroke: #882e72 }
.lane .ground { fill: #882e72; stroke: none }
.lane text { fill: #882e72 }
.activity path, .endUnknown path { fill: #f0e442; fill-opacity: .18; stroke: #b07900 }
.endUnknown path { stroke-dasharray: 2 1.5 }
.activity g:hover path, .endUnknown g:hover path { fill-opacity: .45 }
.activity text, .endUnknown text { fill: #5c3f00; font-weight: normal }
.line path, .block path, .bar path, .unbound path { stroke: #009e73; stroke-width: 1.6; pointer-events: all }
.block path, .bar path { fill: #009e73; fill-opacity: .25 }
.unbound path { stroke: #cc4499; stroke-dasharray: 3 1.5 }
.line text, .block text, .bar text { fill: #00573f }
.unbound text { fill: #8a1660 }
.head path { stroke: #222; stroke-width: 1.6 }
.mark path { stroke: none; fill: #666 }
.mark line { stroke: #666; stroke-width: .5; stroke-dasharray: 1 1.5 }
.mark text { fill: #fff; font-weight: bold }
.warning path { fill: #d55e00 }
.error path { fill: #b00020 }
.strong { font-weight: bold }
.none { opacity: .45 }
${alone} { opacity: .08 }
`.trim();
