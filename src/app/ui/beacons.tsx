import type { FC } from 'hono/jsx'
import { Flame, type FlameState } from './icons.tsx'

/** One duty as it stands: always a name, a word and a date beside the shape. */
export type BeaconView = {
  readonly name: string
  readonly state: FlameState
  readonly stateWord: string
  readonly when?: string | undefined
  readonly href?: string | undefined
}

const ridge =
  'M0 16 C40 6 70 3 100 3 C150 3 160 15 200 15 C245 15 250 3 300 3 C350 3 360 22 402 22 C446 22 452 3 500 3 C548 3 556 17 600 17 C646 17 652 3 700 3 C748 3 752 24 800 24 C846 24 856 3 900 3 C946 3 956 14 1000 14 C1046 14 1052 3 1100 3 C1140 3 1166 8 1200 18'

const BeaconFace: FC<{ beacon: BeaconView }> = ({ beacon }) => (
  <>
    <Flame state={beacon.state} />
    <span>
      <span class="duty">{beacon.name}</span>{' '}
      <span class="state">
        <b>{beacon.stateWord}</b> {beacon.when && <span class="when">{beacon.when}</span>}
      </span>
    </span>
  </>
)

/** The chain, large: hills from 46 rem, a standing chain of rows below. */
export const Beacons: FC<{ label: string; beacons: readonly BeaconView[] }> = ({ label, beacons }) => (
  <nav class="beacons" aria-label={label}>
    <svg class="ridge" viewBox="0 0 1200 32" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="ridge-line" d={ridge} vector-effect="non-scaling-stroke" />
    </svg>
    <ol role="list">
      {beacons.map((beacon) => (
        <li class={`is-${beacon.state}`}>
          {beacon.href === undefined ? (
            <div class="beacon">
              <BeaconFace beacon={beacon} />
            </div>
          ) : (
            <a class="beacon" href={beacon.href}>
              <BeaconFace beacon={beacon} />
            </a>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

/** The chain in a list. Never alone: a sentence beside it names each duty that is not plainly documented. */
export const MiniBeacons: FC<{ label: string; beacons: readonly BeaconView[] }> = ({ label, beacons }) => (
  <ol class="mini" role="list" aria-label={label}>
    {beacons.map(({ name, state, stateWord, when }) => (
      <li>
        <Flame state={state} small={true} />
        <span class="ds-sr-only">{`${name}: ${stateWord}${when ? `, ${when}` : ''}. `}</span>
      </li>
    ))}
  </ol>
)
