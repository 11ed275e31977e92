/** One way in which a page makes a browser call out by itself. */
export interface Trap {
  readonly name: string
  /** Goes into the head or the body of a page; `url` is where it calls. */
  readonly html: (url: string) => string
}

/** Everything in a page that reaches for a server without a click: tests serve `url` and count who comes. */
export const traps: readonly Trap[] = [
  { name: 'image', html: (url) => `<img src="${url}">` },
  { name: 'image-set', html: (url) => `<img srcset="${url} 1x">` },
  { name: 'picture', html: (url) => `<picture><source srcset="${url}"><img></picture>` },
  { name: 'script', html: (url) => `<script src="${url}"></script>` },
  { name: 'inline-script', html: (url) => `<script>fetch('${url}').catch(() => {})</script>` },
  { name: 'module', html: (url) => `<script type="module">import '${url}'</script>` },
  { name: 'handler', html: (url) => `<img src="data:," onerror="fetch('${url}').catch(() => {})">` },
  { name: 'svg-handler', html: (url) => `<svg onload="fetch('${url}').catch(() => {})"></svg>` },
  { name: 'svg-image', html: (url) => `<svg><image href="${url}" width="9" height="9"/></svg>` },
  { name: 'svg-use', html: (url) => `<svg><feImage href="${url}"/><script href="${url}"></script></svg>` },
  { name: 'stylesheet', html: (url) => `<link rel="stylesheet" href="${url}">` },
  { name: 'css-import', html: (url) => `<style>@import "${url}";</style>` },
  { name: 'css-image', html: (url) => `<p style="background-image: url(${url})">Wet.</p>` },
  {
    name: 'css-font',
    html: (url) =>
      `<style>@font-face { font-family: t; src: url(${url}) }</style><p style="font-family: t">Wet.</p>`,
  },
  { name: 'frame', html: (url) => `<iframe src="${url}"></iframe>` },
  { name: 'frame-document', html: (url) => `<iframe srcdoc="<img src='${url}'>"></iframe>` },
  {
    name: 'frame-data',
    html: (url) => `<iframe src="data:text/html,<script>fetch('${url}',{mode:'no-cors'})</script>"></iframe>`,
  },
  {
    name: 'frame-javascript',
    html: (url) => `<iframe src="javascript:fetch('${url}',{mode:'no-cors'})"></iframe>`,
  },
  { name: 'object', html: (url) => `<object data="${url}"></object>` },
  { name: 'embed', html: (url) => `<embed src="${url}">` },
  { name: 'video', html: (url) => `<video src="${url}" autoplay muted></video>` },
  { name: 'poster', html: (url) => `<video poster="${url}"></video>` },
  { name: 'audio', html: (url) => `<audio src="${url}" preload="auto"></audio>` },
  { name: 'preload', html: (url) => `<link rel="preload" as="image" href="${url}">` },
  { name: 'icon', html: (url) => `<input type="image" src="${url}">` },
  {
    name: 'form',
    html: (url) =>
      `<form id="f" action="${url}" target="sink"></form><iframe name="sink"></iframe><script>f.submit()</script>`,
  },
  { name: 'beacon', html: (url) => `<script>navigator.sendBeacon('${url}', 'x')</script>` },
  { name: 'refresh', html: (url) => `<meta http-equiv="refresh" content="1; url=${url}">` },
]

/** A page with every trap, each of which calls an address of its own below `server` ("http://127.0.0.1:1/"). */
export function trappedPage(server: string): string {
  const body = traps.map(({ name, html }) => `<div>${html(`${server}${name}`)}</div>`).join('\n')
  return `<!doctype html><html><head><title>A page that calls home</title></head><body>
<article><h1>A page that calls home</h1>
<p>The gate was opened at three in the morning, and nobody in the lower town was told about it.</p>
<p onclick="fetch('${server}click')"><a href="javascript:fetch('${server}link')">Read more</a> of the statement, which
the authority published on the following day, in the evening, after the water had gone.</p></article>
${body}</body></html>`
}
