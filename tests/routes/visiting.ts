import type { Route } from '../../src/app/route.ts'
import type { Answer, Application, Visitor } from '../application.ts'
import { addressOf, type Params } from './addresses.ts'
import { expectations } from './expectations.ts'
import { type Kind, people } from './people.ts'

/** Some posts end the session that sends them: those have one of their own. */
const endsSessions = ['sign-out', 'case.pupil-words']

/** Everybody of the table, signed in once each. */
export const visitorsOf = (app: Application) => {
  const visitors = new Map<Kind, Promise<Visitor>>()
  return (kind: Kind, { name }: Route): Promise<Visitor> => {
    if (endsSessions.includes(name)) return app.as(people[kind])
    const known = visitors.get(kind) ?? app.as(people[kind])
    visitors.set(kind, known)
    return known
  }
}

export const visit = (who: Visitor, route: Route, params: Params): Promise<Answer> => {
  const path = addressOf(route, params)
  return route.method === 'get' ? who.get(path) : who.post(path, expectations[route.name]?.fields)
}
