const zone = 'Europe/Oslo'

/** When mail that can wait is sent, on free days too. */
export const digestTimes = ['07:30', '14:30'] as const

/** The last time for a digest at or before a moment: what arose before it is due to be sent. */
export const digestBefore = (now: Temporal.Instant): Temporal.Instant => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const all = [today.subtract({ days: 1 }), today].flatMap((date) =>
    digestTimes.map((time) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()),
  )
  const passed = all.filter((moment) => Temporal.Instant.compare(moment, now) <= 0)
  return passed.at(-1) ?? now
}
