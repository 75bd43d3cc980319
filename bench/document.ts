import { cpus, loadavg, totalmem } from 'node:os'
import type { Measured } from './clock.ts'
import { markdownTables } from './table.ts'

const machine = (): string => {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores, ${memory} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL 18`
}

/** docs/bench.md. */
export const document = (all: readonly Measured[], loadBefore: number): string => `# Bench

Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- --write\` on a machine of ${machine()}, which had ${loadBefore.toFixed(1)} other
programs waiting for a core when it began (${loadavg()[1]?.toFixed(1)} on average at the end, this one counted). What misses its aim is bold.

${markdownTables(all)}
## How to read it

* **One school** is Tårnlia whole, with its neighbours and everything that has happened there. **Oslo** is a city of 180 schools,
  65,000 pupils, 130,000 guardians, 10,000 staff and the cases of five years (\`bin/varde demo --size oslo\`). The people and the
  case that are looked at in the city are those most like the ones at Tårnlia: a school with about as many running cases, a case
  with about as many entries.
* **p50, p99**: the whole application, called without a socket: session, language, gate, query, page. One request at a time, five
  rounds of 200; the round that the machine disturbed least.
* **SQL statements**: every one that a request sends, the session's own, \`begin\`, \`gate.arrive\`, the line in the access log and
  \`commit\` counted.
* **page ÷ its SQL**: the time of a request through the time its statements took, as the program sees them.
* **with ÷ without RLS and log**: the request as it is, through the same request asked as the cluster's superuser, whom no policy
  touches, less the time of opening the gate and of the line in the access log. The two in turn, the medians of 150 each.
* **Oslo ÷ one school**: p50 through p50.
* **Receipt**: from sending the form of *Meld fra* till the answer, everything written, told and committed.
* **Sweep**: every running answer of the duty clock is made due at once, and the worker's sweep computes them all and tells what is
  late.
* **Start**: \`npm start\` till the line that says it is ready, node_modules in place. Into an empty data folder it makes the
  database and plays everything that has happened at the school through the commands.
* **Over sockets**: the program as \`npm start\` runs it, asked by another process over eight connections.

The databases are the bench's own (\`.varde/bench\`), built once and copied for each run. \`--only pages\`, \`receipt\`, \`sweep\`, \`start\`,
\`clock\`, \`scripts\` chooses parts, \`--size school\` or \`oslo\` a size, \`--json\` prints an array, \`--statements\` and \`--explain PAGE\` show
what a page asks and how PostgreSQL answers.
`
