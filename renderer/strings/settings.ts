/** The words of the settings. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  reading: 'Reading',
  size: 'Text size',
  pixels: (value: number) => `${value} px`,
  width: 'Column width',
  characters: (value: number) => `${value} characters`,
  lineHeight: 'Line height',
  factor: (value: number) => value.toFixed(2),
  reset: 'Back to the defaults',
  sample: 'How a text looks',
  sampleText:
    'The beautiful machine is useful to any person who takes pleasure in study, especially those who are indisposed and tormented by gout.',
  sampleBy: 'Agostino Ramelli, 1588',
  colours: 'Names of the colours',
  coloursAdvice: 'What a colour means to you, such as “figures” for amber.',
  colourDefaults: { amber: 'Amber', green: 'Green', blue: 'Blue', rose: 'Rose', violet: 'Violet' },
} as const
