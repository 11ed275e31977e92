import { z } from 'zod'

// zod tries `new Function` when a schema is made, which the content security policy reports as a violation. This file
// is the first import of main.tsx, so that it runs before any schema exists.
z.config({ jitless: true })
