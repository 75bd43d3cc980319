/** Typst, for a plan as PDF/UA-1: headings in order, tables with headings, the language of each text, no picture. */
export const planTemplate = `
#let d = json(bytes(sys.inputs.data))
#let quiet = rgb("#5a5148")
#set document(title: d.title, author: d.school, date: datetime(..d.date))
#set text(font: "Inter", size: 10pt, lang: d.lang, region: "NO", hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 2.1cm, top: 2.2cm, bottom: 2.4cm),
  footer: context {
    set text(size: 8pt, fill: quiet)
    let at = str(counter(page).get().first())
    let of = str(counter(page).final().first())
    grid(columns: (1fr, auto), d.foot, d.page.replace("{at}", at).replace("{of}", of))
  },
)
#set heading(numbering: none)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.8em)
#show heading.where(level: 3): set block(above: 1.2em, below: 0.6em)
#set table(
  stroke: (_, y) => (bottom: 0.5pt + rgb("#cfc6bc"), top: if y == 0 { 1pt + rgb("#5a5148") } else { none }),
  inset: (x: 4pt, y: 5pt),
)
#show table.cell: set par(justify: false)
#show table.cell: set text(size: 9pt)
#show outline.entry: set text(size: 9.5pt)

#let said(words) = text(lang: words.form, words.text)
#let paragraphs(words) = for part in words.text.split("\\n").filter(it => it.trim() != "") {
  par(text(lang: words.form, part.trim()))
}
#let cell(value) = if value == none { text(fill: quiet, d.undecided) } else { value }

#heading(level: 1, d.title)
#par(d.intro)

#for section in d.first {
  heading(level: 2, section.heading)
  for part in section.parts { par[#strong(part.title) #part.text] }
  if section.after != "" { par(section.after) }
}

#heading(level: 2, outlined: false, d.contents)
#outline(title: none, target: heading.where(level: 2))

#for section in d.sections {
  heading(level: 2, section.heading)
  for block in section.blocks {
    if block.kind == "prose" { paragraphs(block.text) }
    if block.kind == "item" {
      par[#strong(said(block.name))#if block.text != none [ – #said(block.text)]]
      if block.note != none { par(text(size: 9pt, fill: quiet, block.note)) }
    }
    if block.kind == "table" {
      table(
        columns: (2.2fr, 1.5fr, 1.1fr, 1.2fr),
        table.header(..d.columns.map(it => strong(it))),
        ..block.rows.map(row => (said(row.what), cell(row.who), cell(row.whom), cell(row.when))).flatten(),
      )
    }
    if block.kind == "chain" {
      heading(level: 3, block.name)
      enum(..block.steps.map(step => [#step.what#if step.detail != "" [ \\ #text(size: 9pt, fill: quiet, step.detail)]]))
    }
  }
}
`
