/**
 * The briefing in Typst. It holds no word of a user: everything comes from /paper.json as strings, which Typst never
 * reads as code. Measures: GB/T 9704-2012 5.2, 7.2–7.5; 22 lines of 28 characters of 16 pt on 156 × 225 mm.
 */
export const briefingTemplate = String.raw`
#let paper = json("/paper.json")
#let pitch = 28.95pt
#let red = rgb("#ff0000")
#let latin = regex("[\u{20}-\u{24f}“”‘’—…·×±−℃²³]")

#let families(role) = {
  let face = paper.faces.at(role)
  let first = if face.latin == none { () } else { ((name: face.latin, covers: latin),) }
  first + face.families
}
#let face(role, body, ..how) = text(font: families(role), weight: paper.faces.at(role).weight, ..how, body)
#let styles = (
  plain: it => it,
  bold: it => text(stroke: 0.4pt + black, it),
  heading1: it => face("hei", it),
  heading2: it => face("kai", it),
)
#let spread(line, how) = {
  let characters = line.text.clusters()
  face("xiaoBiaoSong", size: line.sizePoints * 1pt, fill: red, ..how,
    tracking: 0pt, characters.join(h(line.trackingPoints * 1pt)))
}
#let exact(height, body) = block(height: height, width: 100%, spacing: 0pt, breakable: false, align(horizon, body))

#let day = paper.date.split("-").map(int)
#set document(
  title: paper.content.title,
  author: if paper.content.office == "" { () } else { (paper.content.office,) },
  description: paper.description,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)),
)
#set page(
  paper: "a4",
  margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer-descent: 7mm,
  footer: context {
    let number = here().page()
    set par(first-line-indent: 0pt)
    let side = if calc.odd(number) { right } else { left }
    align(top + side, pad(x: 14pt, face("song", size: 14pt, "— " + str(number) + " —")))
  },
)
#set text(
  font: families("fangSong"), weight: paper.faces.fangSong.weight, size: 16pt, tracking: -0.22pt,
  lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none, overhang: false,
  top-edge: 0.88em, bottom-edge: -0.12em, costs: (widow: 0%, orphan: 0%),
)
#set par(
  justify: true, linebreaks: "simple", leading: pitch - 16pt, spacing: pitch - 16pt,
  first-line-indent: (amount: 31.56pt, all: true),
)
#set block(spacing: pitch - 16pt)
#show heading: it => it.body

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

#let articleTitle(article, index) = {
  context [#metadata(here().page()) <article-page>]
  let lines = article.titleLines
  if lines.len() > 0 {
    set par(first-line-indent: 0pt, justify: false, leading: 11pt, spacing: 0pt)
    block(height: (lines.len() + 1) * pitch - (pitch - 16pt), width: 100%, breakable: false, sticky: true,
      align(center, heading(level: 1, face("xiaoBiaoSong", size: 22pt, tracking: 0pt, lines.join(linebreak())))))
  }
}

#let tableBlock(it) = {
  set par(first-line-indent: 0pt, justify: false, leading: 6pt)
  set text(size: 14pt, tracking: 0pt)
  let cells = it.rows.enumerate().map(((index, row)) => row.map(cell =>
    if it.hasHeader and index == 0 { face("hei", cell) } else { cell }))
  let (head, body) = if it.hasHeader { (cells.slice(0, 1), cells.slice(1)) } else { ((), cells) }
  table(
    columns: it.columns.map(share => share * 1fr), align: center + horizon, stroke: 0.5pt, inset: 5pt,
    ..if it.hasHeader { (table.header(..head.flatten()),) }, ..body.flatten(),
  )
}

#let chartBlock(it) = block(breakable: false, width: 100%, {
  set par(first-line-indent: 0pt, justify: false)
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

#masthead(paper.content)
#let articles = paper.content.articles
#if articles.len() > 1 { contents(articles) } else { v(pitch) }
#for (index, article) in articles.enumerate() {
  if articles.len() > 1 { pagebreak() }
  articleTitle(article, index)
  for it in article.blocks {
    if it.kind == "table" { tableBlock(it) }
    else if it.kind == "chart" { chartBlock(it) }
    else { par(it.runs.map(run => (styles.at(run.style))(run.text)).join()) }
  }
}
#if paper.hasImprint { place(bottom, float: true, clearance: pitch, block(width: 100%, imprint(paper.content))) }
`;
