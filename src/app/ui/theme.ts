/** Whose colours the pages wear: an installation's own choice. Each is a stylesheet beside theme.css. */
export const themes = ['varde', 'oslo'] as const
export type Theme = (typeof themes)[number]

let chosen: Theme = 'varde'

/** Once, where the process is put together: pages are no place to ask for the environment. */
export const wearTheme = (theme: Theme): void => {
  chosen = theme
}

export const themeWorn = (): Theme => chosen
