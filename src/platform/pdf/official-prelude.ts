/**
 * What every official paper in Typst begins with: its page, its faces, and how a title and a table are set. A template
 * is this and its own text; it reads /paper.json with `content.title`, `content.office`, `description`, `date` and
 * `faces` (`templateFaces`). Measures: GB/T 9704-2012 5.2, 7.2–7.5; 22 lines of 28 characters of 16 pt on 156 × 225 mm.
 */
export const officialPrelude = String.raw`
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

#let articleTitle(article, index) = {
  context [#metadata(here().page()) <article-page>]
  let lines = article.titleLines
  if lines.len() > 0 {
    set par(first-line-indent: 0pt, justify: false, leading: 11pt, spacing: 0pt)
    block(height: (lines.len() + 1) * pitch - (pitch - 16pt), width: 100%, breakable: false, sticky: true,
      align(center, heading(level: 1, face("xiaoBiaoSong", size: 22pt, tracking: 0pt, lines.join(linebreak())))))
  }
}

#let lineBlock(it) = {
  set par(first-line-indent: 0pt, justify: false)
  block(width: 100%, sticky: it.at("keepNext", default: false), inset: (right: it.at("rightCharacters", default: 0) * 16pt),
    align((left: left, center: center, right: right).at(it.align), face(it.role, size: it.sizePoints * 1pt, it.text)))
}

#let tableBlock(it) = {
  set par(first-line-indent: 0pt, justify: false, leading: 6pt)
  set text(size: it.at("sizePoints", default: 14) * 1pt, tracking: 0pt)
  let heads = if it.hasHeader { it.at("headerRows", default: 1) } else { 0 }
  let sides = (left: left, center: center, right: right)
  let words(cell, isHead) = {
    let part(run) = if isHead { face("hei", run.text) } else { (styles.at(run.style))(run.text) }
    if type(cell) == str { if isHead { face("hei", cell) } else { cell } } else { cell.runs.map(part).join() }
  }
  let cells = it.rows.enumerate().map(((index, row)) => row.map(cell => {
    if type(cell) == str { words(cell, index < heads) } else {
      let own = if index < heads or not ("align" in cell) { (:) } else { (align: sides.at(cell.align) + horizon) }
      table.cell(colspan: cell.at("columns", default: 1), rowspan: cell.at("rows", default: 1), ..own, words(cell, index < heads))
    }
  }))
  let side(column, row) = if row < heads { center } else { sides.at(it.at("aligns", default: ()).at(column, default: "center")) }
  let (head, body) = (cells.slice(0, heads), cells.slice(heads))
  set table.cell(breakable: false)
  let isWhole = it.at("isWhole", default: false)
  // A cell of no width beside the last rows keeps them on one page: no total stands alone under a repeated head.
  let ends = if isWhole or body.len() < 6 { () } else {
    (table.cell(x: it.columns.len(), y: it.rows.len() - 3, rowspan: 3, inset: 0pt, stroke: (left: 0.5pt, rest: none))[],)
  }
  let count = it.columns.len() + ends.len()
  block(breakable: not isWhole, sticky: isWhole and it.at("keepNext", default: false), table(
    columns: it.columns.map(share => share * 1fr) + ends.map(_ => 0pt),
    align: (column, row) => side(column, row) + horizon,
    stroke: (x, y) => if x < it.columns.len() { 0.5pt } else { none }, inset: (x, y) => if x < it.columns.len() { 5pt } else { 0pt },
    ..if heads > 0 { (table.header(..ends.map(_ => table.cell(x: count - 1, y: 0, rowspan: heads)[]), ..head.flatten()),) },
    ..ends, ..range(heads, it.rows.len() - 3).filter(_ => ends.len() > 0).map(y => table.cell(x: count - 1, y: y)[]),
    ..body.flatten(),
  ))
}
`;
