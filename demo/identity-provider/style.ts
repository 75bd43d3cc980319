export const styleSheet = `
:root { --page: #fcf9f6; --card: #fff; --ink: #1f1a16; --quiet: #5c534b; --line: #8b8178; --link: #004a8f; color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  :root { --page: #171310; --card: #241f1b; --ink: #f4eee8; --quiet: #c4b8ac; --line: #8f857b; --link: #9cc8ff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif }
header, main { max-width: 44rem; margin: 0 auto; padding: 0 1rem }
.demo { margin: 0; padding: .75rem 0; border-bottom: 2px solid var(--line) }
h1 { font-size: 1.7rem; margin: 1.5rem 0 1rem }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem }
a { color: var(--link) }
ul { list-style: none; margin: 0; padding: 0 }
.groups { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 }
.groups a { display: inline-block; padding: .6rem 0; min-height: 44px }
.groups a[aria-current] { font-weight: 600; color: inherit; text-decoration-thickness: 3px }
.search label { display: block; font-weight: 600; margin-bottom: .25rem }
.search span { display: flex; gap: .5rem }
input[type=search] { flex: 1; min-width: 0 }
input[type=search], button { font: inherit; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: inherit }
button { cursor: pointer }
.tick { display: flex; gap: .6rem; align-items: flex-start; padding: .75rem 0 }
.tick input { width: 1.4rem; height: 1.4rem; margin: .1rem 0 0; flex: none }
small { display: block; color: var(--quiet); font-size: .94rem }
.people { display: grid; gap: .4rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)) }
.people button { width: 100%; height: 100%; text-align: left; line-height: 1.35 }
.people strong { display: block; font-weight: 600 }
.people span, .code { color: var(--quiet) }
.quiet { margin: 2rem 0; background: none }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
`
