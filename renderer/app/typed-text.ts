const TEXT_FIELDS =
  'textarea, input[type="text"], input[type="search"], input:not([type]), [contenteditable="true"]'

/** Whether keys that are pressed on the element write text. */
export function isTextField(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest(`${TEXT_FIELDS}, .monaco-editor`) !== null
}

/** What stands in the page's text fields, without the empty ones. */
export function typedText(): string[] {
  return [...document.querySelectorAll(TEXT_FIELDS)]
    .map((field) =>
      field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
        ? field.value
        : (field.textContent ?? ''),
    )
    .filter((text) => text.trim() !== '')
}
