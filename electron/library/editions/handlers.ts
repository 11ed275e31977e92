import type { WriteHandle } from '#library/database/handles.ts'
import { documentOfEdition, editionText } from '#library/documents/passage-queries.ts'
import { findDocument, titleOf } from '#library/documents/queries.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import type { Contribution } from '#shared/contract/editions.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { alikeTo } from './alike-queries.ts'
import { addContribution, kindOf, removeContribution, setKind } from './contribution-queries.ts'
import {
  joinedInto,
  markNewest,
  moveEdition,
  newestEdition,
  nextOrdinal,
  setAside,
  standingOf,
} from './edition-queries.ts'
import { joinDocuments, splitDocuments } from './join.ts'
import { placeIn } from './placement-queries.ts'

type Writes = 'editions.join' | 'editions.split' | 'editions.withdraw' | 'editions.restore'

export const reads: ReadHandlers<'editions.text' | 'documents.alike'> = {
  'editions.text': (db, { edition }) => {
    const { document, ordinal } = standingOf(db, edition)
    const { text, starts, furniture } = editionText(db, edition)
    return {
      document,
      title: titleOf(db, document),
      ordinal,
      text,
      starts: [...starts],
      furniture: [...furniture],
    }
  },
  'documents.alike': (db, { id }) => alikeTo(db, joinedInto(db, id)),
}

export const writes: WriteHandlers<Writes> = {
  'editions.join': (db, { document, into }, { now }) => {
    const one = findDocument(db, document)
    const other = findDocument(db, into)
    if (document === into || one.trashedAt !== null || other.trashedAt !== null) {
      throw new BookwheelError(
        'invalid-input',
        'Only two different documents that are not in the trash can be joined. Nothing was changed.',
      )
    }
    const joined = joinDocuments(db, document, into, now())
    return {
      output: null,
      inverse: {
        label: `Join “${one.title}” to “${other.title}”`,
        calls: [{ method: 'editions.split', input: { document, from: into, joined } }],
      },
    }
  },
  'editions.split': (db, { document, from, joined }) => {
    const title = titleOf(db, from)
    splitDocuments(db, document, from, joined)
    return {
      output: null,
      inverse: {
        label: `Split “${title}”`,
        calls: [{ method: 'editions.join', input: { document, into: from } }],
      },
    }
  },
  'editions.withdraw': (db, { edition, contribution }) => {
    const { document, ordinal } = standingOf(db, edition)
    const isMarked = db.get('SELECT 1 FROM highlights WHERE edition = ?', edition) !== undefined
    if (ordinal === 1 || isMarked || newestEdition(db, document)?.id !== edition)
      return { output: null, inverse: null }
    setAside(db, edition)
    markNewest(db, document)
    const kind = kindOf(db, document)
    removeContribution(db, document, contribution)
    return {
      output: null,
      inverse: {
        label: `Take back edition ${ordinal} of “${titleOf(db, document)}”`,
        calls: [{ method: 'editions.restore', input: { edition, contribution: { ...contribution, kind } } }],
      },
    }
  },
  'editions.restore': (db, { edition, contribution }) => {
    const { document, ordinal: isThere } = standingOf(db, edition)
    if (isThere > 0) return { output: null, inverse: null }
    const kind = kindOf(db, document)
    const ordinal = restoreEdition(db, edition, contribution)
    return {
      output: null,
      inverse: {
        label: `Edition ${ordinal} of “${titleOf(db, document)}”`,
        calls: [{ method: 'editions.withdraw', input: { edition, contribution: { ...contribution, kind } } }],
      },
    }
  },
}

/** Makes a withdrawn edition the newest again; `contribution.kind` is what the document becomes. */
function restoreEdition(db: WriteHandle, edition: EditionId, contribution: Contribution): number {
  const document = documentOfEdition(db, edition)
  const ordinal = nextOrdinal(db, document)
  moveEdition(db, edition, document, ordinal)
  markNewest(db, document)
  addContribution(db, document, contribution)
  setKind(db, document, contribution.kind)
  placeIn(db, { id: edition, document, ordinal })
  return ordinal
}
