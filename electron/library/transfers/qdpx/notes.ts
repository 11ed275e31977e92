import { ExtractionError } from '#library/importing/format.ts'
import { child, elements, type XmlElement } from '#library/importing/xml.ts'
import type { ForeignCode, ForeignNote, Unplaced } from '../foreign.ts'
import type { CodeWithNotes } from '../qdc.ts'
import { descriptionIn, guidIn } from './elements.ts'
import type { ProjectFiles } from './project-file.ts'
import { type ReadSelection, type ReadSource, textIn } from './read-text.ts'

/** The name of a note that is nothing but the comment of a highlight. */
export const COMMENT = 'Comment'

/** What the notes of a project say, and of what. */
export interface ProjectNotes {
  readonly notes: readonly ForeignNote[]
  readonly unplaced: readonly Unplaced[]
  /** The description of a selection and the notes that are about it alone. */
  commentOf(selection: ReadSelection): string
  /** The description of a code and the notes that are about codes alone. */
  descriptionOf(code: ForeignCode): string
}

interface Note {
  readonly foreignId: string
  readonly name: string
  readonly text: string
  readonly createdAt: string | null
}

interface About {
  readonly codes: readonly CodeWithNotes[]
  readonly sources: readonly ReadSource[]
}

/** A note about one selection is its comment, one about codes a part of their descriptions; the others are notes. */
export async function readNotes(
  root: XmlElement,
  files: ProjectFiles,
  { codes, sources }: About,
): Promise<ProjectNotes> {
  const { notes, unplaced } = await readAll(elements(child(root, 'Notes') ?? root, 'Note'), files)
  const selections = sources.flatMap((source) => source.selections)
  const users = new Map(notes.map(({ foreignId }) => [foreignId, { codes: 0, others: [] as string[] }]))
  for (const code of codes) for (const note of code.notes) (users.get(note) ?? { codes: 0 }).codes += 1
  for (const { foreignId, notes } of selections) {
    for (const note of notes) users.get(note)?.others.push(foreignId)
  }
  for (const { source, notes } of sources) {
    for (const note of notes) users.get(note)?.others.push(source.foreignId)
  }
  const isSelection = new Set(selections.map(({ foreignId }) => foreignId))
  const isComment = ({ foreignId }: Note): boolean => {
    const [first, ...rest] = users.get(foreignId)?.others ?? []
    return first !== undefined && rest.length === 0 && isSelection.has(first)
  }
  const isOfCodes = ({ foreignId }: Note): boolean => {
    const used = users.get(foreignId)
    return used !== undefined && used.codes > 0 && used.others.length === 0
  }
  const saying = (which: readonly Note[], refs: readonly string[], first: string): string =>
    [first, ...which.filter(({ foreignId }) => refs.includes(foreignId)).map(wordsOf)]
      .filter((part) => part !== '')
      .join('\n\n')
  const comments = byId(notes.filter(isComment))
  const ofCodes = byId(notes.filter(isOfCodes))
  return {
    unplaced,
    commentOf: ({ comment, notes: refs }) => saying(found(comments, refs), refs, comment),
    descriptionOf: (code) => {
      const refs = codes.find(({ foreignId }) => foreignId === code.foreignId)?.notes ?? []
      return saying(found(ofCodes, refs), refs, code.description)
    },
    notes: [
      ...descriptions(root, sources),
      ...notes
        .filter((note) => !isComment(note) && !isOfCodes(note))
        .map((note): ForeignNote => {
          const [about] = users.get(note.foreignId)?.others ?? []
          return {
            foreignId: note.foreignId,
            title: note.name,
            body: note.text,
            about:
              about === undefined
                ? null
                : { kind: isSelection.has(about) ? 'highlight' : 'source', foreignId: about },
            createdAt: note.createdAt,
          }
        }),
    ],
  }
}

function byId(notes: readonly Note[]): ReadonlyMap<string, Note> {
  return new Map(notes.map((note) => [note.foreignId, note]))
}

function found(notes: ReadonlyMap<string, Note>, refs: readonly string[]): Note[] {
  return [...new Set(refs)].map((ref) => notes.get(ref)).filter((note) => note !== undefined)
}

function wordsOf({ name, text }: Note): string {
  const named = name === '' || name === COMMENT || text.startsWith(name) ? '' : name
  return [named, text].filter((part) => part !== '').join('\n\n')
}

async function readAll(
  written: readonly XmlElement[],
  files: ProjectFiles,
): Promise<{ readonly notes: Note[]; readonly unplaced: Unplaced[] }> {
  const notes: Note[] = []
  const unplaced: Unplaced[] = []
  for (const element of written) {
    const name = element.attributes['name']?.trim() ?? ''
    try {
      const text = (await textIn(element, files))?.text.replaceAll('\r\n', '\n') ?? ''
      notes.push({
        foreignId: guidIn(element),
        name,
        text: [text, descriptionIn(element)].filter((part) => part.trim() !== '').join('\n\n'),
        createdAt: element.attributes['creationDateTime'] ?? null,
      })
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error
      unplaced.push({ what: `The note “${name}”`, why: error.message })
    }
    if (elements(element, 'PlainTextSelection').length + elements(element, 'Coding').length > 0) {
      unplaced.push({
        what: `The codes of the note “${name}”`,
        why: 'Only documents can be marked and tagged.',
      })
    }
  }
  return { notes, unplaced }
}

/** What is said of sources and of the project itself. */
function descriptions(root: XmlElement, sources: readonly ReadSource[]): ForeignNote[] {
  const project = descriptionIn(root)
  const name = root.attributes['name'] ?? 'Project'
  const ofSources = sources
    .filter(({ description }) => description !== '')
    .map(({ source, description }) => ({
      foreignId: `${source.foreignId} description`,
      title: source.name,
      body: description,
      about: { kind: 'source' as const, foreignId: source.foreignId },
      createdAt: null,
    }))
  return project === ''
    ? ofSources
    : [
        { foreignId: `${name} description`, title: name, body: project, about: null, createdAt: null },
        ...ofSources,
      ]
}
