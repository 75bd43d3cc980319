import { z } from 'zod'
import { themes } from './app/ui/theme.ts'
import { type InstanceKind, instanceKinds } from './database/instance.ts'
import { type LoginRole, loginRoles } from './database/roles.ts'
import { StartRefusal } from './start-refusal.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  VARDE_BASE_URL: z.url().optional(),
  VARDE_DATA: z.string().min(1).optional(),
  VARDE_DATABASE_SECRET: z.string().min(16).optional(),
  VARDE_INSTANCE: z.enum(instanceKinds).optional(),
  VARDE_KEYS: z.string().min(1).optional(),
  VARDE_MAIL_FROM: z.email().optional(),
  VARDE_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  VARDE_PROVIDERS: z.string().min(1).optional(),
  VARDE_THEME: z.enum(themes).default('varde'),
  VARDE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
})

/** What whoever installs Varde has said, as it stands in the environment. */
export type Deployment = z.infer<typeof environment> & { readonly kind: InstanceKind }

export const readDeployment = (env: NodeJS.ProcessEnv): Deployment => {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new StartRefusal(
      'malformed-configuration',
      `Not understood in the environment: ${namesIn(parsed.error)}.`,
    )
  }
  const stated = parsed.data
  if (stated.DATABASE_URL && !stated.VARDE_INSTANCE) {
    throw new StartRefusal(
      'kind-not-stated',
      'With DATABASE_URL, VARDE_INSTANCE must say which it is: demonstration or production.',
    )
  }
  const kind = stated.VARDE_INSTANCE ?? 'demonstration'
  if (kind === 'demonstration' && !isLoopback(stated.HOST)) {
    throw new StartRefusal(
      'not-loopback',
      `A demonstration is served to this machine alone: HOST can be 127.0.0.1, not ${stated.HOST}.`,
    )
  }
  return { ...stated, kind }
}

const productionEnvironment = environment.required({
  DATABASE_URL: true,
  VARDE_BASE_URL: true,
  VARDE_KEYS: true,
  VARDE_MAIL_FROM: true,
  VARDE_MAIL_URL: true,
  VARDE_PROVIDERS: true,
})

/** Of what the production bundle needs, nothing has a default. */
export const readProduction = (env: NodeJS.ProcessEnv): z.infer<typeof productionEnvironment> => {
  const { kind } = readDeployment(env)
  if (kind !== 'production') {
    throw new StartRefusal(
      'kind-not-stated',
      'This is the production bundle: it wants VARDE_INSTANCE=production.',
    )
  }
  const parsed = productionEnvironment.safeParse(env)
  if (!parsed.success) {
    throw new StartRefusal('incomplete-production', `A production also wants ${namesIn(parsed.error)}.`)
  }
  const base = new URL(parsed.data.VARDE_BASE_URL)
  if (base.protocol !== 'https:' || isLoopback(base.hostname)) {
    throw new StartRefusal('incomplete-production', 'VARDE_BASE_URL of a production is an https address.')
  }
  return parsed.data
}

const namesIn = ({ issues }: z.ZodError) => [...new Set(issues.map(({ path }) => String(path[0])))].join(', ')

export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host)

const processConfiguration = z.object({
  kind: z.enum(instanceKinds),
  host: z.string(),
  port,
  baseUrl: z.string(),
  databases: z.partialRecord(z.enum(loginRoles), z.string()),
  keyFile: z.string(),
  providersFile: z.string(),
  /** How many proxies of one's own stand before the web: whose word on addresses is believed. */
  trustedProxies: z.number().int(),
  theme: z.enum(themes),
  mail: z.object({ url: z.string(), from: z.string() }),
})

/** What one process is told by the supervisor; of the databases' addresses only those of its own roles. */
export type ProcessConfiguration = z.infer<typeof processConfiguration>

const variable = 'VARDE_PROCESS'

export const readProcessConfiguration = (env: NodeJS.ProcessEnv): ProcessConfiguration =>
  processConfiguration.parse(JSON.parse(env[variable] ?? 'null'))

export const processEnvironment = (
  configuration: ProcessConfiguration,
  roles: readonly LoginRole[],
): Record<string, string> => {
  const databases = Object.fromEntries(roles.map((role) => [role, configuration.databases[role]]))
  return { [variable]: JSON.stringify({ ...configuration, databases }) }
}

export const databaseFor = (configuration: ProcessConfiguration, role: LoginRole): string => {
  const url = configuration.databases[role]
  if (!url) throw new Error(`this process has no access as ${role}`)
  return url
}
