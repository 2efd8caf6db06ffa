"""How the evidence bundle looks: light and dark, narrow and wide, on screen and on paper."""

from redshank.records import Status

_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --paper: #fbfaf7; --card: #fff; --soft: #5d6470;
  --line: #d9d6cd; --target: #ffe9a8; --link: #1b5e8a; --disputed: #8a4b00; --denied: #a11d2f;
  --confirmed: #1d6b3a; --planned: #5a4a9c }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16181c;
  --card: #1d2025; --soft: #a3a9b4; --line: #343941; --target: #57491b; --link: #8cc4ee;
  --disputed: #f0b35e; --denied: #f48a98; --confirmed: #7fcf9c; --planned: #b9abf2 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0 auto; max-width: 72rem; padding: 0 1.5rem 4rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.6rem 0 .4rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.8rem 0 .6rem; border-bottom: 2px solid var(--line) }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .3rem }
h4 { font-size: .95rem; line-height: 1.4; margin: 0 }
p { margin: .3rem 0 }
a { color: var(--link) }
bdi, .words { unicode-bidi: isolate }
.soft, dt, small { color: var(--soft) }
.soft, small, dl, details, .short { font-size: .9rem }
ul, ol { margin: .3rem 0; padding-left: 1.3rem }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
nav a { display: inline-block; padding: .25rem 0 }
article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  padding: 1rem 1.2rem; margin: 0 0 1.2rem }
.number { color: var(--soft); font-weight: 400; margin-right: .35rem }
.status { font-weight: 600; white-space: nowrap }
.disputed .status { color: var(--disputed) } .denied .status { color: var(--denied) }
.confirmed .status { color: var(--confirmed) } .planned .status { color: var(--planned) }
.withdrawn .status { color: var(--soft); text-decoration: line-through }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem;
  margin: .5rem 0 }
dt { grid-column: 1 } dd { grid-column: 2; margin: 0 }
.sides { columns: 19rem; column-gap: .9rem; margin: .8rem 0 }
.side { break-inside: avoid; margin: 0 0 .9rem; border: 1px solid var(--line);
  border-top: 3px solid var(--soft); border-radius: .3rem; padding: .6rem .8rem }
.side.denies { border-top-color: var(--denied) } .side.alleges { border-top-color: var(--disputed) }
.side.asserts, .side.admits { border-top-color: var(--confirmed) }
blockquote { margin: .5rem 0; padding: 0 0 0 .7rem; border-left: 3px solid var(--line) }
blockquote .words, .text { font-family: Georgia, 'Times New Roman', serif }
blockquote footer { font-size: .85rem; color: var(--soft); margin-top: .1rem }
.text { font-size: 1.05rem; line-height: 1.7; max-width: 42rem }
.text sup { font: .7rem/1 system-ui, sans-serif; color: var(--soft); user-select: none }
.to { font: .8rem/1.2 system-ui, sans-serif; border: 1px solid var(--line); border-radius: 1rem;
  padding: .1rem .45rem; text-decoration: none; white-space: nowrap; margin-right: .15rem }
summary { cursor: pointer; padding: .3rem 0; color: var(--link) }
table { border-collapse: collapse; width: 100%; font-size: .93rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-bottom: 1px solid var(--line) }
td.day, td.told { white-space: nowrap }
td a { display: inline-block }
td.number, th { white-space: nowrap }
fieldset { border: 0; margin: .6rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem }
fieldset label { padding: .25rem 0; cursor: pointer }
legend { float: left; padding: .25rem 0; margin-right: .6rem; color: var(--soft) }
:target { outline: 2px solid var(--link); outline-offset: 3px }
.words { scroll-margin-top: 40vh }
.words:target { background: var(--target); outline: none }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; top: .5rem; left: -99rem; padding: .4rem .8rem; background: var(--paper) }
.skip:focus { left: .5rem }
@media screen and (max-width: 40rem) {
  body { padding: 0 .8rem 3rem }
  article { padding: .8rem }
  dl { grid-template-columns: minmax(0, 1fr) } dd { grid-column: 1; margin-bottom: .3rem }
  thead { position: absolute; left: -99rem }
  table, tbody { display: block } .status { white-space: normal }
  tr { display: grid; grid-template-columns: 2.2rem fit-content(9rem) minmax(0, 1fr); gap: 0 .5rem;
    padding: .5rem 0; border-bottom: 1px solid var(--line) }
  td { border: 0; padding: 0 } td.what { grid-column: 2 / -1; grid-row: 1 }
  td.day { grid-column: 2; white-space: normal } td.told { grid-column: 2 / -1; color: var(--soft) }
}
@page { margin: 1.5cm }
@media print { body { font-size: 10pt; max-width: none; padding: 0 } .skip, fieldset, .back, nav
  { display: none } h2, h3, h4 { break-after: avoid } .side, blockquote, tr { break-inside: avoid }
  article { border-width: 1px 0 0; border-radius: 0; padding: .6rem 0 }
  details::details-content { content-visibility: visible; block-size: auto }
  section { break-before: page } }
"""


def style() -> str:
    """The style sheet, with the rules that let the list of incidents show one status only."""
    shown = "\n".join(
        f".incidents:has(#show-{status}:checked) tbody tr:not(.{status}) {{ display: none }}"
        for status in Status
    )
    return _STYLE + f"@media screen {{ {shown} }}\n"
