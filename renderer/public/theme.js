// Runs before the first paint, so that a dark room stays dark: the theme of the last run, else that of the system.
// renderer/app/theme.ts writes the value and replaces it once the library's settings are known.
{
  const chosen = localStorage.getItem('theme')
  const dark =
    chosen === 'dark' ||
    (chosen !== 'light' && chosen !== 'sepia' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : chosen === 'sepia' ? 'sepia' : 'light'
}
