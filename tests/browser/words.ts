/** Never on a screen: words that judge, accuse or close a door. Whole words, so that «bevisst» and «offentlig» may stand. */
const start = '(?<![a-zæøå])'
const end = '(?![a-zæøå])'
const whole = (word: string): RegExp => new RegExp(`${start}(?:${word})${end}`, 'i')

export const neverInNorwegian: readonly RegExp[] = [
  whole('mobber(?:en|ne)?|mobbar(?:en|ane)?'),
  whole('offer(?:et|ets)?|ofre|ofrene|ofra'),
  whole('gjerningsperson(?:en|er)?'),
  whole('plager(?:en|ne)?|plagar(?:en|ane)?'),
  whole('mistenkt(?:e)?'),
  whole('bevis(?:et|er|e|ene|a)?'),
  whole('innrømmet|innrømte|innrømde|innrømt'),
  whole('påstår|påstand(?:en|er)?'),
  whole('angivelig|angiveleg'),
  whole('vanskelig elev|vanskeleg elev'),
  whole('henlegg\\w*|henlagt'),
  whole('avvis\\w*'),
  whole('mobbesak(?:en|er)?'),
  whole('tiltak mot eleven'),
  whole('oppfylt|oppfylte'),
]

export const neverInEnglish: readonly RegExp[] = [
  whole('bully|bullies'),
  whole('victims?'),
  whole('perpetrators?'),
  whole('suspects?|suspected'),
  whole('alleged|allegedly|allegations?'),
]

/** What a page shows when something was forgotten. */
export const neverAnywhere: readonly RegExp[] = [/undefined|\[object |\bNaN\b|\bnull\b/, /\{\{|\$\{/]
