import type { Child, FC } from 'hono/jsx'
import type { ActionKind } from './actions.tsx'

/** Opens by the browser itself (command="show-modal"); the island helps browsers that cannot. */
export const DialogButton: FC<{ dialog: string; children: Child; kind?: ActionKind | undefined }> = (
  props,
) => (
  <button
    type="button"
    class="ds-button"
    data-variant={props.kind === 'quiet' ? 'tertiary' : 'secondary'}
    command="show-modal"
    commandfor={props.dialog}
    data-island="command"
  >
    {props.children}
  </button>
)

export const Dialog: FC<{ id: string; title: Child; closeWord: string; children: Child }> = (props) => (
  <dialog class="ds-dialog" id={props.id} aria-labelledby={`${props.id}-title`} closedby="any">
    <div class="stack">
      <h2 class="ds-heading" id={`${props.id}-title`}>
        {props.title}
      </h2>
      {props.children}
      <p>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          command="close"
          commandfor={props.id}
          data-island="command"
        >
          {props.closeWord}
        </button>
      </p>
    </div>
  </dialog>
)
