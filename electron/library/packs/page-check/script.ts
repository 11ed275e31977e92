/**
 * The plain script with which an HTML pack checks itself and its sources (renderer/page-check): to stand in a script element behind
 * the element `check` and the manifest. It needs nothing else, and nothing in it can end the element.
 */
export async function pageScript(): Promise<string> {
  return (await import('./script.generated.ts')).PAGE_CHECK
}
