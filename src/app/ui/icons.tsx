import type { FC } from 'hono/jsx'

/** Drawings that a page may point at. Colours come from classes, so light, dark and print each have their own. */

const stones = [
  'M8 58.5 L9.6 51.4 L14.5 49 L34 49.4 L39.4 52.2 L40.6 58.5 Z',
  'M13.4 46.6 L12.6 42.6 L17 39.8 L30.6 40.2 L35.4 43.4 L34.2 46.9 Z',
  'M18.2 37.6 L17.8 35 L21.4 32.8 L28.2 32.6 L31 35.2 L29.6 37.5 Z',
].join(' ')
const flame =
  'M24 31 C17.6 31 14.4 26.4 15.4 21.2 C16.2 17.2 19.4 15 20.8 10.8 C21.5 8.4 21.4 6.2 20.8 3.6 C26 5.6 29.2 10.2 29.1 14.6 C30.2 13.8 30.9 12.4 31.1 10.8 C33.1 13.6 33.9 17.4 33.1 21.8 C32.2 27.2 28.8 31 24 31 Z'
const heart =
  'M24.3 30.2 C21 30.2 19.3 27.6 19.9 24.7 C20.5 22.2 22.6 20.9 23.3 17.8 C26.5 19.7 28.8 22.8 28.3 26 C27.9 28.6 26.4 30.2 24.3 30.2 Z'
const smallStones =
  'M3.2 29 L4.2 25.8 L6.6 24.6 L18 24.8 L20.6 26.2 L21.2 29 Z M7 22.6 L6.8 20.8 L9 19.3 L15 19.2 L17.4 21 L16.8 22.8 Z'
const smallFlame =
  'M12 17.6 C7.9 17.6 5.8 14.6 6.5 11.2 C7 8.7 9.1 7.3 9.9 4.7 C10.3 3.2 10.2 1.9 9.9 .4 C13.2 1.7 15.2 4.6 15.1 7.4 C15.8 6.9 16.2 6 16.4 5 C17.6 6.8 18.1 9.2 17.6 12 C17 15.2 15 17.6 12 17.6 Z'
const smallHeart =
  'M12.2 16.9 C10.1 16.9 9.1 15.3 9.4 13.5 C9.8 11.9 11.1 11 11.5 9 C13.6 10.2 15 12.3 14.7 14.3 C14.5 15.9 13.5 16.9 12.2 16.9 Z'

/** The six shapes of a beacon: shape tells the state first, colour after. */
export const flameStates = ['documented', 'documented-late', 'due', 'late', 'open', 'not-applicable'] as const
export type FlameState = (typeof flameStates)[number]
type Drawing = { readonly state: FlameState; readonly small: boolean }

const Stones: FC<Drawing> = ({ state, small }) => {
  const d = small ? smallStones : stones
  if (state === 'open') return <path class="b-hollow" stroke-width={small ? '1.4' : '1.75'} d={d} />
  if (state === 'not-applicable') return <path class="b-faint" stroke-width={small ? '1.3' : '1.5'} d={d} />
  return <path class="b-stone" stroke-width="1.6" d={d} />
}

const Fire: FC<Drawing> = ({ state, small }) => {
  const d = small ? smallFlame : flame
  const lit = (
    <>
      {!small && <circle fill="url(#glow)" cx="24" cy="20" r="22" />}
      <path class="b-flame" d={d} />
      <path class="b-heart" d={small ? smallHeart : heart} />
    </>
  )
  switch (state) {
    case 'documented':
      return lit
    case 'documented-late':
      return (
        <>
          {lit}
          <circle
            class="b-clock"
            stroke-width={small ? '1.3' : '1.75'}
            cx={small ? '19' : '38.5'}
            cy={small ? '5.4' : '11'}
            r={small ? '4.4' : '8'}
          />
          <path
            class="b-hand"
            stroke-width={small ? '1.3' : '1.75'}
            d={small ? 'M19 3.2 V5.6 L20.6 6.6' : 'M38.5 6.6 V11.2 L41.6 13'}
          />
        </>
      )
    case 'due':
      return (
        <>
          <path class="b-wait" stroke-width={small ? '1.9' : '2.25'} d={d} />
          {!small && <path class="b-line" stroke-width="2.25" d="M24.2 16.5 V22 L27.6 24.4" />}
        </>
      )
    case 'late':
      return small ? (
        <>
          <path class="b-stop" d="M12 .2 L20.8 9 L12 17.8 L3.2 9 Z" />
          <path class="b-mark" d="M10.9 4.2 H13.1 L12.8 10 H11.2 Z M12 11.3 a1.3 1.3 0 1 0 .01 0 Z" />
        </>
      ) : (
        <>
          <path class="b-stop" d="M24 1.5 L38 15.5 L24 29.5 L10 15.5 Z" />
          <path class="b-mark" d="M22.5 8 H25.5 L25 17 H23 Z M24 19 a1.8 1.8 0 1 0 .01 0 Z" />
        </>
      )
    case 'open':
      return <path class="b-hollow" stroke-width={small ? '1.3' : '1.75'} d={d} />
    case 'not-applicable':
      return null
  }
}

const strokes = {
  heed: 'M12 3 L22 20.5 H2 Z M12 10 V14.5 M12 17.2 V17.4',
  stop: 'M8.2 2.5 H15.8 L21.5 8.2 V15.8 L15.8 21.5 H8.2 L2.5 15.8 V8.2 Z M12 7 V13 M12 16.6 V16.8',
  info: 'M12 2.5 a9.5 9.5 0 1 0 .01 0 Z M12 11 V17 M12 7.2 V7.4',
  ok: 'M4 12.5 L10 18 L20 6.5',
  lock: 'M5 11h14v9H5z M8 11V7.5a4 4 0 0 1 8 0V11',
  clock: 'M12 2.5 a9.5 9.5 0 1 0 .01 0 Z M12 7 V12.3 L15.6 14.4',
  eye: 'M2 12 C5.5 6.5 8.5 5 12 5 C15.5 5 18.5 6.5 22 12 C18.5 17.5 15.5 19 12 19 C8.5 19 5.5 17.5 2 12 Z M12 9 a3 3 0 1 0 .01 0 Z',
} as const
export type IconName = keyof typeof strokes

/** Stands once in every page; everything else refers to it. */
export const Sprite: FC = () => (
  <svg width="0" height="0" aria-hidden="true" focusable="false" class="sprite">
    <radialGradient id="glow">
      <stop class="b-glow" offset=".25" stop-opacity=".55" />
      <stop class="b-glow" offset="1" stop-opacity="0" />
    </radialGradient>
    {flameStates.map((state) => (
      <>
        <symbol id={`b-${state}`} viewBox="0 0 48 60">
          <Stones state={state} small={false} />
          <Fire state={state} small={false} />
        </symbol>
        <symbol id={`s-${state}`} viewBox="0 0 24 30">
          <Stones state={state} small={true} />
          <Fire state={state} small={true} />
        </symbol>
      </>
    ))}
    {Object.entries(strokes).map(([name, d]) => (
      <symbol id={`i-${name}`} viewBox="0 0 24 24">
        <path class="i-stroke" d={d} />
      </symbol>
    ))}
  </svg>
)

export const Icon: FC<{ name: IconName; class?: string | undefined }> = ({ name, class: className }) => (
  <svg aria-hidden="true" focusable="false" class={className ?? 'icon'}>
    <use href={`#i-${name}`} />
  </svg>
)

export const Flame: FC<{ state: FlameState; small?: boolean | undefined; class?: string | undefined }> = (
  props,
) => (
  <svg aria-hidden="true" focusable="false" class={props.class}>
    <use href={`#${props.small ? 's' : 'b'}-${props.state}`} />
  </svg>
)
