import { existsSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured } from './clock.ts'
import { missedAims } from './reasons.ts'
import { markdownTables } from './table.ts'

const machine = (): string => {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores and ${memory} GB of memory (Node ${process.versions.node}, PostgreSQL 18)`
}

const autogroup = '/proc/self/autogroup'

/** Where the system was told to let the bench's session go first, milliseconds are nearly those of a quiet machine. */
const goesFirst = (): boolean => existsSync(autogroup) && / nice -\d+/.test(readFileSync(autogroup, 'utf8'))

/** How many waited for a core, on average: 0 on a machine that does nothing else. */
const busy = (before: number, after: number): string =>
  before < 1
    ? 'It did nothing else.'
    : `It did other things at the same time: ${before.toFixed(0)} programs ran or waited for a core when the bench began,
${after.toFixed(0)} when it ended. ${goesFirst() ? "The system let the bench's processes go before theirs. " : ''}Ratios count for more than milliseconds here.`

/** docs/bench.md. */
export const document = (
  all: readonly Measured[],
  load: { readonly before: number; readonly after: number },
): string => `# Bench

Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- --write\` on a machine of ${machine()}.
${busy(load.before, load.after)}
What misses its aim is bold.

${markdownTables(all)}
## What misses its aim, and why

${missedAims(all)}
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
  touches, less the time of opening the gate, of the line in the access log, and of the disk that this line makes the end of the
  transaction wait for. **The same but for the disk** lets both wait for the disk. The two requests in turn, 150 times; of each
  the quicker quarter. **Waits for the disk** is that wait.
* **Oslo ÷ one school**: p50 through p50.
* **Hidden ÷ absent**: what looking for a case that somebody may not know of takes, through what looking for nothing takes, both
  without the floor in time. The floor (60 ms) hides the difference as long as both are done before it: hence the p99 beside it.
  That both send the same statements, get as many rows and wait for the floor is a test (\`tests/routes/silence.test.ts\`).
* **Receipt**: from sending the form of *Meld fra* till the answer, everything written, told and committed.
* **Clock**: generated cases, assessed a day after their last entry, in the time that the thread has worked.
* **Sweep**: every running answer of the duty clock is made due at once, and the worker's sweep computes them all and tells what is
  late.
* **Start**: \`npm start\` till the line that says it is ready, node_modules in place. Into an empty data folder it makes the
  database and plays everything that has happened at the school through the commands.
* **Over sockets**: the program as \`npm start\` runs it, asked by another process over eight connections.

The databases are the bench's own (\`.varde/bench\`), built once and copied for each run; \`--reuse\` takes one that was built from
older sources, and migrates the copy. \`--only pages\`, \`misses\`, \`receipt\`, \`sweep\`, \`start\`, \`clock\`, \`scripts\` chooses parts,
\`--size school\` or \`oslo\` a size, \`--json\` prints an array of \`{name, value, unit, aim, ok}\`, \`--statements\` and
\`--explain PAGE\` show what a page asks and how PostgreSQL answers.
`
