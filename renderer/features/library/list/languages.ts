const names = new Intl.DisplayNames(undefined, { type: 'language' })

/** The name of a BCP 47 language in the language of the interface; the tag itself when it is not known. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Whether a document's language is that of the interface, so that it need not be mentioned. */
export function isOwnLanguage(tag: string): boolean {
  return tag.split('-')[0] === navigator.language.split('-')[0]
}
