/** Words that a slip of the pen is most often near to. */
const vocabulary = [
  ...'uke uker uka veke veker januar februar mars april mai juni juli august september oktober november desember'.split(
    ' ',
  ),
  ...'mandag tirsdag onsdag torsdag fredag måndag tysdag høst høsten haust hausten vår våren vinter'.split(
    ' ',
  ),
  ...'høstferien haustferien vinterferien påske sommerferien sommarferien skolestart skulestart skoleslutt'.split(
    ' ',
  ),
  ...'skoleåret skuleåret hele heile året årlig årleg halvårlig gang ganger gong gonger møter møte økter termin'.split(
    ' ',
  ),
  ...'daglig dagleg ukentlig vekentleg månedlig månadleg måned måneden månad månaden hver kvar hvert kvart'.split(
    ' ',
  ),
  ...'annenhver annankvar løpende løpande kontinuerlig kontinuerleg jevnlig jamleg behov etter før innen innan ved'.split(
    ' ',
  ),
  ...'første andre tredje fjerde siste en én to tre fire fem seks sju åtte ni ti medio primo ultimo minst'.split(
    ' ',
  ),
  ...'Elevundersøkelsen Elevundersøkinga resultatene resultata foreligger mistanke friminuttene storefri skoledagen'.split(
    ' ',
  ),
]

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1]
    for (const [across, against] of [...other].entries()) {
      next.push(
        Math.min(
          (row[across] ?? 0) + (letter === against ? 0 : 1),
          (row[across + 1] ?? 0) + 1,
          (next[across] ?? 0) + 1,
        ),
      )
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Each is read anew: a text of slips only is not read a hundred times. */
const mostTried = 16

const allowed = (word: string): number => (word.length <= 3 ? 1 : word.length <= 7 ? 2 : 3)

const nearest = (word: string): readonly string[] =>
  vocabulary
    .map((known) => ({ known, away: distance(word.toLowerCase(), known.toLowerCase()) }))
    .filter(({ away }) => away > 0 && away <= allowed(word))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 4)
    .map(({ known }) => known)

/** The text with one word around the place put right, for each word that may have been meant. */
export const nearestWords = (text: string, from: number, to: number): readonly string[] => {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(
    (word) => word.index + word[0].length >= from - 1 && word.index < to,
  )
  const mended = words
    .slice(0, 6)
    .flatMap((word) =>
      nearest(word[0]).map(
        (known) => text.slice(0, word.index) + known + text.slice(word.index + word[0].length),
      ),
    )
  // A narrow column cuts words in two.
  const joined = words
    .slice(1)
    .map((word) => text.slice(0, word.index).trimEnd().replace(/-$/, '') + text.slice(word.index))
  return [...joined, ...mended].slice(0, mostTried)
}
