/** The part of citeproc-js 1.4 that is used here (citeproc-js.readthedocs.io). It has no types of its own. */
declare module 'citeproc' {
  import type { StyleTree } from '#library/citations/style-tree.ts'

  export interface Sys {
    /** Asked for every id that is cited; what it gives is changed. */
    retrieveItem(id: string): unknown
    /** Asked for a tag such as "en-GB" while an engine is made. */
    retrieveLocale(tag: string): StyleTree
  }

  export interface CitationItem {
    readonly id: string
    readonly locator?: string
    readonly label?: string
    /** 1: the work was cited before. Counts only in `makeCitationCluster`. */
    readonly position?: 0 | 1
    readonly 'near-note'?: boolean
  }

  export interface Citation {
    readonly citationID: string
    readonly citationItems: readonly CitationItem[]
    readonly properties: { readonly noteIndex: number }
    /** Its works with copies of what is cited of them, where it was not given to the engine itself. */
    readonly sortedItems?: readonly (readonly [work: unknown, item: CitationItem])[]
  }

  export class Engine {
    constructor(sys: Sys, style: StyleTree, language: string, forceLanguage: boolean)
    readonly opt: {
      readonly xclass: string
      /** What of other citations the words of one depend on. */
      readonly update_mode: number
      readonly development_extensions: { wrap_url_and_doi: boolean }
    }
    /** What stands for an author who was named in the entry before; other values than text mean that none does. */
    readonly bibliography: { readonly opt: { 'subsequent-author-substitute'?: string } }
    /** Citations that others may be said to stand behind, by their ids. */
    readonly registry: { readonly citationreg: { readonly citationById: Record<string, Citation> } }
    /** Words a citation behind others, and those of them anew whose words change by it: the place, HTML and id of each. */
    processCitationCluster(
      citation: Citation,
      before: readonly (readonly [id: string, note: number])[],
      behind: readonly (readonly [id: string, note: number])[],
      flag: 2,
    ): readonly [unknown, readonly (readonly [place: number, html: string, id: string])[]]
    /** One triple a citation: its id, its note, its HTML. The engine knows nothing else afterwards. */
    rebuildProcessorState(
      citations: readonly Citation[],
      mode: 'html',
      uncited: readonly string[],
    ): readonly [string, number, string][]
    /** The works that are cited; others are forgotten. */
    updateItems(ids: readonly string[]): void
    /** A work as the engine knows it. */
    retrieveItem(id: string): unknown
    makeCitationCluster(items: readonly CitationItem[]): string
    /** False where the style has none; entries are in the order of `entry_ids`. */
    makeBibliography():
      | false
      | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
    getTerm(name: string, form: 'long' | 'short' | 'symbol', plural: 0 | 1): string
  }

  const CSL: { readonly Engine: typeof Engine }
  export default CSL
}
