import { sql as sql0001 } from './0001-library.ts'
import { sql as sql0002 } from './0002-documents-of-every-kind.ts'
import { sql as sql0003 } from './0003-packs-that-prove.ts'
import { sql as sql0004 } from './0004-words-of-the-library.ts'
import { sql as sql0005 } from './0005-saved-searches.ts'
import { sql as sql0006 } from './0006-words-of-notes.ts'
import { sql as sql0007 } from './0007-fewer-bytes.ts'
import { sql as sql0008 } from './0008-written-faster.ts'
import { sql as sql0009 } from './0009-words-without-tables.ts'
import { sql as sql0010 } from './0010-places-of-words.ts'

/** One step of the file format. Its place in the list plus one is the `user_version` it leads to. */
export interface Migration {
  readonly sql: string
  /** Whether it changes how tables are defined in the file itself, which SQLite else refuses. */
  readonly redefines?: boolean
}

/** All steps in order; a released step is never changed. */
export const migrations: readonly Migration[] = [
  { sql: sql0001 },
  { sql: sql0002 },
  { sql: sql0003 },
  { sql: sql0004 },
  { sql: sql0005 },
  { sql: sql0006 },
  { sql: sql0007 },
  { sql: sql0008 },
  { sql: sql0009, redefines: true },
  { sql: sql0010 },
]
