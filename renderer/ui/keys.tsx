import styles from './keys.module.css'

const WORDS: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
}

/** Keys in tinykeys notation as they are printed on a keyboard: "$mod+Shift+F" is "Ctrl+Shift+F", on a Mac "⌘⇧F". */
export function printedKeys(keys: string, mac = navigator.platform.startsWith('Mac')): string {
  const parts = keys === 'Shift+?' ? ['?'] : keys.replace('++', '+Plus').split('+')
  if (mac) {
    const signs: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' }
    return parts.map((part) => signs[part] ?? WORDS[part] ?? part).join('')
  }
  return parts.map((part) => (part === '$mod' ? 'Ctrl' : (WORDS[part] ?? part))).join('+')
}

/** A key combination as a small key cap. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{printedKeys(keys)}</kbd>
}
