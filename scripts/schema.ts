import { writeFileSync } from 'node:fs'
import { schemaSql } from '#library/database/schema.ts'

writeFileSync(new URL('../electron/library/database/schema.sql', import.meta.url), schemaSql())
