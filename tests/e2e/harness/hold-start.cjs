// Loaded into the program's main process before the program itself: nothing of it starts until Playwright has attached.
// A window that is made while Playwright attaches may stay unknown to it for ever, white and paused.
const { app } = require('electron')

/** @type {() => void} */
let start = () => undefined
/** @type {Promise<void>} */
const attached = new Promise((resolve) => {
  start = resolve
})
// Playwright calls this when it hears the main process and the browser.
Object.assign(globalThis, { __playwright_run: start })

const whenReady = app.whenReady.bind(app)
app.whenReady = () => attached.then(whenReady)
