/** A template that comes with the program. `use` says what it is for. */
export interface ShippedTemplate {
  readonly id: string
  readonly name: string
  readonly use: string
  readonly body: string
}

const NOTES_AND_LIST = `
{{ footnotes }}

{% if bibliography.size > 0 %}
## {{ labels.bibliography }}

{% for work in bibliography %}- {{ work }}
{% endfor %}{% endif %}`

const EXCERPTS = `# {{ pack.title }}

{% for entry in entries %}
{% case entry.kind %}
{% when "heading" %}
{{ entry.mark }} {{ entry.text }}

{% when "text" %}
{{ entry.body }}

{% when "note" %}
**{{ entry.title }}**

{{ entry.body }}

{% when "excerpt" %}
{% if entry.before != "" %}
*Before:* {{ entry.before }}

{% endif %}
{{ entry.quotation | quote }}{{ entry.mark }}

{% if entry.after != "" %}
*After:* {{ entry.after }}

{% endif %}
{% if entry.comment != "" %}
**Comment:** {{ entry.comment | lines }}

{% endif %}
{% if entry.tags.size > 0 %}
Tags: {{ entry.tags | join: ", " }}

{% endif %}
{% endcase %}
{% endfor %}
${NOTES_AND_LIST}
`

const TIMELINE = `# {{ pack.title }}

{% for excerpt in timeline %}
## {{ excerpt.published | default: "Undated" }}

**{{ excerpt.title }}**{% if excerpt.byline %}, {{ excerpt.byline }}{% endif %}

{{ excerpt.quotation | quote }}{{ excerpt.mark }}

{% if excerpt.comment != "" %}
{{ excerpt.comment | lines }}

{% endif %}
{% endfor %}
${NOTES_AND_LIST}
`

const BY_TAG = `# {{ pack.title }}

{% for tag in tags %}
## {{ tag.name }} ({{ tag.count }})

{% for excerpt in tag.excerpts %}
{{ excerpt.quotation | quote }}{{ excerpt.mark }}

{% if excerpt.comment != "" %}
{{ excerpt.comment | lines }}

{% endif %}
{% endfor %}
{% endfor %}
{% if untagged.size > 0 %}
## Without a tag

{% for excerpt in untagged %}
{{ excerpt.quotation | quote }}{{ excerpt.mark }}

{% endfor %}
{% endif %}
${NOTES_AND_LIST}
`

const ARTICLE = `{% for entry in entries %}
{% case entry.kind %}
{% when "heading" %}
{{ entry.mark }} {{ entry.text }}

{% when "text" %}
{{ entry.body }}

{% when "note" %}
**{{ entry.title }}**

{{ entry.body }}

{% when "excerpt" %}
“{{ entry.quotation }}”{{ entry.mark }}

{% endcase %}
{% endfor %}
{{ footnotes }}
`

/** The first is what a new pack uses. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  {
    id: 'excerpts',
    name: 'Excerpts',
    use: 'Every excerpt with its context, comment and tags, in the order of the pack',
    body: EXCERPTS,
  },
  { id: 'timeline', name: 'Timeline', use: 'Excerpts by the date of their documents', body: TIMELINE },
  { id: 'by-tag', name: 'By tag', use: 'A report on the codebook: the excerpts of each tag', body: BY_TAG },
  {
    id: 'article',
    name: 'Article',
    use: 'Quotations in a row with bare footnotes, to paste into a draft',
    body: ARTICLE,
  },
]
