import type { Editor, editor } from './editor.ts'

const THEME = 'bookwheel'

const BRACKETS = [...[1, 2, 3, 4, 5, 6].map((depth) => `foreground${depth}`), 'unexpectedBracket.foreground']

/** Gives all editors the colours of the page, now and whenever its theme changes. */
export function followTheme(editor: Editor): void {
  const apply = () => {
    editor.defineTheme(THEME, themeFromTokens())
    editor.setTheme(THEME)
  }
  apply()
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}

/** Monaco's colours from the custom properties of `renderer/ui/tokens.css`, which are hexadecimal, as they are now. */
function themeFromTokens(root: HTMLElement = document.documentElement): editor.IStandaloneThemeData {
  const style = getComputedStyle(root)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const bare = (name: string) => token(name).slice(1)
  const [ink, ink2, ink3, accent] = ['--ink', '--ink-2', '--ink-3', '--accent'].map(bare)
  const mist = (name: string, alpha: string) => `${token(name)}${alpha}`
  return {
    base: style.colorScheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink },
      { token: 'keyword', foreground: ink, fontStyle: 'bold' },
      { token: 'strong', fontStyle: 'bold' },
      { token: 'emphasis', fontStyle: 'italic' },
      { token: 'string.link', foreground: ink2 },
      { token: 'string.escape', foreground: ink2 },
      { token: 'string', foreground: ink2 },
      { token: 'variable', foreground: ink2 },
      { token: 'meta.separator', foreground: ink3 },
      { token: 'comment', foreground: ink3 },
      { token: 'tag', foreground: ink3 },
      { token: 'attribute', foreground: accent },
    ],
    colors: {
      'editor.background': token('--paper'),
      'editor.foreground': token('--ink'),
      'editorCursor.foreground': token('--accent'),
      'editor.selectionBackground': mist('--accent', '40'),
      'editor.inactiveSelectionBackground': mist('--accent', '22'),
      'editor.selectionHighlightBackground': '#00000000',
      'editor.findMatchBackground': token('--hl-amber'),
      'editor.findMatchHighlightBackground': mist('--hl-amber', '99'),
      'editor.rangeHighlightBackground': '#00000000',
      'editor.findRangeHighlightBackground': '#00000000',
      // Brackets of prose are words like others; the option that says so does not reach models.
      ...Object.fromEntries(BRACKETS.map((name) => [`editorBracketHighlight.${name}`, token('--ink')])),
      'editor.placeholder.foreground': token('--ink-3'),
      'editorLink.activeForeground': token('--accent'),
      'editorWidget.background': token('--raised'),
      'editorWidget.foreground': token('--ink'),
      'editorWidget.border': token('--line'),
      'widget.shadow': '#00000000',
      'editorHoverWidget.background': token('--raised'),
      'editorHoverWidget.foreground': token('--ink'),
      'editorHoverWidget.border': token('--line'),
      'editorSuggestWidget.background': token('--raised'),
      'editorSuggestWidget.foreground': token('--ink'),
      'editorSuggestWidget.border': token('--line'),
      'editorSuggestWidget.selectedBackground': token('--select'),
      'editorSuggestWidget.selectedForeground': token('--accent'),
      'editorSuggestWidget.highlightForeground': token('--accent'),
      'editorSuggestWidget.focusHighlightForeground': token('--accent'),
      'input.background': token('--paper'),
      'input.foreground': token('--ink'),
      'input.border': token('--line-2'),
      'inputOption.activeBackground': token('--select'),
      'inputOption.activeForeground': token('--accent'),
      focusBorder: token('--accent'),
      'icon.foreground': token('--ink-2'),
      descriptionForeground: token('--ink-2'),
      'diffEditor.removedTextBackground': token('--gone'),
      'diffEditor.insertedTextBackground': token('--come'),
      'diffEditor.removedLineBackground': token('--gone-line'),
      'diffEditor.insertedLineBackground': token('--come-line'),
      'diffEditor.diagonalFill': mist('--line', 'aa'),
      'diffEditor.border': token('--line'),
      'diffEditor.unchangedRegionBackground': token('--panel'),
      'diffEditor.unchangedRegionForeground': token('--ink-2'),
      'diffEditor.unchangedRegionShadow': '#00000000',
      'diffEditor.unchangedCodeBackground': '#00000000',
      'editorLineNumber.foreground': token('--ink-3'),
      'editorLineNumber.activeForeground': token('--ink-3'),
      'list.hoverBackground': token('--select'),
      'scrollbarSlider.background': mist('--line-2', 'aa'),
      'scrollbarSlider.hoverBackground': token('--line-2'),
      'scrollbarSlider.activeBackground': token('--ink-3'),
      'scrollbar.shadow': '#00000000',
    },
  }
}
