/**
 * Norwegian words to look for in what adults have written, in both forms. A hint, never a proof:
 * what is found is shown to a person, with the sentence it stands in.
 */
const belittling: readonly RegExp[] = [
  /(?:begge (?:har|hadde|to har|to hadde|parter har|partar har)|(?:har|hadde) begge) (?:like mye |like mykje |litt |også |òg |noe |noko )?(?:skyld|skuld|ansvar for det)/iu,
  /(?:delt|egen|eigen|sin egen|hennes egen|hans egen) (?:skyld|skuld)(?![\p{L}])/iu,
  /overdriv(?:er|elser|e|ingar)?(?![\p{L}])/iu,
  /(?:må|bør|får|lære(?:r)? (?:seg )?å|skal) (?:nok |bare |berre |lære (?:seg )?å |også )?(?:tåle|tole)(?![\p{L}])/iu,
  /(?:for |veldig |svært |over)(?:følsom|sensitiv|kjenslevar|nærtagende|nærtakande|hårsår)/iu,
  /(?:overfølsom|oversensitiv|nærtagende|nærtakande|hårsår)/iu,
  /dramatiser(?:er|ar|e)/iu,
  /(?:søker|søkjer|vil ha|ute etter) oppmerksomhet|(?:søkjer|vil ha|ute etter) merksemd/iu,
  /(?:bare|berre) (?:lek|leik|tull|erting|fleip|moro|guttestreker|gutestrekar)/iu,
  /(?:guttestreker|gutestrekar)/iu,
  /(?:har|hadde) (?:selv|sjølv) (?:lagt opp til|provosert|skyld|skuld)/iu,
  /(?:provoserer|provoserte) (?:det )?(?:fram )?(?:selv|sjølv)/iu,
  /(?:ikke|ikkje) (?:så|særlig|særleg) (?:ille|farlig|farleg|alvorlig ment)/iu,
  /(?:misforstår|tolker|tolkar) alt/iu,
]

const denied = /(?:ikke|ikkje|ingen|aldri|uten at|utan at)(?:\s+[\p{L}]+){0,3}\s*$/iu
const deniedAfter = /^\s*(?:ikke|ikkje|aldri)(?![\p{L}])/iu

/** What other pupils say is theirs; the school tells it, and does not mean it. */
const quoted =
  /(?:andre|elever|elevene|elevane|gruppa|jentene|guttene|gutane|medelever|medelevar)[^.]{0,30}(?:sier|seier|sa|mener|meiner|forteller|fortel)[^.]{0,20}$/iu

/** "Overdriver ikke" and "ingen sier at hun må tåle det" belittle nobody. */
const said = (text: string, words: RegExp): boolean => {
  const found = words.exec(text)
  if (found === null) return false
  const before = text.slice(0, found.index)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('.'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1,
  )
  return (
    !denied.test(sentence) &&
    !quoted.test(sentence) &&
    !deniedAfter.test(text.slice(found.index + found[0].length))
  )
}

export const belittles = (text: string): boolean => belittling.some((words) => said(text, words))

const unproven: readonly RegExp[] = [
  /(?:ikke|ikkje) (?:mulig å |mogleg å |kunnet |kunna |latt seg |late seg )?(?:bli )?(?:bevise|bevist|prove|prova|dokumentere at|bekreft(?:e|et)|stadfest[ea]?)(?![\p{L}])/iu,
  /(?:ubevist|uprova)/iu,
  /(?:ingen|mangler|manglar|mangel på|uten|utan|manglende|manglande) (?:klare |sikre |tydelige |tydelege )?(?:bevis|prov)(?![\p{L}])/iu,
  /(?:ord|påstand) mot (?:ord|påstand)/iu,
  /(?:henlagt|henlegges|lagt bort på grunn av bevis)/iu,
  /(?:kan|lar seg|let seg) (?:ikke|ikkje) (?:bevise|bevises|prove|provast|bekreftes|stadfestast)/iu,
]

/** An end for want of proof: the duty asks what the pupil experiences, not what can be proven. */
export const speaksOfProof = (text: string): boolean => unproven.some((words) => words.test(text))

const elsewhere: readonly RegExp[] = [
  /(?:se|sjå|ligger i|ligg i|står i|lagret i|lagra i|skrevet i|skrive i|notert i|ført i|finnes i|finst i) (?:[\p{L}-]+ ){0,2}?(?:onenote|teams|e-post\p{L}*|epost\p{L}*|mail\p{L}*|perm(?:en|a)?|notatbok\p{L}*|notatblokk\p{L}*|word-dokument\p{L}*|sharepoint|onedrive)(?![\p{L}])/iu,
]

/** "See OneNote": what was seen stands somewhere else, and the journal only says where. */
export const pointsElsewhere = (text: string): boolean => elsewhere.some((words) => words.test(text))
