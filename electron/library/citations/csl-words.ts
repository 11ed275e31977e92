/** Elements of CSL 1.0.2 (docs.citationstyles.org/en/stable/specification.html) that may stand in a style. */
export const cslElements: ReadonlySet<string> = words(`
  style info title title-short id link author contributor translator name email uri category published summary updated rights
  issn eissn issnl locale style-options date date-part terms term single multiple macro citation bibliography layout sort key
  text number names name-part et-al label substitute group choose if else-if else`)

/** Their attributes. What only other dialects have is left out on purpose: citeproc-js builds patterns from some of it. */
export const cslAttributes: ReadonlySet<string> = words(`
  class version default-locale xml:lang xml:base href rel license citation-format field
  page-range-format demote-non-dropping-particle initialize-with-hyphen near-note-distance
  and delimiter-precedes-et-al delimiter-precedes-last et-al-min et-al-use-first et-al-use-last et-al-subsequent-min
  et-al-subsequent-use-first initialize initialize-with name-as-sort-order sort-separator name-form name-delimiter
  names-delimiter disambiguate-add-names disambiguate-add-givenname givenname-disambiguation-rule
  disambiguate-add-year-suffix cite-group-delimiter collapse year-suffix-delimiter after-collapse-delimiter
  hanging-indent second-field-align line-spacing entry-spacing subsequent-author-substitute
  subsequent-author-substitute-rule limit-day-ordinals-to-day-1 punctuation-in-quote
  variable macro term value form plural name gender gender-form delimiter prefix suffix range-delimiter date-parts
  font-style font-variant font-weight text-decoration vertical-align display quotes strip-periods text-case
  match is-numeric is-uncertain-date locator position type disambiguate sort names-min names-use-first names-use-last`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
