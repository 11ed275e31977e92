// Runs before the first paint, so that a dark room stays dark. The main process has told Chromium already whether the
// library is light or dark; sepia is known from the last run. renderer/app/appearance.ts takes over from here.
{
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const sepia = localStorage.getItem('theme') === 'sepia'
  document.documentElement.dataset.theme = dark ? 'dark' : sepia ? 'sepia' : 'light'
}
