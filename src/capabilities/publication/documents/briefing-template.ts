import { officialPrelude } from '#platform/pdf/official-prelude.ts';

/**
 * The briefing in Typst. It holds no word of a user: everything comes from /paper.json as strings, which Typst never
 * reads as code.
 */
export const briefingTemplate = `${officialPrelude}
#let spread(line, how) = {
  let characters = line.text.clusters()
  face("xiaoBiaoSong", size: line.sizePoints * 1pt, fill: red, ..how,
    tracking: 0pt, characters.join(h(line.trackingPoints * 1pt)))
}

#let masthead(content) = {
  set par(first-line-indent: 0pt, leading: 6pt, justify: false)
  for holder in content.holders { exact(22pt, face("hei", holder)) }
  v(5pt)
  for line in content.names { exact(line.sizePoints * 1.15pt, align(center, spread(line, (:)))) }
  if content.numberLine != "" { exact(pitch, align(center, content.numberLine)) }
  exact(pitch, text(size: content.officePoints * 1pt, [#content.office #h(1fr) #content.dateText]))
  v(4pt, weak: false)
  block(spacing: 0pt, line(length: 100%, stroke: 2pt + red))
}

#let contents(articles) = {
  set par(first-line-indent: 0pt, justify: false)
  v(pitch)
  exact(pitch * 1.5, align(center, face("xiaoBiaoSong", size: 22pt, tracking: 0pt, paper.contentsTitle)))
  v(pitch / 2)
  for (index, article) in articles.enumerate() {
    let page = context str(query(<article-page>).at(index).value)
    block(spacing: pitch - 16pt, grid(columns: (1fr, auto), column-gutter: 4pt, align: (left, right + bottom),
      [#article.title #box(width: 1fr, repeat(gap: 2pt, "."))], page))
  }
}

#let chartBlock(it) = block(breakable: false, width: 100%, {
  set par(first-line-indent: 0pt, justify: false)
  set block(spacing: 5pt)
  image("/chart-" + str(it.index) + ".svg", width: 100%, alt: it.caption)
  if it.caption != "" { align(center, face("kai", size: 14pt, it.caption)) }
})

#let imprint(content) = {
  set par(first-line-indent: 0pt, justify: false, leading: 8pt, spacing: 0pt)
  set text(size: 14pt, tracking: 0pt)
  set block(spacing: 0pt)
  let row(rule, body) = block(width: 100%, stroke: (top: rule), inset: (x: 14pt, y: 6pt), body)
  let labelled(entry) = {
    let label = entry.slice(0, entry.position("：") + "：".len())
    grid(columns: (auto, 1fr), column-gutter: 0.4em, align: left + top, label, entry.slice(label.len()))
  }
  for (index, entry) in content.recipients.enumerate() {
    row(if index == 0 { 0.35mm } else { 0.25mm }, labelled(entry))
  }
  if content.contacts.len() > 0 {
    row(if content.recipients.len() == 0 { 0.35mm } else { 0.25mm },
      content.contacts.map(entry => [#entry.left #h(1fr) #entry.right]).join(linebreak()))
  }
  line(length: 100%, stroke: 0.35mm)
}

#if paper.content.hasMasthead { masthead(paper.content) }
#let articles = paper.content.articles
#if articles.len() > 1 { contents(articles) } else { v(pitch) }
#for (index, article) in articles.enumerate() {
  if articles.len() > 1 { pagebreak() }
  articleTitle(article, index)
  for it in article.blocks {
    if it.kind == "table" { tableBlock(it) }
    else if it.kind == "chart" { chartBlock(it) }
    else if it.kind == "line" { lineBlock(it) }
    else if it.at("isAnnex", default: false) { pagebreak(weak: true); par(first-line-indent: 0pt, it.runs.map(run => (styles.at(run.style))(run.text)).join()) }
    else if it.at("isFlush", default: false) { par(first-line-indent: 0pt, it.runs.map(run => (styles.at(run.style))(run.text)).join()) }
    else if it.runs.len() == 0 { v(pitch) }
    else if it.at("keepNext", default: false) { block(width: 100%, sticky: true, par(it.runs.map(run => (styles.at(run.style))(run.text)).join())) }
    else { par(it.runs.map(run => (styles.at(run.style))(run.text)).join()) }
  }
}
#if paper.hasImprint { place(bottom, float: true, clearance: pitch, block(width: 100%, imprint(paper.content))) }
`;
