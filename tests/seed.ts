import { configureGlobal } from 'fast-check'

// A red `npm test` is to be the fault of what changed: it draws the same cases every time. The long tests draw new ones (decision 41).
if (!process.env['BOOKWHEEL_LONG_TESTS']) configureGlobal({ seed: 1_545 })
