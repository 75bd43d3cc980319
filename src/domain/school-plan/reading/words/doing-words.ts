/** Ends of words for something that is done, in bokmål and nynorsk: a point of a list with one is an activity. */
export const doingNouns =
  'møter?|møte[nt]e?|møta|samtal(?:e|er|ar|ene|ane)|observasjon(?:er|ar)?|undersøkelsen?|undersøkelser|undersøking(?:a|ar)?|kartlegging(?:er|ar|a)?|besøk|inspeksjon(?:er|ar)?|turnering(?:er|ar)?|evaluering(?:er|ar)?|gjennomgang|dialog|kurs|frokost|leksekaf[eé]|fadderordning|elevtid(?:en|a)?|klasseturer?|klasseturar|temadag(?:er|ar)?|aktivitetsdag(?:er|ar)?'

/** Before those who do what a list says. */
export const doneBy =
  '(?:utføres|utførast|blir utført|gjennomføres|gjennomførast|blir gjennomført|gjøres|gjerast|blir gjort) (?:i|av|på)'

/** About time, and nothing that a calendar can hold: "fast på agendaen". */
export const weakTimes = 'fast|dag(?:en)?|år|første|ny|gang'

/** Words in the present that do not end as others do. */
export const shortVerbs = 'har|skal|må|kan|vil|gir|tar|får'

/** Beside somebody: where they are, and no part of what they do. */
export const placeWords = '(?:i|på|ved)'

/** Who may be meant by the first of two alike among those something is done for. */
export const staffWords = 'ansatte|tilsette|personalet'

/** In a body's name: it is what is held, and not those who hold it. */
export const meetingWord = 'møt'
