/**
 * The Typst program that sets every file. What people typed reaches it as JSON data only and is never read as code.
 * Margins, type sizes, the 22 lines of a page and the page number — 1 — follow 党政机关公文格式 (GB/T 9704).
 */
export const template = `
#let data = json("data.json")
#let fang = ("FandolFang R", "Noto Serif SC")
#let hei = ("FandolHei", "Noto Serif SC")
#let kai = ("FandolKai", "Noto Serif SC")
#let song = ("Noto Serif SC",)

#set document(title: data.title, date: datetime(year: data.year, month: data.month, day: data.day))
#set text(font: fang, size: 16pt, lang: "zh", region: "cn")
#set page(
  paper: "a4",
  flipped: data.landscape,
  margin: if data.report { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) } else { 20mm },
  footer-descent: 7mm,
  footer: context {
    let number = text(font: song, size: 14pt)[— #counter(page).display() —]
    if not data.report { align(center, number) } else if calc.odd(counter(page).get().first()) {
      align(right, [#number #h(1em)])
    } else { align(left, [#h(1em) #number]) }
  },
)
#set par(leading: 12.95pt, spacing: 12.95pt, justify: data.report)

#let lines(value) = value.split("\\n").join(linebreak())
#let looks = (
  label: it => block(below: 18pt, text(font: hei, size: 14pt, lines(it))),
  title: it => block(above: 18pt, below: 18pt, width: 100%, align(center, layout(room => {
    set par(leading: 10pt, justify: false)
    let set-title = text(font: song, weight: 900, size: 22pt, lines(it))
    let whole = measure(set-title).width
    let rows = calc.ceil(whole / room.width)
    block(width: calc.min(room.width, whole / rows + 22pt), set-title)
  }))),
  year: it => block(below: 10pt, width: 100%, align(center, text(font: kai, size: 14pt, lines(it)))),
  line: it => block(below: 6pt, text(size: 12pt, lines(it))),
  chapter: it => block(sticky: true, par(first-line-indent: (amount: 2em, all: true), text(font: hei, lines(it)))),
  section: it => block(sticky: true, par(first-line-indent: (amount: 2em, all: true), text(font: kai, lines(it)))),
  body: it => par(first-line-indent: (amount: 2em, all: true), lines(it)),
  foot: it => block(above: 8pt, {
    set par(leading: 6pt)
    text(size: 10.5pt, lines(it))
  }),
)

#let cell(it) = table.cell(
  x: it.column, y: it.row, colspan: it.columns, rowspan: it.rows,
  breakable: it.rows > 1 or it.text.len() > 500,
  align: horizon + (if it.role == "text" { left } else { center }),
  text(font: if it.role == "name" or it.role == "head" { hei } else { fang }, lines(it.text)),
)
#let grid-of(it) = {
  set text(size: 10.5pt)
  set par(leading: 4.5pt, spacing: 4.5pt, justify: false)
  let cells(wanted) = it.cells.filter(one => (one.row < it.headRows) == wanted).map(cell)
  let heads = if it.headRows > 0 { (table.header(..cells(true)),) } else { () }
  table(columns: it.widths.map(w => w * 1fr), inset: (x: 2.2pt, y: 3.6pt), stroke: 0.6pt, ..heads, ..cells(false))
}

#for it in data.blocks {
  if it.block == "table" {
    block(above: if it.attached { 0pt } else { 8pt }, below: 0pt, grid-of(it))
  } else {
    if it.at("newPage", default: false) { pagebreak(weak: true) }
    (looks.at(it.role))(it.text)
  }
}
`;
