/** The heading over a list of works, in the languages in which citations are written. */
const BIBLIOGRAPHY: Readonly<Record<string, string>> = {
  ar: 'قائمة المراجع',
  cs: 'Literatura',
  da: 'Litteratur',
  de: 'Literaturverzeichnis',
  el: 'Βιβλιογραφία',
  en: 'Bibliography',
  es: 'Bibliografía',
  fa: 'کتاب‌نامه',
  fi: 'Lähdeluettelo',
  fr: 'Bibliographie',
  he: 'ביבליוגרפיה',
  hu: 'Irodalomjegyzék',
  it: 'Bibliografia',
  ja: '参考文献',
  nb: 'Litteratur',
  nl: 'Bibliografie',
  nn: 'Litteratur',
  no: 'Litteratur',
  pl: 'Bibliografia',
  pt: 'Bibliografia',
  ro: 'Bibliografie',
  ru: 'Список литературы',
  sv: 'Litteraturförteckning',
  tr: 'Kaynakça',
  uk: 'Список літератури',
  zh: '参考文献',
}

/** What stands over the bibliography of a pack whose citations are in that language (BCP 47). */
export function bibliographyHeading(locale: string): string {
  return BIBLIOGRAPHY[locale.split('-')[0]?.toLowerCase() ?? ''] ?? 'Bibliography'
}
