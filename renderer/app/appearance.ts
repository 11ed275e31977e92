import { useEffect } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { useMediaQuery } from '#renderer/ui/use-media-query.ts'

/** Keeps theme and reading measures of the page as the settings say. */
export function useAppearance(): void {
  const { theme, readingSize, readingWidth, readingLineHeight } = useSettings()
  const dark = useMediaQuery('(prefers-color-scheme: dark)')

  useEffect(() => {
    const root = document.documentElement
    root.dataset.theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme
    localStorage.setItem('theme', theme)
  }, [theme, dark])

  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--reading-size', `${readingSize}px`)
    style.setProperty('--reading-width', `${readingWidth}ch`)
    style.setProperty('--reading-line-height', String(readingLineHeight))
  }, [readingSize, readingWidth, readingLineHeight])
}
