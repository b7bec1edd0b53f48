/**
 * Colours of Okabe and Ito, which people with any colour vision tell apart; strokes differ by their dashes too.
 * Text lets the pointer through to what lies below it.
 */
export const style = `
text { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; fill: #222 }
.print text { pointer-events: none }
.print text.paper { fill: #999 }
.sheet { fill: #fff; stroke: #bbb; stroke-width: .6 }
.image { fill: #f4f4f0; stroke: #ccc; stroke-width: .5 }
.furniture { fill: #eee; stroke: #aaa; stroke-width: .5; stroke-dasharray: 1 1 }
.cell { fill: #56b4e9; fill-opacity: 0 }
.cell.spanning { fill-opacity: .14 }
.cell.sample { stroke: #0072b2; stroke-width: .6 }
.cell:hover { fill-opacity: .3 }
.edge { stroke: #0072b2; stroke-width: .9; pointer-events: none }
.edge.supplied { stroke: #d55e00; stroke-width: 1.1; stroke-dasharray: 5 2 }
.edge.loose { stroke: #888; stroke-width: .8; stroke-dasharray: 1 1.5 }
.lane { fill: none; stroke: #882e72; stroke-width: .7; stroke-dasharray: 6 2; pointer-events: none }
.bracket { fill: none; stroke: #882e72; stroke-width: .8 }
.lane-id { fill: #882e72; font-weight: bold; paint-order: stroke; stroke: #fff; stroke-width: 1.5 }
.activity { fill: #f0e442; fill-opacity: .18; stroke: #b07900; stroke-width: .9 }
.activity.unknown { stroke-dasharray: 2 1.5 }
.activity:hover { fill-opacity: .45 }
.arrow { fill: #009e73; fill-opacity: .25; stroke: #009e73; stroke-width: 1 }
.arrow .glow { fill: none; stroke-width: 5; stroke-opacity: .3 }
.arrow .shaft { fill: none; stroke-width: 1.2 }
.arrow.unbound { fill: #cc4499; stroke: #cc4499; stroke-dasharray: 3 1.5 }
.arrow.unbound .glow { stroke-dasharray: none }
.tag rect { fill: #fff; fill-opacity: .92; stroke: #888; stroke-width: .4 }
.tag.head rect { fill: #333; fill-opacity: 1; stroke: none }
.tag.head text { fill: #fff }
.tag.head.unread rect { fill: #888 }
.tag.bound rect { fill: #e3f5ef; stroke: #009e73 }
.tag.bound text { fill: #00573f; font-weight: bold }
.tag.free rect { fill: #fbe9f4; stroke: #cc4499 }
.tag.free text { fill: #8a1660 }
.tag.read rect { fill: #fffbe0; stroke: #b07900 }
.tag.read text { fill: #5c3f00 }
.tag.merged rect { stroke: #56b4e9 }
.tag.merged text { fill: #004b76 }
.mark { stroke: none }
.mark.error path, circle.error { fill: #b00020 }
.mark.warning path, circle.warning { fill: #d55e00 }
.mark.info path, circle.info { fill: #666 }
.mark text { fill: #fff; font-weight: bold }
.pointer { stroke: #666; stroke-width: .5; stroke-dasharray: 1 1.5; pointer-events: none }
.pointer.error { stroke: #b00020 }
.pointer.warning { stroke: #d55e00 }
.strong { font-weight: bold }
.none { opacity: .45 }
`.trim();
